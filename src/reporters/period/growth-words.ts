import type { UnitDelta } from '../../model/delta.ts';

/**
 * What the same debt over more or less code is called wherever the score is told: `the code base grew`.
 *
 * @param points that growth moved, not 0
 */
export function growthWords(points: number, { before, after }: UnitDelta['codeLines']): string {
  // decisions and imports may grow while lines shrink
  if (Math.sign(after - before) !== Math.sign(points)) return 'the code base has another size';
  return points > 0 ? 'the code base grew' : 'the code base shrank';
}
