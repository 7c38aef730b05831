import type { Counted, MeasureDef, Quantity } from '../../model/card.ts';
import type { ForeignMetric } from '../../model/foreign-metric.ts';
import type { CardData, CardScope, MeasureRule } from '../measure-rule.ts';
import { chooseValue, type PeriodLabels } from './choose-value.ts';

/**
 * A measure for each number that something else measured.
 *
 * @param labels what the period and the one before it are called in a file: `2026-Q3`; absent for a range of dates
 */
export function foreignRules(
  metrics: readonly ForeignMetric[],
  labels: PeriodLabels,
): readonly MeasureRule[] {
  return metrics.map(metric => ({
    def: defOf(metric),
    count: (data, scope) => count(metric, labels, data, scope),
  }));
}

function defOf({ id, title, unit, aim, item }: ForeignMetric): MeasureDef {
  return {
    id: `metric.${id}`,
    item,
    title,
    unit,
    aim,
    basis: 'measured',
    inputs: ['metric'],
    meaning: 'A number that something else measured; tkpi shows it as it is.',
    formula: 'the value of the period; of several dates the last one in it',
    caveats: ['What it says, and how it was counted, is not known here.'],
    game: 'Whatever writes the file can write anything.',
    counter: 'the input and its hash, which the report names',
  };
}

function count(
  { values, item, lacking }: ForeignMetric,
  labels: PeriodLabels,
  data: CardData,
  { application }: CardScope,
): Counted {
  if (lacking !== undefined) return { state: 'not-provided', reason: lacking };
  const own = values.filter(value => value.application === application);
  if (own.length === 0) {
    const reason =
      application === undefined
        ? 'the file has values of single applications only'
        : 'the file has no value of this application';
    return { state: 'not-provided', reason };
  }
  const now = chooseValue(own, data.window, labels.now);
  if (now === undefined) return { state: 'not-provided', reason: 'the file has no value of the period' };
  if (isTooFew(item, now.quantity)) return { state: 'not-applicable', reason: TOO_FEW };
  const isUndated = own.every(({ at }) => at === undefined);
  const before = isUndated ? undefined : chooseValue(own, data.windowBefore, labels.before, 'dated');
  const notices = now.notice === undefined ? [] : [now.notice];
  return {
    state: 'measured',
    ...sideBefore(item, before?.quantity, isUndated),
    now: now.quantity,
    ...(notices.length === 0 ? {} : { notices }),
  };
}

/** What people say of their team is told of five or more of them: of fewer everybody knows who said what. */
const LEAST_ASKED = 5;
const TOO_FEW = `of fewer than ${LEAST_ASKED} people nothing is told`;

function isTooFew(item: ForeignMetric['item'], value: Quantity): boolean {
  return item.startsWith('team/') && 'n' in value && value.n !== undefined && value.n < LEAST_ASKED;
}

function sideBefore(
  item: ForeignMetric['item'],
  before: Quantity | undefined,
  isUndated: boolean,
): { readonly before: Quantity } | { readonly reasonBefore: string } {
  if (isUndated) return { reasonBefore: 'the file has one value, without a date' };
  if (before === undefined) return { reasonBefore: 'the file has no value of the period before' };
  return isTooFew(item, before) ? { reasonBefore: TOO_FEW } : { before };
}
