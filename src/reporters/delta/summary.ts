import type { Delta } from '../../model/delta.ts';
import type { Verdict } from '../../model/verdict.ts';
import { count, plural } from '../numbers.ts';
import type { Comparison } from '../reporter.ts';
import { failureClause } from './condition-words.ts';
import type { Sink } from './sink.ts';
import type { SortedGroups } from './sort-groups.ts';

/** Conditions that single debts explain; they are counted from the groups. */
const BY_DEBTS = new Set(['introduced', 'worsened']);

/** The outcome in one line: `1 new debt and 1 that got worse in code; 1 file cannot be measured`. */
export function summary(comparison: Comparison, sorted: SortedGroups, sink: Sink): string {
  const { delta, verdict } = comparison;
  if (verdict?.state === 'fail') return failureClauses(verdict, sorted, sink).join('; ');
  const better = sorted.improved.length + sorted.resolved.length;
  const warns = worseWords(sorted, 'warns');
  const warned = sorted.judged.warns.length === 1 ? 'a warning' : 'warnings';
  const passed = sorted.judged.tolerated.length + sorted.judged.accepted.length;
  const parts = [
    warns === '' ? '' : `${warns}, only ${warned}`,
    passed === 0 ? '' : `${plural(passed, 'debt')} got worse, tolerated or accepted`,
    better === 0 ? '' : `${plural(better, 'debt')} got better`,
  ].filter(part => part !== '');
  if (parts.length > 0) return parts.join('; ');
  if (delta.groups.length > 0) return 'no debt got worse in code';
  return nothingMeasured(delta) ?? 'no debt changed';
}

/** What is not measured can't have changed. */
function nothingMeasured({ total }: Delta): string | undefined {
  const { kpis } = total;
  if (kpis.some(({ before, after }) => before !== undefined || after !== undefined)) return undefined;
  const isOff = kpis.every(({ reason }) => reason === 'switched off');
  return isOff ? 'nothing is measured: all KPIs are switched off' : 'nothing is measured';
}

/** The outcome for a heading: of several reasons to fail the first one, and how many more there are. */
export function shortSummary(comparison: Comparison, sorted: SortedGroups, sink: Sink): string {
  const { verdict } = comparison;
  if (verdict?.state !== 'fail') return summary(comparison, sorted, sink);
  const [first = '', ...others] = failureClauses(verdict, sorted, sink);
  return others.length === 0 ? first : `${first}, and ${plural(others.length, 'other reason')}`;
}

function failureClauses(verdict: Verdict, sorted: SortedGroups, sink: Sink): string[] {
  const debts = worseWords(sorted, 'fails');
  const others = verdict.conditions
    .filter(({ id, state }) => state === 'fail' && !(debts !== '' && BY_DEBTS.has(id)))
    .map(condition => failureClause(condition, sink));
  return [...(debts === '' ? [] : [`${debts} in code`]), ...others];
}

function worseWords({ judged }: SortedGroups, judgement: 'fails' | 'warns'): string {
  const introduced = judged[judgement].filter(({ group }) => group.state === 'introduced').length;
  const worsened = judged[judgement].length - introduced;
  if (worsened === 0) return introduced === 0 ? '' : plural(introduced, 'new debt');
  if (introduced === 0) return `${plural(worsened, 'debt')} got worse`;
  return `${plural(introduced, 'new debt')} and ${count(worsened)} that got worse`;
}

/** Nothing to tell but the outcome: a report of one line is enough. */
export function isCalm({ delta, verdict }: Comparison): boolean {
  const { files, ignores, ruler, groups, total } = delta;
  return (
    verdict?.state !== 'fail' &&
    groups.length === 0 &&
    ruler.length === 0 &&
    files.unanalysable.length === 0 &&
    files.scope.length === 0 &&
    ignores.before === ignores.after &&
    total.notComparable === undefined &&
    total.kpis.every(kpi => kpi.reason === undefined) &&
    (verdict?.conditions ?? []).every(({ state }) => state === 'pass')
  );
}
