import type { CardEntry, CardMeasure, ItemState } from '../model/card.ts';

/**
 * What stands behind an item, the strongest first. Where nothing does, one word says why: everything about it is not
 * applicable here, or nobody has provided it.
 */
export function itemStates(
  measures: readonly CardMeasure[],
  entries: readonly CardEntry[],
): readonly ItemState[] {
  const counted = measures.filter(measure => measure.counted.state === 'measured');
  const states: ItemState[] = [
    ...present(
      'measured',
      counted.some(({ basis }) => basis === 'measured'),
    ),
    ...present(
      'derived',
      counted.some(({ basis }) => basis === 'derived'),
    ),
    ...present(
      'assessed',
      entries.some(({ assessments }) => assessments.length > 0),
    ),
    ...present('recorded', entries.length > 0),
  ];
  if (states.length > 0) return states;
  const isNothing =
    measures.length > 0 && measures.every(({ counted: { state } }) => state === 'not-applicable');
  return [isNothing ? 'not-applicable' : 'not-provided'];
}

function present(state: ItemState, isThere: boolean): ItemState[] {
  return isThere ? [state] : [];
}
