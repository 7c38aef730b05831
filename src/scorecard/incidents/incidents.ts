import type { Issue } from '../../model/issue.ts';
import { distributionOf } from '../distribution.ts';
import { countIssues, delivered, happened } from '../issues/count-issues.ts';
import { hoursBetween } from '../issues/quantities.ts';
import type { MeasureRule, TimeWindow } from '../measure-rule.ts';
import { DELIVERED_QUALITY, FILING_CAVEAT, FILING_GAME } from './incident-def.ts';

/** The order in which people read severities; names of a team's own follow, and those without any come last. */
const WORST_FIRST = ['critical', 'high', 'medium', 'low'];
const UNSAID = 'not said how severe';

/** Incidents in production. */
export const openedIncidents: MeasureRule = {
  def: {
    ...DELIVERED_QUALITY,
    id: 'incidents.opened',
    title: 'Production incidents',
    unit: 'incident',
    meaning: 'Incidents in production that were filed in the period, by severity.',
    formula: 'incidents with a date of creation in the period',
    caveats: [FILING_CAVEAT, 'They are few: see whether the difference is clear.'],
    game: 'File an incident as a bug.',
    counter: 'bugs.in-production',
  },
  count: (data, scope) =>
    countIssues(data, scope, {
      category: 'incident',
      event: 'created',
      nothing: 'no incident was filed',
      quantity: ({ issues }, window) => ({
        kind: 'count',
        value: happened(issues, 'created', window).length,
      }),
      parts: bySeverity,
    }),
};

/** How long it took until users had what they need again. */
export const recoveryTime: MeasureRule = {
  def: {
    ...DELIVERED_QUALITY,
    id: 'incidents.recovery-time',
    title: 'Recovery time',
    unit: 'hour',
    meaning: 'How long incidents took until they were resolved; median and 85th percentile.',
    formula: 'resolved − created, of incidents resolved in the period',
    caveats: [
      'An incident may begin before it is filed, and be over before its issue is closed.',
      'Those that are still open are not in it.',
    ],
    game: `Close the issue before the incident is over. ${FILING_GAME}`,
    counter: 'incidents.opened',
  },
  count: (data, scope) =>
    countIssues(data, scope, {
      category: 'incident',
      event: 'closed',
      nothing: 'no incident was resolved',
      quantity: ({ issues }, window) =>
        distributionOf(
          delivered(issues, window).map(
            ({ createdAt, resolvedAt }) => hoursBetween(createdAt, resolvedAt as string), // `delivered` are those that have it
          ),
        ),
    }),
};

/** Every severity that any incident of the export has, so that both periods have the same names. */
function bySeverity(issues: readonly Issue[], window: TimeWindow): ReadonlyMap<string, number> {
  const names = new Set(issues.map(({ severity }) => severity ?? UNSAID));
  const own = [...names].filter(name => !WORST_FIRST.includes(name) && name !== UNSAID).sort();
  const filed = happened(issues, 'created', window);
  return new Map(
    [...WORST_FIRST, ...own, UNSAID].map(name => [
      name,
      filed.filter(({ severity }) => (severity ?? UNSAID) === name).length,
    ]),
  );
}
