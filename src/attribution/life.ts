import type { DebtGroup } from '../model/delta.ts';
import type { Finding, Location } from '../model/finding.ts';
import { groupBy } from './group-by.ts';

/** Findings of two points that are the same debt, or parts of it. */
export interface Match {
  readonly base: readonly Finding[];
  readonly head: readonly Finding[];
}

/** The files of some debts before the range, then after each commit that touched one of them. */
export interface Sighting {
  /** Index of the commit; −1 for the start of the range. */
  readonly index: number;
  readonly findings: readonly Finding[];
}

/** A commit in which the mass of a debt changed. */
export interface Step {
  readonly index: number;
  readonly before: number;
  readonly after: number;
  /** Where most of it lay after the commit; before it, when nothing is left. */
  readonly place: Location;
}

/** Debts of a delta that are one and the same story: mostly one alone; one that went where another came, step by step. */
export interface Story {
  /** At least one. */
  readonly groups: readonly DebtGroup[];
  /** In the order of the commits. */
  readonly steps: readonly Step[];
}

type Matcher = (index: number, before: readonly Finding[], after: readonly Finding[]) => readonly Match[];

/**
 * The steps in which debts came to be what they are, told from one sighting of their files to the next: what is matched there is
 * followed, from the findings at the end back, and from those at the start forward.
 *
 * @param match recognises debts from one sighting to the next, the first index being that of the later one
 */
export function storiesOf(
  groups: readonly DebtGroup[],
  sightings: readonly Sighting[],
  match: Matcher,
): Story[] {
  const lives = new Lives();
  const moves = sightings.slice(1).flatMap(({ index, findings }, at) =>
    match(index, sightings[at]?.findings ?? [], findings).map(({ base, head }) => {
      const names = [...base.map(({ id }) => key(at, id)), ...head.map(({ id }) => key(at + 1, id))];
      lives.join(names);
      return { index, base, head, name: names[0] as string }; // a match has a finding
    }),
  );
  const last = sightings.length - 1;
  for (const { id, findingsBefore, findingsAfter } of groups) {
    lives.join([
      id,
      ...seen(findingsBefore, sightings[0]?.findings ?? []).map(own => key(0, own)),
      ...seen(findingsAfter, sightings[last]?.findings ?? []).map(own => key(last, own)),
    ]);
  }
  const byLife = groupBy(groups, ({ id }) => lives.of(id));
  const steps = groupBy(moves, ({ name }) => lives.of(name));
  return [...byLife].map(([life, own]) => ({
    groups: own,
    steps: (steps.get(life) ?? []).flatMap(stepOf),
  }));
}

function stepOf({ index, base, head }: Match & { readonly index: number }): Step[] {
  const place = largestPlace(head) ?? largestPlace(base);
  const step = { index, before: massOf(base), after: massOf(head) };
  return place === undefined || step.before === step.after ? [] : [{ ...step, place }];
}

function key(position: number, id: string): string {
  return `${position} ${id}`;
}

/** Which findings of a sighting these are: by id, else by the places where they lie. */
function seen(findings: readonly Finding[], among: readonly Finding[]): string[] {
  const ids = new Set(among.map(({ id }) => id));
  return findings.flatMap(finding =>
    ids.has(finding.id)
      ? [finding.id]
      : among.filter(other => other.code === finding.code && liesIn(finding, other)).map(({ id }) => id),
  );
}

/** Does at least half of one lie within the other, by lines of the same files? */
function liesIn(one: Finding, other: Finding): boolean {
  const lines = (locations: readonly Location[]) =>
    locations.reduce((sum, { startLine, endLine }) => sum + endLine - startLine + 1, 0);
  const shared = one.locations.flatMap(location =>
    other.locations
      .filter(({ path }) => path === location.path)
      .map(
        near => Math.min(near.endLine, location.endLine) - Math.max(near.startLine, location.startLine) + 1,
      )
      .filter(count => count > 0),
  );
  const common = shared.reduce((sum, count) => sum + count, 0);
  return common * 2 >= Math.min(lines(one.locations), lines(other.locations));
}

function largestPlace(findings: readonly Finding[]): Location | undefined {
  return findings
    .flatMap(({ locations }) => locations)
    .reduce<Location | undefined>(
      (most, place) => (most && most.mass >= place.mass ? most : place),
      undefined,
    );
}

function massOf(findings: readonly Finding[]): number {
  return findings.reduce((sum, { mass }) => sum + mass, 0);
}

/** Sets that are joined: a union-find over names. */
class Lives {
  readonly #parents = new Map<string, string>();

  of(name: string): string {
    let root = name;
    for (let next = this.#parents.get(root); next !== undefined; next = this.#parents.get(root)) root = next;
    if (root !== name) this.#parents.set(name, root);
    return root;
  }

  join(names: readonly string[]): void {
    const [first, ...others] = names;
    if (first === undefined) return;
    for (const name of others) {
      const root = this.of(name);
      if (root !== this.of(first)) this.#parents.set(root, this.of(first));
    }
  }
}
