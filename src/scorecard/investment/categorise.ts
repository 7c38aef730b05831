import type { ScorecardConfig } from '../../config/schema.ts';
import type { Issue } from '../../model/issue.ts';
import type { PullRequest } from '../../model/pull-request.ts';

/** What work is for. One of them for each change; `uncategorised` is what nothing tells about. */
export const CATEGORIES = ['user', 'corrective', 'technical', 'uncategorised'] as const;
export type Category = (typeof CATEGORIES)[number];

export type InvestmentSettings = ScorecardConfig['investment'];

/** Says what a change is for. */
export interface Categoriser {
  readonly ofRequest: (request: Pick<PullRequest, 'title' | 'labels' | 'closes'>) => Category;
  readonly ofTitle: (title: string) => Category;
}

const OF_ISSUES: Readonly<Partial<Record<Issue['category'], Category>>> = {
  requirement: 'user',
  bug: 'corrective',
  incident: 'corrective',
  technical: 'technical',
};

/** `feat: …`, `fix(cart)!: …`, at the beginning. */
const CONVENTIONAL = /^([a-z]{2,20})(?:\([^()]{0,100}\))?!?:/i;
const REVERT = /^revert\b/i;

/**
 * By the labels of a request, else by the issues it closes, else by the type of its title. A source that names two categories
 * decides nothing, and the next one is asked.
 *
 * @param issues by `#12`
 */
export function categoriser(
  { labels, types }: InvestmentSettings,
  issues: ReadonlyMap<string, Issue>,
): Categoriser {
  const byLabel = invert(labels);
  const byType = invert(types);
  const ofTitle = (title: string): Category => {
    const type = CONVENTIONAL.exec(title)?.[1] ?? (REVERT.test(title) ? 'revert' : '');
    return byType.get(type.toLowerCase()) ?? 'uncategorised';
  };
  const ofRequest: Categoriser['ofRequest'] = ({ title, labels: own, closes = [] }) =>
    only(own.map(label => byLabel.get(label.trim().toLowerCase()))) ??
    only(closes.map(number => OF_ISSUES[issues.get(`#${number}`)?.category ?? 'unmapped'])) ??
    ofTitle(title);
  return { ofRequest, ofTitle };
}

/** The one category that is named; `undefined` for none and for several. */
function only(named: readonly (Category | undefined)[]): Category | undefined {
  const known = new Set(named.filter(one => one !== undefined));
  return known.size === 1 ? [...known][0] : undefined;
}

function invert(mapping: Readonly<Record<string, readonly string[]>>): ReadonlyMap<string, Category> {
  const pairs = CATEGORIES.flatMap(category =>
    (Object.hasOwn(mapping, category) ? (mapping[category] ?? []) : []).map(
      name => [name.trim().toLowerCase(), category] as const,
    ),
  );
  return new Map(pairs);
}
