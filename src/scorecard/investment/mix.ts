import type { Quantity } from '../../model/card.ts';
import { CATEGORIES, type Category } from './categorise.ts';
import type { WorkItem } from './work-items.ts';

/** How heavy a change is: each the same, or by its changed lines. `undefined`: not known. */
export type WeightOf = (item: WorkItem) => number | undefined;

/** How work is shared out between categories: each its part of the whole. */
export type Mix = Readonly<Record<Category, Quantity>>;

/** `undefined` when no change has a weight. */
export function mixOf(items: readonly WorkItem[], weightOf: WeightOf): Mix | undefined {
  const sums = new Map<Category, number>(CATEGORIES.map(category => [category, 0]));
  let total = 0;
  for (const item of items) {
    const weight = weightOf(item) ?? 0;
    total += weight;
    sums.set(item.category, (sums.get(item.category) ?? 0) + weight);
  }
  if (total === 0) return undefined;
  const share = (category: Category): Quantity => ({
    kind: 'share',
    numerator: sums.get(category) ?? 0,
    denominator: total,
  });
  return {
    user: share('user'),
    corrective: share('corrective'),
    technical: share('technical'),
    uncategorised: share('uncategorised'),
  };
}
