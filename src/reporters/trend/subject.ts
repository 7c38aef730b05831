import type { TrendValues } from '../../model/period.ts';
import type { TrendReport, TrendStep, TrendUnit } from '../../model/trend.ts';
import { percent, score } from '../numbers.ts';
import type { ReportOptions } from '../reporter.ts';

/** A trend as text that ends with one newline. Pure: no disk, no console, no clock. */
export type TrendReporter = (report: TrendReport, options: ReportOptions) => string;

/** What a step says about the repository, or about the application that was asked for. Nothing for a gap. */
export function toldOf({ application }: TrendReport, step: TrendStep): TrendUnit | undefined {
  return application === undefined ? step.total : step.applications[0];
}

/** Why a period has no numbers; nothing when it has. */
export function gapOf(report: TrendReport, step: TrendStep): string | undefined {
  if (toldOf(report, step) !== undefined) return undefined;
  if (step.total !== undefined) return 'the application is not there';
  return step.reason ?? 'not measured';
}

/** `2026-Q4…` for a period that is still running. */
export function labelOf({ period, isComplete }: Pick<TrendStep, 'period' | 'isComplete'>): string {
  return isComplete ? period : `${period}…`;
}

/** `62.4 C`; `–` without a score. */
export function scoreCell({ score: own }: TrendValues): string {
  return own === undefined ? '–' : `${score(own.value)} ${own.grade}`;
}

/** `24.2 %`; `–` where it was not measured, or there was nothing to measure. */
export function kpiCell({ kpis }: TrendValues, id: string): string {
  const kpi = kpis.find(own => own.id === id);
  return kpi?.value !== undefined && (kpi.denominator ?? 0) > 0 ? percent(kpi.value) : '–';
}

/** Ids of all KPIs of a trend, in the order of the latest step that has some. */
export function kpiIds(report: TrendReport): string[] {
  const steps = report.steps.toReversed();
  return [...new Set(steps.flatMap(({ total }) => (total?.kpis ?? []).map(({ id }) => id)))];
}

/** Where a row follows that is not comparable with the ones above. */
export const RULER_CHANGED = 'ruler changed here: not comparable with what is above';
