import type { Counted, MeasureDef, Quantity } from '../../model/card.ts';
import type { Release } from '../../model/release.ts';
import type { CardData, MeasureRule, TimeWindow } from '../measure-rule.ts';

/** A number, or why there is none. */
export type ReleaseOutcome =
  | { readonly quantity: Quantity; readonly notices?: readonly string[] }
  | { readonly reason: string };

type OutcomeIn = (releases: readonly Release[], window: TimeWindow, data: CardData) => ReleaseOutcome;

/** A measure that is counted from tags, which are of the whole repository. */
export function releaseRule(def: Omit<MeasureDef, 'item' | 'basis'>, outcomeIn: OutcomeIn): MeasureRule {
  return {
    def: { item: 'technical/innovation-efficiency', basis: 'derived', ...def },
    count: (data, { application }) => {
      if (application !== undefined) return notApplicable('a tag is of the whole repository');
      if (data.releases.length === 0) return notApplicable('no tag names a version');
      const now = outcomeIn(releasesIn(data, data.window), data.window, data);
      if ('reason' in now) return notApplicable(now.reason);
      const { quantity, notices = [] } = now;
      return {
        state: 'measured',
        now: quantity,
        ...before(data, outcomeIn),
        ...(notices.length > 0 ? { notices } : {}),
      };
    },
  };
}

function before(data: CardData, outcomeIn: OutcomeIn): { before: Quantity } | { reasonBefore: string } {
  if (data.changesBefore.length === 0) return { reasonBefore: 'history does not reach back that far' };
  const outcome = outcomeIn(releasesIn(data, data.windowBefore), data.windowBefore, data);
  return 'reason' in outcome ? { reasonBefore: outcome.reason } : { before: outcome.quantity };
}

function releasesIn({ releases }: CardData, { from, to }: TimeWindow): Release[] {
  const [first, end] = [Date.parse(from), Date.parse(to)];
  return releases.filter(({ at }) => Date.parse(at) >= first && Date.parse(at) < end);
}

function notApplicable(reason: string): Counted {
  return { state: 'not-applicable', reason };
}
