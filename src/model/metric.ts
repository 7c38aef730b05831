import type { FileKind } from './source.ts';

/** A metric, defined once; every report reads title, unit and direction from here. */
export interface MetricDef {
  /** Dotted, lower case: `functions.over20`. */
  readonly id: string;
  readonly title: string;
  /** Singular noun of what is counted, or `share` for a ratio of two counts (0–1). */
  readonly unit: string;
  /** Which direction is better. */
  readonly aim: 'lower' | 'higher' | 'inform';
  /** How the values of several applications join into one: their sum (default), or the highest. Ratios add their counts. */
  readonly aggregate?: 'highest';
  /** One sentence: what it says, and its source where it has one. */
  readonly meaning: string;
}

/** A measured value of one metric in one application. Ratios keep both counts; only reports divide and round. */
export type Measurement = {
  readonly metric: string;
  readonly application: string;
  /** Files of which kind it was measured on. Default: production. */
  readonly kind?: FileKind;
} & ({ readonly value: number } | { readonly numerator: number; readonly denominator: number });
