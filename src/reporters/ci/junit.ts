import type { KpiDelta } from '../../model/delta.ts';
import type { Comparison, ReportOptions } from '../reporter.ts';
import { kpiWords } from '../words.ts';
import { conditionCases, groupCase } from './junit-cases.ts';
import { type TestCase, writeSuites } from './junit-writer.ts';

/** Suites have to have a time stamp, and reports no clock: without a commit it is this one. */
const NO_TIME = '1970-01-01T00:00:00';

/**
 * JUnit XML, by the schema of Ant's JUnitReport (windyroad/JUnit-Schema), which all CI systems read: a suite for each
 * KPI with a case for each debt that the gate judged, and a suite for the gate's other conditions. What fails the gate
 * is a failure; what is accepted or only warns is skipped, with a message; what is tolerated passes.
 */
export function junit(comparison: Comparison, _options: ReportOptions): string {
  const { delta } = comparison;
  const suites = [
    ...delta.total.kpis.map(kpi => ({
      name: kpiWords(kpi.id).title,
      cases: [measuredCase(kpi), ...groupCases(comparison, kpi.id)],
    })),
    ...unscoredSuites(comparison),
    { name: 'gate', cases: conditionCases(comparison) },
  ];
  return writeSuites(suites, delta.head.committedAt?.replace(/Z$/, '') ?? NO_TIME);
}

/** Debts of what is judged without being scored: conventions of the team's own. */
function unscoredSuites(comparison: Comparison): { readonly name: string; readonly cases: TestCase[] }[] {
  const scored = new Set(comparison.delta.total.kpis.map(({ id }) => id));
  const others = new Set(comparison.delta.groups.map(({ kpi }) => kpi).filter(kpi => !scored.has(kpi)));
  return [...others].toSorted().flatMap(kpi => {
    const cases = groupCases(comparison, kpi);
    return cases.length === 0 ? [] : [{ name: kpiWords(kpi).title, cases }];
  });
}

/** First case of each suite, so that none is empty: some readers take an empty suite for a broken run. */
function measuredCase({ id, before, after, reason = 'not measured' }: KpiDelta): TestCase {
  const own = { suite: id, name: 'is measured' };
  if (after !== undefined) return { ...own, state: 'passed' };
  // what was measured before and can't be any more is a fault of the run, not of the code
  if (before !== undefined)
    return { ...own, state: 'error', type: 'not-measured', message: reason, text: '' };
  return { ...own, state: 'skipped', message: reason };
}

function groupCases({ delta, verdict }: Comparison, kpi: string): TestCase[] {
  const groups = new Map(delta.groups.map(group => [group.id, group]));
  return (verdict?.groups ?? []).flatMap(judged => {
    const group = groups.get(judged.group);
    return group?.kpi === kpi ? [groupCase(group, judged)] : [];
  });
}
