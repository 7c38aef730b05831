import type { Quantity } from '../../model/card.ts';
import type { ForeignValue } from '../../model/foreign-metric.ts';
import { isIn } from '../issues/quantities.ts';
import type { TimeWindow } from '../measure-rule.ts';

/** Names of the period and of the one before it; absent for a range of dates. */
export interface PeriodLabels {
  readonly now?: string;
  readonly before?: string;
}

/** The value of a period, and what a reader should know about the choice. */
export interface Chosen {
  readonly quantity: Quantity;
  readonly notice?: string;
}

/**
 * The value that names the period; else the last one measured in it; else, unless it has to have a date, the one that has none.
 *
 * @param values of one application, or of the repository, sorted by time
 */
export function chooseValue(
  values: readonly ForeignValue[],
  window: TimeWindow,
  label: string | undefined,
  which: 'any' | 'dated' = 'any',
): Chosen | undefined {
  const named = label === undefined ? undefined : values.find(({ at }) => at === label.toUpperCase());
  if (named !== undefined) return { quantity: quantityOf(named) };
  const inside = values.filter(({ at }) => isInstant(at) && isIn(at, window));
  const last = inside.at(-1);
  if (last !== undefined) {
    const notice = `The last of ${inside.length} values in the period, of ${last.at?.slice(0, 10)}.`;
    return { quantity: quantityOf(last), ...(inside.length > 1 ? { notice } : {}) };
  }
  const undated = which === 'any' ? values.find(({ at }) => at === undefined) : undefined;
  return undated === undefined
    ? undefined
    : { quantity: quantityOf(undated), notice: 'The value has no date: it is taken for that of the period.' };
}

/** Labels of periods are no instants, and would sort among them. */
function isInstant(at: string | undefined): boolean {
  return at?.includes('T') === true;
}

function quantityOf({ value, n }: ForeignValue): Quantity {
  return { kind: 'number', value, ...(n === undefined ? {} : { n }) };
}
