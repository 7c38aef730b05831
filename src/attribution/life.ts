import type { DebtGroup } from '../model/delta.ts';
import type { Finding, Location } from '../model/finding.ts';

/** Findings of two points that are the same debt, or parts of it. */
export interface Match {
  readonly base: readonly Finding[];
  readonly head: readonly Finding[];
}

/** The files of a debt before the range, then after each commit that touched one of them. */
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

/**
 * The steps in which a debt came to be what it is, told from one sighting to the next: what is matched there is followed,
 * from the findings at the end back, and from those at the start forward.
 *
 * @param match recognises debts from one sighting to the next, the first index being that of the later one
 */
export function stepsOf(
  group: Pick<DebtGroup, 'findingsBefore' | 'findingsAfter'>,
  sightings: readonly Sighting[],
  match: (index: number, before: readonly Finding[], after: readonly Finding[]) => readonly Match[],
): Step[] {
  const lives = new Lives();
  for (const [position, { index, findings }] of sightings.entries()) {
    const earlier = sightings[position - 1]?.findings;
    if (earlier === undefined) continue;
    for (const { base, head } of match(index, earlier, findings)) {
      lives.join([
        ...base.map(({ id }) => key(position - 1, id)),
        ...head.map(({ id }) => key(position, id)),
      ]);
    }
  }
  const last = sightings.length - 1;
  const own = new Set([
    ...seen(group.findingsBefore, sightings[0]?.findings ?? []).map(id => lives.of(key(0, id))),
    ...seen(group.findingsAfter, sightings[last]?.findings ?? []).map(id => lives.of(key(last, id))),
  ]);
  const parts = sightings.map(({ findings }, position) =>
    findings.filter(({ id }) => own.has(lives.of(key(position, id)))),
  );
  return sightings.slice(1).flatMap(({ index }, position): Step[] => {
    const [before = [], after = []] = parts.slice(position, position + 2);
    const place = largestPlace(after) ?? largestPlace(before);
    const step = { index, before: massOf(before), after: massOf(after) };
    return place === undefined || step.before === step.after ? [] : [{ ...step, place }];
  });
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
