import type { Card, CardItem, CardUnit } from '../../model/card.ts';
import type { Ink } from '../period/view.ts';

/** A card, or a part of it, and how text from outside becomes safe. */
export interface CardView {
  readonly card: Card;
  readonly ink: Ink;
}

/** All items of a unit in the order of the pillars. */
export function itemsOf({ pillars }: CardUnit): readonly CardItem[] {
  return pillars.flatMap(({ items }) => items);
}
