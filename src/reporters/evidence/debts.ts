import type { DebtGroup } from '../../model/delta.ts';
import type { Evidence } from '../../model/evidence.ts';
import { fineDecimalsFor, signedPoints } from '../delta/signed-numbers.ts';
import { count, plural } from '../numbers.ts';

/** Debts that changed in code, each list largest first. */
export interface SortedDebts {
  readonly worse: readonly DebtGroup[];
  readonly better: readonly DebtGroup[];
}

/** In the order of the delta: largest first. */
export function sortDebts({ groups }: Evidence): SortedDebts {
  const inCode = groups.filter(({ cause }) => cause === 'code');
  const isWorse = ({ state }: DebtGroup) => state === 'introduced' || state === 'worsened';
  return { worse: inCode.filter(isWorse), better: inCode.filter(group => !isWorse(group)) };
}

/** The first `most` of both: bad news has at least half of the room when there is as much of it. */
export function firstDebts({ worse, better }: SortedDebts, most: number): SortedDebts {
  const forWorse = Math.max(Math.ceil(most / 2), most - better.length);
  const shown = worse.slice(0, forWorse);
  return { worse: shown, better: better.slice(0, most - shown.length) };
}

/** The outcome in one sentence: what got better, and always what got worse too. */
export function outcomeWords(evidence: Evidence, debts: SortedDebts): string {
  const { size, files } = evidence;
  if (!files.some(({ kind }) => kind === 'production')) {
    const what =
      size.production.files + size.test.files + size.other.files === 0 ? 'no file' : 'no production code';
    return `This change touched ${what}.`;
  }
  if (debts.worse.length + debts.better.length === 0) return 'No debt changed.';
  const { better, worse } = debts;
  const good =
    better.length === 0
      ? 'No debt got better'
      : `${plural(better.length, 'debt')} got better${pointsOf(better)}`;
  const bad = worse.length === 0 ? 'none got worse' : `${count(worse.length)} got worse${pointsOf(worse)}`;
  return `${good}, ${bad}.`;
}

/** ` (+0.71 points)`; empty without points. */
function pointsOf(groups: readonly DebtGroup[]): string {
  if (groups.some(({ points }) => points === undefined)) return '';
  const sum = groups.reduce((all, { points = 0 }) => all + points, 0);
  return ` (${signedPoints(sum, fineDecimalsFor([sum]))} points)`;
}
