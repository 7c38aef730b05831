import type { HalsteadCounts } from './engine.ts';

/** Measures of M. H. Halstead, "Elements of Software Science" (1977). */
export interface Halstead {
  /** N · log2(n): bits to write N tokens down with a vocabulary of n. 0 for less than two distinct tokens. */
  readonly volume: number;
  /** (distinct operators / 2) · (operands / distinct operands); 0 without operands. */
  readonly difficulty: number;
  /** difficulty · volume. */
  readonly effort: number;
}

/** The measures that follow from the counts. */
export function halsteadOf(counts: HalsteadCounts): Halstead {
  const vocabulary = counts.distinctOperators + counts.distinctOperands;
  const length = counts.operators + counts.operands;
  const volume = vocabulary === 0 ? 0 : length * Math.log2(vocabulary);
  const uses = counts.distinctOperands === 0 ? 0 : counts.operands / counts.distinctOperands;
  const difficulty = (counts.distinctOperators / 2) * uses;
  return { volume, difficulty, effort: difficulty * volume };
}
