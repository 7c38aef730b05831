import type { MeasureDef } from '../../model/card.ts';

/** What all measures of requirements have in common. */
export const REQUIREMENT = {
  item: 'business/requirements',
  basis: 'measured',
  inputs: ['issues'],
} as const satisfies Partial<MeasureDef>;

/** What is delivered is output: whether anybody needed it, people tell. */
export const OUTPUT_CAVEAT = 'Delivered is not needed: what it was worth is told in the ledger.';
export const HYGIENE_CAVEAT = 'It is as good as the dates in the tracker.';
