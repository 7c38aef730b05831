import type { TrendReport, TrendStep, TrendUnit } from '../../model/trend.ts';
import { directionOf, moveWords } from './change-words.ts';
import { labelOf, scoreCell, toldOf } from './subject.ts';

/** From the earliest score that the latest one can be compared with to that one. */
export interface Overall {
  /** `62.4 C`. */
  readonly before: string;
  readonly after: string;
  readonly grades: readonly [TrendUnit, TrendUnit];
  /** `+2.6`, `unchanged`. */
  readonly moved: string;
  readonly direction: number;
  /** `2024-Q4 to 2026-Q3`. */
  readonly between: string;
}

interface Scored {
  readonly step: TrendStep;
  readonly unit: TrendUnit;
  readonly value: number;
}

/** The whole way; or the only score there is, in words; or that there is none. */
export function overallOf(report: TrendReport): Overall | string {
  const run = comparableRun(report);
  const [first, last] = [run[0], run.at(-1)];
  if (first === undefined || last === undefined) return 'no score in these periods';
  if (first === last) return `${scoreCell(last.unit)} at the end of ${labelOf(last.step)}`;
  return {
    before: scoreCell(first.unit),
    after: scoreCell(last.unit),
    grades: [first.unit, last.unit],
    moved: moveWords(first.value, last.value),
    direction: directionOf({ points: last.value - first.value }),
    between: `${labelOf(first.step)} to ${labelOf(last.step)}`,
  };
}

/** The scores up to the latest one that are over the same KPIs, measured with the same ruler. Oldest first. */
function comparableRun(report: TrendReport): Scored[] {
  const scored = report.steps.flatMap((step): Scored[] => {
    const unit = toldOf(report, step);
    return unit?.score === undefined ? [] : [{ step, unit, value: unit.score.value }];
  });
  const last = scored.at(-1);
  const start = scored.findLastIndex(
    ({ step, unit }) => step.ruler !== last?.step.ruler || kpisOf(unit) !== (last && kpisOf(last.unit)),
  );
  return scored.slice(start + 1);
}

function kpisOf({ kpis }: TrendUnit): string {
  return JSON.stringify(kpis.filter(({ score }) => score !== undefined).map(({ id }) => id));
}
