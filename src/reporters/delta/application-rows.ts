import type { Delta, ScoreSide, UnitDelta } from '../../model/delta.ts';
import {
  type Decimals,
  decimalsFor,
  signedCount,
  signedUnits,
  unitsOfScore,
  unsignedUnits,
} from './signed-numbers.ts';
import type { Sink } from './sink.ts';

/** An application that changed, as reports show it. */
export interface ApplicationRow {
  readonly name: string;
  /** `68.8 C`; `–` without a score. */
  readonly before: string;
  readonly after: string;
  /** `−0.4`, `new`, `gone`, `not comparable`. */
  readonly change: string;
  /** `+1,204`: code lines that came or went. */
  readonly codeLines: string;
  readonly direction: 'better' | 'worse' | 'same';
}

/** Applications of a monorepo whose score changed, or that came or went; the largest loss first. */
export function applicationRows({ applications, base }: Delta, sink: Sink): ApplicationRow[] {
  // a baseline knows no applications, so none of them is new
  if (applications.length < 2 || base.source === 'baseline') return [];
  const changed = applications.filter(hasChanged).toSorted(byPoints);
  const decimals = decimalsFor(changed.map(({ points }) => points ?? 0));
  return changed.map(unit => ({
    name: sink.name(unit.name),
    before: scoreWords(unit.before, decimals),
    after: scoreWords(unit.after, decimals),
    change: changeWords(unit, decimals),
    codeLines: signedCount(unit.codeLines.after - unit.codeLines.before),
    direction: direction(unit.points),
  }));
}

function direction(points: number | undefined): ApplicationRow['direction'] {
  if (points === undefined || points === 0) return 'same';
  return points > 0 ? 'better' : 'worse';
}

function hasChanged({ before, after, points, files }: UnitDelta): boolean {
  const cameOrWent = (files.before === 0) !== (files.after === 0);
  return cameOrWent || before?.value !== after?.value || (points !== undefined && points !== 0);
}

/** Losses first; those without a comparable score last; then by root. */
function byPoints(a: UnitDelta, b: UnitDelta): number {
  const [left, right] = [a.points ?? Number.POSITIVE_INFINITY, b.points ?? Number.POSITIVE_INFINITY];
  if (left !== right) return left - right;
  return a.root < b.root ? -1 : 1;
}

function scoreWords(side: ScoreSide | undefined, decimals: Decimals): string {
  return side === undefined
    ? '–'
    : `${unsignedUnits(unitsOfScore(side.value, decimals), decimals)} ${side.grade}`;
}

function changeWords({ before, after, points, files, notComparable }: UnitDelta, decimals: Decimals): string {
  if (files.before === 0 && files.after > 0) return 'new';
  if (files.after === 0 && files.before > 0) return 'gone';
  if (before === undefined || after === undefined || points === undefined) {
    return notComparable === undefined ? '–' : 'not comparable';
  }
  const units = unitsOfScore(after.value, decimals) - unitsOfScore(before.value, decimals);
  return signedUnits(units, decimals, points);
}
