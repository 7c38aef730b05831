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
export function outcomeWords({ size, files, selection }: Evidence, { better, worse }: SortedDebts): string {
  const there = selection === undefined ? '' : ' in these files';
  if (better.length + worse.length > 0) {
    const good =
      better.length === 0
        ? 'No debt got better'
        : `${plural(better.length, 'debt')} got better${pointsOf(better)}`;
    const bad = worse.length === 0 ? 'none got worse' : `${count(worse.length)} got worse${pointsOf(worse)}`;
    return `${good}, ${bad}${there}.`;
  }
  if (files.some(({ kind }) => kind === 'production')) return `No debt changed${there}.`;
  const touched = size.production.files + size.test.files + size.other.files;
  return `This change touched no ${touched === 0 ? 'file' : 'production code'}${there}.`;
}

/** What `--paths` left out, so that nobody takes a part for the whole; nothing without it. */
export function leftOutWords({ selection, score }: Evidence): string | undefined {
  if (selection === undefined) return undefined;
  const { files, better, worse } = selection;
  const points = score.parts?.leftOut ?? 0;
  const debts =
    better + worse === 0
      ? 'no other debt changed'
      : `${plural(better, 'debt')} that got better, ${count(worse)} that got worse${inPoints(points)}`;
  return `Left out by --paths: ${plural(files, 'file')} of the change, ${debts}.`;
}

/** ` (+0.71 points)`; empty without points. */
function pointsOf(groups: readonly DebtGroup[]): string {
  if (groups.some(({ points }) => points === undefined)) return '';
  return inPoints(groups.reduce((all, { points = 0 }) => all + points, 0));
}

function inPoints(points: number): string {
  return points === 0 ? '' : ` (${signedPoints(points, fineDecimalsFor([points]))} points)`;
}
