import type { TrendReport, TrendStep, TrendUnit } from '../../model/trend.ts';
import { gapOf, labelOf, RULER_CHANGED, toldOf } from './subject.ts';

/** A row of the table of periods. */
export type Row =
  | { readonly kind: 'period'; readonly label: string; readonly step: TrendStep; readonly unit: TrendUnit }
  /** A period without numbers, or several in a row without them for the same reason. */
  | { readonly kind: 'note'; readonly label: string; readonly text: string };

/** The rows of a table of periods, oldest first: runs of gaps are one row, a change of the ruler is one of its own. */
export function rowsOf(report: TrendReport): Row[] {
  const rows: Row[] = [];
  let gap: { readonly first: TrendStep; readonly reason: string } | undefined;
  for (const step of report.steps) {
    const reason = gapOf(report, step);
    if (step.rulerChanged) rows.push({ kind: 'note', label: '', text: RULER_CHANGED });
    const unit = toldOf(report, step);
    if (unit !== undefined) rows.push({ kind: 'period', label: labelOf(step), step, unit });
    else if (reason !== undefined && gap?.reason === reason) {
      const label = `${labelOf(gap.first)} to ${labelOf(step)}`;
      rows[rows.length - 1] = { kind: 'note', label, text: reason };
      continue;
    } else rows.push({ kind: 'note', label: labelOf(step), text: reason ?? '' });
    gap = reason === undefined ? undefined : { first: step, reason };
  }
  return rows;
}
