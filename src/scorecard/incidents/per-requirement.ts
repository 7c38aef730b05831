import type { MeasureDef } from '../../model/card.ts';
import type { Issue } from '../../model/issue.ts';
import { countIssues, delivered, happened } from '../issues/count-issues.ts';
import { type GivenIssues, givenIssues, type NotCounted } from '../issues/given-issues.ts';
import { ratioOf } from '../issues/quantities.ts';
import type { MeasureRule } from '../measure-rule.ts';
import { refuseUnlessFound } from './bugs.ts';
import { DELIVERED_QUALITY, FILING_CAVEAT, FILING_GAME } from './incident-def.ts';

/** More work has more faults: what went wrong, for each requirement that was delivered. */
const rateOf = (
  own: Pick<MeasureDef, 'id' | 'title' | 'unit' | 'meaning' | 'formula'>,
  how: {
    readonly category: 'bug' | 'incident';
    readonly is?: (issue: Issue) => boolean;
    readonly refuse?: (given: GivenIssues) => NotCounted | undefined;
  },
): MeasureRule => ({
  def: {
    ...DELIVERED_QUALITY,
    ...own,
    caveats: [FILING_CAVEAT, 'What went wrong need not come from what was delivered in the same period.'],
    game: `${FILING_GAME} Or cut requirements smaller.`,
    counter: 'requirements.delivered',
  },
  count: (data, scope) => {
    const requirements = givenIssues(data, scope, 'requirement');
    if ('state' in requirements) return requirements;
    return countIssues(data, scope, {
      category: how.category,
      event: 'created',
      nothing: 'no requirement was delivered',
      refuse: how.refuse,
      quantity: ({ issues }, window) =>
        ratioOf(
          'rate',
          happened(issues, 'created', window).filter(how.is ?? (() => true)).length,
          delivered(requirements.issues, window).length,
        ),
    });
  },
});

/** Bugs and incidents for each delivered requirement. */
export const perRequirement: readonly MeasureRule[] = [
  rateOf(
    {
      id: 'bugs.per-requirement',
      title: 'Bugs per delivered requirement',
      unit: 'bug',
      meaning: 'Bugs filed in the period for each requirement that was delivered in it.',
      formula: 'bugs filed / requirements delivered, both in the period',
    },
    { category: 'bug' },
  ),
  rateOf(
    {
      id: 'bugs.in-test-per-requirement',
      title: 'Bugs found in test per delivered requirement',
      unit: 'bug',
      meaning: 'Bugs found after the work was handed over, for each requirement that was delivered.',
      formula: 'bugs found in test / requirements delivered, both in the period',
    },
    { category: 'bug', is: ({ foundIn }) => foundIn === 'test', refuse: refuseUnlessFound },
  ),
  rateOf(
    {
      id: 'incidents.per-requirement',
      title: 'Incidents per delivered requirement',
      unit: 'incident',
      meaning: 'Incidents in production for each requirement that was delivered.',
      formula: 'incidents filed / requirements delivered, both in the period',
    },
    { category: 'incident' },
  ),
];
