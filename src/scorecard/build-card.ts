import type { Card } from '../model/card.ts';
import { type CardParts, cardUnit } from './card-unit.ts';
import type { CardScope } from './measure-rule.ts';
import type { scopesOf } from './scopes.ts';

/** What stands around the units of a card. */
export type CardFrame = Omit<Card, 'schema' | 'unit' | 'applications'>;

/**
 * The scorecard of a repository and each of its applications, or of one application alone.
 *
 * @param application its name; `undefined` for the repository
 */
export function buildCard(
  frame: CardFrame,
  parts: CardParts,
  scopes: ReturnType<typeof scopesOf>,
  application: string | undefined,
): Card {
  const own = scopes.applications.find(scope => scope.application === application);
  const several = own === undefined && scopes.applications.length > 1 ? scopes.applications : [];
  const unit = (scope: CardScope) => cardUnit(parts, scope, scope.application ?? frame.repository ?? '.');
  return {
    schema: 'tkpi-card/1',
    ...frame,
    unit: unit(own ?? scopes.repository),
    applications: several.map(unit),
  };
}
