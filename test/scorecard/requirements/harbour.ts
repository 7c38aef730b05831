import type { Counted } from '../../../src/model/card.ts';
import type { Issue } from '../../../src/model/issue.ts';
import type { CardData, CardScope, MeasureRule } from '../../../src/scorecard/measure-rule.ts';

/** The third quarter of 2026, and the second. */
export const WINDOWS = {
  window: { from: '2026-07-01T00:00:00Z', to: '2026-10-01T00:00:00Z' },
  windowBefore: { from: '2026-04-01T00:00:00Z', to: '2026-07-01T00:00:00Z' },
};

const EVERYTHING: CardScope = { isIn: () => true, isInFromTop: () => true };

/** Data of a card that are about issues; nothing else of it is read. */
export function cardData(issues: readonly Issue[], more: Partial<CardData> = {}): CardData {
  return { ...WINDOWS, issues: { state: 'ok', data: issues, hash: 'sha256:0' }, ...more } as CardData;
}

let number = 0;

/** An issue by days; `'2026-07-03'` is its beginning. */
export function issue(category: Issue['category'], created: string, more: Partial<Issue> = {}): Issue {
  number += 1;
  return {
    id: `#${number}`,
    title: 'x',
    labels: [],
    category,
    createdAt: instant(created) as string,
    ...more,
  };
}

export function instant(day: string | undefined): string | undefined {
  return day === undefined || day.includes('T') ? day : `${day}T00:00:00Z`;
}

/** Done on that day. */
export function done(
  category: Issue['category'],
  created: string,
  resolved: string,
  more: Partial<Issue> = {},
) {
  return issue(category, created, { resolvedAt: instant(resolved), ...more });
}

export function counted(
  rules: readonly MeasureRule[],
  id: string,
  data: CardData,
  application?: string,
): Counted {
  const rule = rules.find(({ def }) => def.id === id);
  if (rule === undefined) throw new Error(`there is no measure ${id}`);
  return rule.count(data, { ...EVERYTHING, application });
}

/** Something of every kind that shows how far the export reaches: created and closed before both periods, and at their end. */
export const EDGES = [done('other', '2026-03-01', '2026-03-02'), issue('other', '2026-09-30')];
