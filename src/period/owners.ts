import type { Churn } from '../model/change.ts';
import type { Delta } from '../model/delta.ts';
import type { OwnerDelta, Owners } from '../model/period.ts';
import type { Snapshot } from '../model/snapshot.ts';
import { pointsLost } from './hotspots.ts';
import { isMeasured, type PartsOf, partDeltas } from './parts.ts';
import { ratesOf } from './rates.ts';
import { earlierPath, laterPath } from './renames.ts';
import { selector } from './selected-score.ts';

/** The part of files that nobody owns. */
const UNOWNED = 'unowned';
/** Fewer files have no score: one file more or less would be the news. */
const LEAST_FILES = 10;

/** CODEOWNERS of both ends. */
export interface Ownership {
  /** Path of the file at the end of the period. */
  readonly file: string;
  /** Absent when there was no such file at the start: then nobody has received anything from anybody. */
  readonly baseOwnersOf?: PartsOf;
  readonly headOwnersOf: PartsOf;
}

/**
 * What lies in the files of each owner. Both sides are told by the owners of today: a file that only changed its owner moves no
 * numbers but `received` and `handedOver`, the points lost in it at the end. A file of several owners counts for each of them, a
 * deleted one for those who own its place now. `undefined` when the scores can't be compared.
 */
export function ownersDelta(
  delta: Pick<Delta, 'total' | 'files'>,
  base: Snapshot,
  head: Snapshot,
  { file, baseOwnersOf, headOwnersOf }: Ownership,
  churn: Churn,
): Owners | undefined {
  const rates = ratesOf(delta, base, head);
  if (rates === undefined) return undefined;
  const ownersNow: PartsOf = path => orNobody(headOwnersOf(path));
  const after = laterPath(delta.files.renamed);
  const partsBefore: PartsOf = path => ownersNow(after(path));
  const deltas = partDeltas({ base, head, rates, churn }, partsBefore, ownersNow);
  const moved = movedDebt(delta, base, head, baseOwnersOf, headOwnersOf);
  const scoreBefore = scoresByPart(base, partsBefore);
  const scoreAfter = scoresByPart(head, ownersNow);
  const names = new Set([
    ...deltas.map(({ name }) => name),
    ...moved.received.keys(),
    ...moved.handed.keys(),
  ]);
  const byName = new Map(deltas.map(part => [part.name, part]));
  const parts = [...names].map((name): OwnerDelta => {
    const before = scoreBefore.get(name);
    const now = scoreAfter.get(name);
    return {
      ...(byName.get(name) ?? nothing(name)),
      score: { ...(before === undefined ? {} : { before }), ...(now === undefined ? {} : { after: now }) },
      received: moved.received.get(name) ?? 0,
      handedOver: moved.handed.get(name) ?? 0,
    };
  });
  return { file, parts: parts.toSorted(mostLostFirst) };
}

function orNobody(owners: readonly string[]): readonly string[] {
  return owners.length === 0 ? [UNOWNED] : owners;
}

/** An owner who has handed all of it over. */
function nothing(name: string): Omit<OwnerDelta, 'score' | 'received' | 'handedOver'> {
  const none = { before: 0, after: 0 };
  return { name, files: none, codeLines: none, lost: none, points: 0, changes: 0 };
}

/** Points lost in files that came to an owner, and that left it, by owner. */
function movedDebt(
  { files }: Pick<Delta, 'files'>,
  base: Snapshot,
  head: Snapshot,
  baseOwnersOf: PartsOf | undefined,
  headOwnersOf: PartsOf,
): { readonly received: Map<string, number>; readonly handed: Map<string, number> } {
  const received = new Map<string, number>();
  const handed = new Map<string, number>();
  if (baseOwnersOf === undefined) return { received, handed };
  const was = new Set(base.files.filter(isMeasured).map(({ path }) => path));
  const before = earlierPath(files.renamed);
  const add = (to: Map<string, number>, name: string, points: number) => {
    if (points > 0) to.set(name, (to.get(name) ?? 0) + points);
  };
  for (const [path, points] of pointsLost(head)) {
    const old = before(path);
    if (old === undefined || !was.has(old)) continue;
    const then = orNobody(baseOwnersOf(old));
    const now = orNobody(headOwnersOf(path));
    for (const name of now) if (!then.includes(name)) add(received, name, points);
    for (const name of then) if (!now.includes(name)) add(handed, name, points);
  }
  return { received, handed };
}

/** Score of the files of each part alone; parts of a few files have none. */
function scoresByPart(snapshot: Snapshot, partsOf: PartsOf): Map<string, number> {
  const paths = new Map<string, Set<string>>();
  for (const { path } of snapshot.files.filter(isMeasured)) {
    for (const name of partsOf(path)) {
      const own = paths.get(name) ?? new Set<string>();
      paths.set(name, own.add(path));
    }
  }
  const select = selector(snapshot);
  const scores = new Map<string, number>();
  for (const [name, own] of paths) {
    const { score } = select(own);
    if (own.size >= LEAST_FILES && score !== undefined) scores.set(name, score);
  }
  return scores;
}

/** Most points lost first, then by name; what nobody owns comes last. */
function mostLostFirst(one: OwnerDelta, other: OwnerDelta): number {
  return (
    Number(one.name === UNOWNED) - Number(other.name === UNOWNED) ||
    other.lost.after - one.lost.after ||
    (one.name < other.name ? -1 : 1)
  );
}
