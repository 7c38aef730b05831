import type { Evidence, EvidenceConvention, EvidenceCounts, EvidenceKpi } from '../../model/evidence.ts';
import { signedCount } from '../delta/signed-numbers.ts';
import type { Sink } from '../delta/sink.ts';
import { count, percent } from '../numbers.ts';
import { kpiWords } from '../words.ts';

/** A measure of the shown files, before and after. */
export interface EvidenceRow {
  readonly title: string;
  /** `48 of 1,204 (4.0 %)`. */
  readonly before: string;
  readonly after: string;
  /** The same without the whole, for narrow tables: `48 (4.0 %)`. */
  readonly shortBefore: string;
  readonly shortAfter: string;
  /** `−48`, `±0`; empty without two numbers. */
  readonly change: string;
  /** Says whether it is good news where that is known. */
  readonly direction: 'better' | 'worse' | 'same';
}

/** What the debt mass of a KPI counts. */
const DEBTS = new Map([
  ['duplication', 'duplicated lines'],
  ['complexity', 'excess decisions'],
  ['layering', 'imports in debt'],
  ['conventions', 'violating places'],
]);

/** What can be counted on both sides; what is 0 on both is left out. */
export function evidenceRows(evidence: Evidence, sink: Sink): EvidenceRow[] {
  const { kpis, conventions = [], functions, folders, layers, size, files } = evidence;
  const testLines = linesOf(files, 'test');
  const hasTests = size.test.files > 0;
  return [
    ...countRow('code lines', linesOf(files, 'production'), 'inform'),
    ...kpis.flatMap(kpi => countsRow(kpi, sink.prose(DEBTS.get(kpi.id) ?? kpiWords(kpi.id).title))),
    ...conventions.flatMap(own => countsRow(own, `against ${sink.name(own.id)}`)),
    ...(functions === undefined ? [] : countRow('functions over CC 20', functions.over20, 'lower')),
    ...(folders === undefined ? [] : countRow('imports across folders', folders, 'inform')),
    ...(layers === undefined ? [] : countRow('imports across layers', layers, 'inform')),
    ...(hasTests ? countRow('code lines of tests', testLines, 'inform') : []),
  ];
}

function countsRow({ before, after }: EvidenceKpi | EvidenceConvention, title: string): EvidenceRow[] {
  if (isNothing(before) && isNothing(after)) return [];
  const change = before && after && after.numerator - before.numerator;
  return [
    {
      title,
      before: countsWords(before, true),
      after: countsWords(after, true),
      shortBefore: countsWords(before, false),
      shortAfter: countsWords(after, false),
      change: change === undefined ? '' : signed(change),
      direction: change === undefined || change === 0 ? 'same' : change < 0 ? 'better' : 'worse',
    },
  ];
}

function isNothing(counts: EvidenceCounts | undefined): boolean {
  return counts !== undefined && counts.numerator === 0 && counts.denominator === 0;
}

/** Nothing to measure is no share. */
function countsWords(counts: EvidenceCounts | undefined, withWhole: boolean): string {
  if (counts === undefined) return 'not measured';
  const { numerator, denominator } = counts;
  if (denominator === 0) return numerator === 0 ? '–' : count(numerator);
  const whole = withWhole ? ` of ${count(denominator)}` : '';
  return `${count(numerator)}${whole} (${percent(numerator / denominator)})`;
}

function countRow(
  title: string,
  { before, after }: { readonly before: number; readonly after: number },
  aim: 'lower' | 'inform',
): EvidenceRow[] {
  if (before === 0 && after === 0) return [];
  const change = after - before;
  const direction = aim === 'inform' || change === 0 ? 'same' : change < 0 ? 'better' : 'worse';
  const sides = { before: count(before), after: count(after) };
  const short = { shortBefore: sides.before, shortAfter: sides.after };
  return [{ title, ...sides, ...short, change: signed(change), direction }];
}

function signed(change: number): string {
  return change === 0 ? '±0' : signedCount(change);
}

function linesOf(files: Evidence['files'], kind: 'production' | 'test'): { before: number; after: number } {
  const own = files.filter(file => file.kind === kind);
  const sum = (side: 'before' | 'after') => own.reduce((all, file) => all + (file.codeLines?.[side] ?? 0), 0);
  return { before: sum('before'), after: sum('after') };
}
