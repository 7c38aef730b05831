import type { Counted, MeasureDef, Quantity } from '../../model/card.ts';
import type { CardData, CardScope, MeasureRule, TimeWindow } from '../measure-rule.ts';
import { missingBefore } from './export-reach.ts';
import { isInScope, type MergedRequest, mergedIn } from './merged-requests.ts';
import { reviewersOf } from './others.ts';

/** Where fewer work, a number of the team is a number of a person. */
const FEWEST_PEOPLE = 3;

/** Requests of a stretch of time. */
export interface Work {
  /** Merged, of people, in the scope; at least one. */
  readonly requests: readonly MergedRequest[];
  /** The same in the whole repository. */
  readonly everywhere: readonly MergedRequest[];
}

/** A number, or why there is none. */
export type Outcome =
  | { readonly quantity: Quantity; readonly notices?: readonly string[] }
  | { readonly state: 'not-provided' | 'not-applicable'; readonly reason: string };

/** A measure of the team that is counted from merged pull requests of people. */
export function requestRule(
  def: Omit<MeasureDef, 'inputs'>,
  outcomeOf: (work: Work) => Outcome,
): MeasureRule {
  return {
    def: { ...def, inputs: ['pull-requests'] },
    count: (data, scope) => countWork(data, scope, outcomeOf),
  };
}

function countWork(data: CardData, scope: CardScope, outcomeOf: (work: Work) => Outcome): Counted {
  const given = data.pullRequests;
  if (given.state !== 'ok') return { state: 'not-provided', reason: given.reason };
  const outcomeIn = (window: TimeWindow, when: string): Outcome => {
    const everywhere = mergedIn(given.data, window).filter(({ isByBot }) => !isByBot);
    const requests = everywhere.filter(request => isInScope(request, scope));
    const fault = faultOf(requests, everywhere, scope, when);
    return fault ?? outcomeOf({ requests, everywhere });
  };
  const now = outcomeIn(data.window, 'in the period');
  if (!('quantity' in now)) return now;
  const before = outcomeBefore(data, outcomeIn);
  const { quantity, notices } = now;
  return { state: 'measured', now: quantity, ...before, ...(notices?.length ? { notices } : {}) };
}

function outcomeBefore(
  data: CardData,
  outcomeIn: (window: TimeWindow, when: string) => Outcome,
): { readonly before: Quantity } | { readonly reasonBefore: string } {
  const missing = missingBefore(data);
  if (missing !== undefined) return { reasonBefore: missing };
  const before = outcomeIn(data.windowBefore, 'in the time before');
  return 'quantity' in before ? { before: before.quantity } : { reasonBefore: before.reason };
}

function faultOf(
  requests: readonly MergedRequest[],
  everywhere: readonly MergedRequest[],
  { application }: CardScope,
  when: string,
): Outcome | undefined {
  if (
    application !== undefined &&
    everywhere.length > 0 &&
    everywhere.every(({ files }) => files === undefined)
  ) {
    return notProvided('the export does not tell which files pull requests changed');
  }
  if (requests.length === 0) return notApplicable(`no pull request of a person was merged ${when}`);
  const people = new Set(requests.flatMap(request => [request.author, ...reviewersOf(request)]));
  people.delete(undefined);
  if (people.size >= FEWEST_PEOPLE) return undefined;
  return notApplicable(
    `fewer than ${FEWEST_PEOPLE} people took part ${when}, so that it would tell about persons`,
  );
}

export function notProvided(reason: string): Outcome {
  return { state: 'not-provided', reason };
}

export function notApplicable(reason: string): Outcome {
  return { state: 'not-applicable', reason };
}

export function shareOf(numerator: number, denominator: number): Quantity {
  return { kind: 'share', numerator, denominator };
}
