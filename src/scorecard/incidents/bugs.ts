import type { Issue } from '../../model/issue.ts';
import { countIssues, happened } from '../issues/count-issues.ts';
import type { GivenIssues, NotCounted } from '../issues/given-issues.ts';
import type { CardData, CardScope, MeasureRule } from '../measure-rule.ts';
import { DELIVERED_QUALITY, FILING_CAVEAT, FILING_GAME } from './incident-def.ts';

type Where = NonNullable<Issue['foundIn']>;

/** Bugs that were filed in the period, wherever they were found. */
export const openedBugs: MeasureRule = {
  def: {
    ...DELIVERED_QUALITY,
    id: 'bugs.opened',
    title: 'Bugs filed',
    unit: 'bug',
    meaning: 'Bugs that were filed in the period, by where they were found.',
    formula: 'bugs with a date of creation in the period',
    caveats: [FILING_CAVEAT, 'A bug may be older than the period, and somebody else its cause.'],
    game: FILING_GAME,
    counter: 'incidents.opened',
  },
  count: (data, scope) =>
    countIssues(data, scope, {
      category: 'bug',
      event: 'created',
      nothing: 'no bug was filed',
      quantity: ({ issues }, window) => ({
        kind: 'count',
        value: happened(issues, 'created', window).length,
      }),
      parts: (issues, window) => {
        const filed = happened(issues, 'created', window);
        const of = (where: Where | undefined) => filed.filter(({ foundIn }) => foundIn === where).length;
        return new Map([
          ['found in test', of('test')],
          ['found in production', of('production')],
          ['not said where', of(undefined)],
        ]);
      },
    }),
};

/** Bugs that were found after they were handed over, before users had them. */
export const bugsInTest: MeasureRule = {
  def: {
    ...DELIVERED_QUALITY,
    id: 'bugs.in-test',
    title: 'Bugs found in test',
    unit: 'bug',
    meaning:
      'Bugs that were filed in the period and found after the work was handed over, before users had it.',
    formula: 'bugs with a date of creation in the period, found in test by the mapping',
    caveats: [FILING_CAVEAT, 'Better tests find more of them, and leave fewer for production.'],
    game: FILING_GAME,
    counter: 'bugs.in-production',
  },
  count: (data, scope) => countFound(data, scope, 'test'),
};

/** Bugs that users had. */
export const bugsInProduction: MeasureRule = {
  def: {
    ...DELIVERED_QUALITY,
    id: 'bugs.in-production',
    title: 'Bugs found in production',
    unit: 'bug',
    meaning: 'Bugs that were filed in the period and found by users.',
    formula: 'bugs with a date of creation in the period, found in production by the mapping',
    caveats: [FILING_CAVEAT],
    game: FILING_GAME,
    counter: 'incidents.opened',
  },
  count: (data, scope) => countFound(data, scope, 'production'),
};

/** A bug of which nothing is said was found anywhere: without any that says it, nothing is known. */
export function refuseUnlessFound({ all }: GivenIssues): NotCounted | undefined {
  const bugs = all.filter(({ category }) => category === 'bug');
  if (bugs.length === 0 || bugs.some(({ foundIn }) => foundIn !== undefined)) return undefined;
  return {
    state: 'not-provided',
    reason: 'no bug says where it was found: `mapping.foundIn` names the values or labels that do',
  };
}

function countFound(data: CardData, scope: CardScope, where: Where) {
  return countIssues(data, scope, {
    category: 'bug',
    event: 'created',
    nothing: 'no bug was filed',
    refuse: refuseUnlessFound,
    quantity: ({ issues }, window) => ({
      kind: 'count',
      value: happened(issues, 'created', window).filter(({ foundIn }) => foundIn === where).length,
    }),
  });
}
