import type { NewcomerCounts, Settling } from '../model/knowledge.ts';
import type { LineCommit } from './first-parent.ts';
import type { WrittenPast } from './knowledge-past.ts';
import type { Stretch } from './knowledge-span.ts';

/** From here on somebody has settled in (DX Core 4 asks for the tenth pull request). */
const SETTLED = 10;
/** A median of fewer says what one of them took. */
const LEAST_MEDIAN = 5;
const LEAST_P85 = 10;
/** What a range may say: its upper end, in days. */
const BANDS = [30, 90, 180, 365] as const;

/**
 * Who is new in a stretch of the line, and how long people took who made their tenth change in it. A change of somebody is a
 * commit of the line that they wrote, alone or together, or that merged a commit of theirs.
 */
export function newcomersIn(
  line: readonly LineCommit[],
  past: Pick<WrittenPast, 'writers' | 'mergedAt'>,
  { from, to }: Stretch,
): NewcomerCounts {
  /** Person → time of the first change, and how many there were so far. */
  const known = new Map<number, { readonly first: number; changes: number }>();
  let newcomers = 0;
  const days: number[] = [];
  const people = peopleAlong(line.length, past);
  for (const [place, { time }] of line.slice(0, to + 1).entries()) {
    for (const person of people[place] ?? []) {
      const own = known.get(person) ?? { first: time, changes: 0 };
      own.changes++;
      known.set(person, own);
      if (place <= from) continue;
      if (own.changes === 1) newcomers++;
      if (own.changes === SETTLED) days.push((time - own.first) / 86_400);
    }
  }
  return { newcomers, settled: settlingOf(days.sort((one, other) => one - other)) };
}

/** The people of each change, by its place. */
function peopleAlong(length: number, { writers, mergedAt }: Pick<WrittenPast, 'writers' | 'mergedAt'>) {
  const people = Array.from({ length }, () => new Set<number>());
  for (const [commit, own] of writers) {
    const change = people[mergedAt.get(commit) ?? -1];
    for (const person of own) change?.add(person);
  }
  return people;
}

/** @param days sorted */
function settlingOf(days: readonly number[]): Settling {
  const people = days.length;
  if (people < 2) return { kind: 'none', people: people === 1 ? 1 : 0 };
  if (people < LEAST_MEDIAN) {
    const longest = days.at(-1) ?? 0;
    const band = BANDS.find(end => longest <= end);
    return { kind: 'range', people, ...(band === undefined ? {} : { days: band }) };
  }
  const p85 = days[Math.ceil(people * 0.85) - 1] as number;
  return { kind: 'median', people, days: median(days), ...(people < LEAST_P85 ? {} : { p85 }) };
}

function median(sorted: readonly number[]): number {
  const middle = sorted.length >> 1;
  const upper = sorted[middle] as number;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] as number) + upper) / 2;
}
