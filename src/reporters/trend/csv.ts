import type { TrendApplication, TrendReport, TrendStep, TrendUnit } from '../../model/trend.ts';
import { visible } from '../escape.ts';
import { gapOf, kpiIds, type TrendReporter } from './subject.ts';

/** A cell: a number, a text from wherever, or nothing. */
type Cell = number | boolean | string | undefined;

/** A column of a row: its head, and what stands in it. */
type Field = readonly [head: string, cell: Cell];

const SIGNIFICANT_DIGITS = 12;

/**
 * RFC 4180: a head, then a row for each period and the whole repository, followed by one for each application. With a
 * chosen application only its own rows. Numbers stay numbers; no text is taken for a formula.
 */
export const csv: TrendReporter = report => {
  const ids = kpiIds(report);
  const rows = report.steps.flatMap(step =>
    unitsOf(report, step).map(row => fieldsOf(report, step, row, ids)),
  );
  const head = fieldsOf(report, EMPTY, { scope: 'repository' }, ids).map(([name]) => name);
  return [head, ...rows.map(row => row.map(([, cell]) => cell))]
    .map(cells => `${cells.map(cellText).join(',')}\r\n`)
    .join('');
};

const EMPTY: TrendStep = { period: '', to: '', isComplete: true, applications: [] };

interface UnitRow {
  readonly scope: 'repository' | 'application';
  readonly name?: string;
  readonly root?: string;
  /** Absent for a gap. */
  readonly unit?: TrendUnit;
}

function unitsOf({ application }: TrendReport, step: TrendStep): UnitRow[] {
  const applications = step.applications.map(
    (unit: TrendApplication): UnitRow => ({ scope: 'application', name: unit.name, root: unit.root, unit }),
  );
  if (application === undefined) return [{ scope: 'repository', unit: step.total }, ...applications];
  return applications.length > 0 ? applications : [{ scope: 'application', ...application }];
}

function fieldsOf(
  report: TrendReport,
  step: TrendStep,
  { scope, name, root, unit }: UnitRow,
  ids: readonly string[],
): Field[] {
  return [
    ['period', step.period],
    ['period_end', step.to],
    ['complete', step.isComplete],
    ['scope', scope],
    ['application', name],
    ['root', root],
    ['score', unit?.score?.value],
    ['grade', unit?.score?.grade],
    ['score_change', unit?.points],
    ['code_lines', unit?.codeLines],
    ['files', unit?.files],
    ...ids.flatMap(id => kpiFields(id, unit)),
    ['changes', step.changes],
    ['commit', step.commit],
    ['committed_at', step.committedAt],
    ['ruler', step.ruler],
    ['ruler_changed', step.rulerChanged ?? (step.ruler === undefined ? undefined : false)],
    ['gap', unit === undefined ? gapOf(report, step) : undefined],
  ];
}

/** Where a spreadsheet may see the start of a cell (also one that takes `;` for the separator), what begins a formula. */
const FORMULA = /(^|[;,])(\s*)(?=[=+\-@\uff1d\uff0b\uff0d\uff20])/g;

function cellText(cell: Cell): string {
  if (cell === undefined) return '';
  if (typeof cell === 'number')
    return String(Number.isInteger(cell) ? cell : Number(cell.toPrecision(SIGNIFICANT_DIGITS)));
  if (typeof cell === 'boolean') return String(cell);
  const text = visible(cell).replace(FORMULA, "$1$2'");
  return /[",;\s]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function kpiFields(id: string, unit: TrendUnit | undefined): Field[] {
  const kpi = unit?.kpis.find(own => own.id === id);
  return [
    [id, kpi?.value],
    [`${id}_score`, kpi?.score],
    [`${id}_numerator`, kpi?.numerator],
    [`${id}_denominator`, kpi?.denominator],
  ];
}
