import type { MeasureDef } from '../../model/card.ts';

/** What all measures of bugs and incidents have in common. */
export const DELIVERED_QUALITY = {
  item: 'technical/code-quality',
  basis: 'measured',
  inputs: ['issues'],
  aim: 'lower',
} as const satisfies Partial<MeasureDef>;

export const FILING_CAVEAT =
  'It counts what was filed: a team that files more has more, and is not worse for it.';
export const FILING_GAME = 'Do not file it, or file it as a task.';
