import type { CardItem, CardMeasure, CardUnit, Counted } from '../model/card.ts';
import { CARD_ITEMS, PILLARS } from '../model/card-items.ts';
import type { Ledger } from '../model/ledger.ts';
import { type EvidenceOf, entriesOf } from './card-entries.ts';
import { scoreOf } from './card-score.ts';
import { itemStates } from './item-states.ts';
import type { CardData, CardScope, MeasureRule } from './measure-rule.ts';

/** All that a card is made of. */
export interface CardParts {
  readonly data: CardData;
  readonly rules: readonly MeasureRule[];
  readonly ledger: Ledger;
  /** Before and after of the files of an entry, by its id. */
  readonly evidenceOf: EvidenceOf;
  /** Teams that own files of a scope; `undefined` without CODEOWNERS. */
  readonly ownersIn: (isIn: CardScope['isIn']) => readonly string[] | undefined;
  /** Do two counts differ by more than chance? */
  readonly isClear: (before: number, now: number) => boolean;
}

/** The scorecard of the repository, or of one application. Nothing is added up across items or pillars. */
export function cardUnit(parts: CardParts, scope: CardScope, name: string): CardUnit {
  const owners = parts.ownersIn(scope.isIn);
  return {
    kind: scope.application === undefined ? 'repository' : 'application',
    name,
    ...(owners === undefined ? {} : { owners }),
    score: scoreOf(parts.data, scope),
    pillars: PILLARS.map(pillar => ({
      ...pillar,
      items: CARD_ITEMS.filter(({ id }) => id.startsWith(`${pillar.id}/`)).map(item =>
        cardItem(item, parts, scope),
      ),
    })),
  };
}

function cardItem(
  { id, title }: (typeof CARD_ITEMS)[number],
  { data, rules, ledger, evidenceOf, isClear }: CardParts,
  scope: CardScope,
): CardItem {
  const measures = rules
    .filter(({ def }) => def.item === id)
    .map(({ def, count }): CardMeasure => {
      const counted = count(data, scope);
      return { ...def, counted, ...clearness(counted, isClear) };
    });
  const entries = entriesOf(id, ledger, evidenceOf, scope);
  return { id, title, states: itemStates(measures, entries), measures, entries };
}

/** Only plain counts are tested: what a share or a time says depends on more than how often something happened. */
function clearness(counted: Counted, isClear: CardParts['isClear']): Pick<CardMeasure, 'isClear'> {
  if (counted.state !== 'measured') return {};
  const { before, now } = counted;
  if (before?.kind !== 'count' || now.kind !== 'count') return {};
  return { isClear: isClear(before.value, now.value) };
}
