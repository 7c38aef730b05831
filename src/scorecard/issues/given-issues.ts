import type { Counted } from '../../model/card.ts';
import type { Issue, IssueCategory } from '../../model/issue.ts';
import type { CardData, CardScope } from '../measure-rule.ts';

/** Nothing can be counted, and why. */
export type NotCounted = Exclude<Counted, { state: 'measured' }>;

/** What the exports say about a category. */
export interface GivenIssues {
  /** Of the category and the application. */
  readonly issues: readonly Issue[];
  /** All of the application, whatever they are. */
  readonly own: readonly Issue[];
  /** All that the exports hold: they tell how far it reaches. */
  readonly all: readonly Issue[];
}

const A_CATEGORY: Readonly<Record<IssueCategory, string>> = {
  requirement: 'a requirement',
  bug: 'a bug',
  incident: 'an incident',
  technical: 'technical work',
  other: 'anything else',
  unmapped: 'unmapped',
};

/**
 * Issues of a category, or why nothing is known about them. None of a category is only known to be none when the configuration
 * says that the export holds all of them: teams keep incidents elsewhere.
 */
export function givenIssues(
  data: CardData,
  scope: CardScope,
  category: IssueCategory,
): GivenIssues | NotCounted {
  if (data.issues.state !== 'ok') return { state: 'not-provided', reason: data.issues.reason };
  const all = data.issues.data;
  const isKnown = data.completeIssues?.includes(category) === true;
  if (!isKnown && !all.some(issue => issue.category === category)) {
    const reason = `no issue is mapped as ${A_CATEGORY[category]}; when there was none, \`mapping.complete\` says so`;
    return { state: 'not-provided', reason };
  }
  const { application } = scope;
  if (application !== undefined && !all.some(issue => issue.application !== undefined)) {
    return {
      state: 'not-provided',
      reason: 'no issue names an application: `mapping.applications` says how',
    };
  }
  const own = application === undefined ? all : all.filter(issue => issue.application === application);
  return { issues: own.filter(issue => issue.category === category), own, all };
}
