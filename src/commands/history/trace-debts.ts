import type { AttributedGroup } from '../../attribution/change-bridge.ts';
import { type Cluster, clusters } from '../../attribution/clusters.ts';
import { groupBy } from '../../attribution/group-by.ts';
import { type Match, type Sighting, type Story, storiesOf } from '../../attribution/life.ts';
import { nextPoints } from '../../attribution/next-points.ts';
import { relatives } from '../../attribution/relatives.ts';
import { settle } from '../../attribution/settle.ts';
import { type Widening, widen } from '../../attribution/widen.ts';
import { matchFindings } from '../../compare/match.ts';
import type { MeasureOptions } from '../../measure-options.ts';
import { measureParts, type Part } from '../../measure-parts.ts';
import type { DebtGroup } from '../../model/delta.ts';
import type { Finding } from '../../model/finding.ts';
import { isScript } from '../../sources/kinds.ts';
import type { Tree } from '../../sources/tree.ts';
import type { RangeStates } from './range-states.ts';

type Traced = Cluster<DebtGroup>;

/** What was found in the files of some debts, by position in their points; `undefined` where it could not be measured. */
type Seen = Map<number, readonly Finding[] | undefined>;

/** How often the files of a debt are widened by those it came from. */
const MOST_ROUNDS = 3;
/** Functions move as wholes and are recognised; clones only look alike, and cycles are of their modules. */
const MOVES = 'complexity';
/** Reads packages and compiler settings; the others need to know only what is generated. */
const RESOLVES = 'layers';
/** A commit that touched more files than that moved a folder, not a debt. */
const MOST_RELATIVES = 60;

/** Debts with their steps, and how that was found out. */
export interface TracedDebts {
  readonly attributed: readonly AttributedGroup[];
  /** Parts of trees that were measured. */
  readonly parts: number;
  /** Would it come out the same again? Not when an engine failed. */
  readonly isRepeatable: boolean;
}

/** The steps of each debt: its files are measured at the commits that touched them. */
export async function traceDebts(
  tree: Tree,
  groups: readonly DebtGroup[],
  states: RangeStates,
  measuring: MeasureOptions,
): Promise<TracedDebts> {
  let traced = [...groupBy(groups, ({ analyzer }) => analyzer).values()].flatMap(own =>
    clusters(
      own.map(group => trace(group, states)),
      states.bytesOf,
    ),
  );
  let { seen, parts } = await look(tree, traced, states, measuring);
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const asked = traced.map((own, index) => turningPoints(own, seen[index] as Seen, states));
    const found = await findRelatives(tree, traced, asked, states, measuring);
    parts += found.parts;
    if (found.widenings.every(({ more }) => more.length === 0)) break;
    const known = new Map(traced.map((own, index) => [own, seen[index] as Seen]));
    traced = [...groupBy(found.widenings, ({ cluster }) => analyzerOf(cluster)).values()].flatMap(own =>
      widen(own, states),
    );
    const again = traced.filter(own => !known.has(own));
    const next = await look(tree, again, states, measuring);
    parts += next.parts;
    seen = traced.map(own => known.get(own) ?? (next.seen[again.indexOf(own)] as Seen));
  }
  const attributed = traced.flatMap((own, index) =>
    tell(own, seen[index] as Seen, states).map(attributedGroup),
  );
  return { attributed, parts, isRepeatable: seen.every(own => ![...own.values()].includes(undefined)) };
}

function tell(traced: Traced, seen: Seen, states: RangeStates): Story[] {
  return storiesOf(traced.items, sightingsOf(traced, seen), matcher(states));
}

/** Commits in which a debt of these files came from nothing, or left nothing: it may have come from, or gone to, another file. */
function turningPoints(traced: Traced, seen: Seen, states: RangeStates): number[] {
  if (analyzerOf(traced) !== MOVES) return [];
  const steps = tell(traced, seen, states).flatMap(story => story.steps);
  const turning = steps.filter(({ before, after }) => before === 0 || after === 0);
  return [...new Set(turning.map(({ index }) => index))];
}

/** Looks for the other file among all that those commits touched. */
async function findRelatives(
  tree: Tree,
  traced: readonly Traced[],
  asked: readonly (readonly number[])[],
  states: RangeStates,
  measuring: MeasureOptions,
): Promise<{ readonly widenings: readonly Widening<DebtGroup>[]; readonly parts: number }> {
  const wanted = traced.flatMap((own, cluster) =>
    (asked[cluster] ?? []).flatMap(index => {
      const others = states.touchedIn(index).filter(name => isScript(name) && !own.names.has(name));
      if (others.length === 0 || others.length > MOST_RELATIVES) return [];
      const partAt = (at: number): Part => partOf(own, [...own.names, ...others], at, states);
      return [{ cluster, index, parts: [partAt(index - 1), partAt(index)] }];
    }),
  );
  const found = await measureParts(
    tree,
    wanted.flatMap(({ parts }) => parts),
    measuring,
  );
  const match = matcher(states);
  const more = traced.map((): string[] => []);
  wanted.forEach(({ cluster, index }, at) => {
    const [before = [], after = []] = found.slice(2 * at, 2 * at + 2);
    more[cluster]?.push(...relatives(match(index, before, after), (traced[cluster] as Traced).names));
  });
  const widenings = traced.map((cluster, index) => ({ cluster, more: more[index] ?? [] }));
  return { widenings, parts: 2 * wanted.length };
}

/** The largest debt stands for all of the story. */
function attributedGroup({ groups, steps }: Story): AttributedGroup {
  const moved = ({ before, after }: DebtGroup) => after - before;
  const [group] = groups.toSorted((one, other) => Math.abs(moved(other)) - Math.abs(moved(one))) as [
    DebtGroup,
  ];
  const change = groups.reduce((sum, one) => sum + moved(one), 0);
  return { group, ...settle(change, steps) };
}

/** Its files by all their names, and the commits that touched them. */
function trace(group: DebtGroup, states: RangeStates): Traced {
  const findings = [...group.findingsBefore, ...group.findingsAfter];
  const names = states.namesOf(findings.flatMap(({ locations }) => locations.map(({ path }) => path)));
  return { items: [group], names, touches: states.touchesOf(names) };
}

/** Measures the files of all debts at their points, in rounds: the next points depend on what was seen. */
async function look(
  tree: Tree,
  traced: readonly Traced[],
  states: RangeStates,
  measuring: MeasureOptions,
): Promise<{ readonly seen: readonly Seen[]; readonly parts: number }> {
  const seen = traced.map((): Seen => new Map());
  let parts = 0;
  for (;;) {
    const wanted = traced.flatMap((own, index) => {
      const points = pointsOf(own);
      return nextPoints(points.length, signatures(seen[index] as Seen)).map(position => {
        const part = partOf(own, [...own.names], points[position] ?? -1, states);
        return { index, position, part };
      });
    });
    if (wanted.length === 0) break;
    parts += wanted.length;
    const found = await measureParts(
      tree,
      wanted.map(({ part }) => part),
      measuring,
    );
    wanted.forEach(({ index, position }, at) => {
      seen[index]?.set(position, found[at]);
    });
  }
  return { seen, parts };
}

/** Some files at one point of the range, for the analyzer of these debts. */
function partOf(own: Traced, names: readonly string[], at: number, states: RangeStates): Part {
  const analyzer = analyzerOf(own);
  const others = states.manifests.filter(path => analyzer === RESOLVES || path.endsWith('.gitattributes'));
  return { analyzer, files: states.versionsAt([...names, ...others], at) };
}

/** All debts of a cluster are of one. */
function analyzerOf({ items }: Traced): string {
  return (items as readonly [DebtGroup])[0].analyzer;
}

/** The start of the range, and the commits that touched the files. */
function pointsOf({ touches }: Traced): number[] {
  return [-1, ...touches];
}

/** Differ when the findings do. */
function signatures(seen: Seen): Map<number, string> {
  return new Map(
    [...seen].map(([position, findings = []]) => [
      position,
      findings
        .map(({ id, mass }) => `${id} ${mass}`)
        .toSorted()
        .join(),
    ]),
  );
}

function sightingsOf(traced: Traced, seen: Seen): Sighting[] {
  // a point that could not be measured is passed over: what happened there shows at the next one
  return pointsOf(traced).flatMap((index, position) => {
    const findings = seen.get(position);
    return findings === undefined ? [] : [{ index, findings }];
  });
}

function matcher(states: RangeStates) {
  return (index: number, before: readonly Finding[], after: readonly Finding[]): readonly Match[] => {
    const renames = states.renamesIn(index);
    return matchFindings(before, after, path => renames.get(path) ?? path);
  };
}
