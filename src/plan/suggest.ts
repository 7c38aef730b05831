import { scoreAfter } from '../model/score-after.ts';
import type { Snapshot } from '../model/snapshot.ts';
import { type Piece, piecesOf } from './pieces.ts';

/** One piece of work and what it is worth. */
export interface Suggestion extends Omit<Piece, 'numerator' | 'denominator'> {
  /** Points the score of the whole repository rises when this alone is done, > 0. */
  readonly gain: number;
}

/**
 * The pieces of work that raise the score most: the score's own formula is applied to the changed counts of the whole
 * repository. Each gain stands for itself: two of them together are not exactly their sum. Ranked by gain, ties by fewer lines
 * touched, then by path and line.
 *
 * @param most how many at most
 */
export function suggestions(snapshot: Snapshot, most: number): Suggestion[] {
  const { kpis } = snapshot.total;
  const before = scoreAfter(kpis, []);
  if (before === undefined) return [];
  return piecesOf(snapshot.findings)
    .map(({ numerator, denominator, ...piece }): Suggestion => {
      const after = scoreAfter(kpis, [{ kpi: piece.kpi, numerator, denominator }]) ?? before;
      return { ...piece, gain: after - before };
    })
    .filter(({ gain }) => gain > 0)
    .toSorted(byGain)
    .slice(0, most);
}

function byGain(a: Suggestion, b: Suggestion): number {
  if (a.gain !== b.gain) return b.gain - a.gain;
  if (a.effort !== b.effort) return a.effort - b.effort;
  if (a.path !== b.path) return a.path < b.path ? -1 : 1;
  return a.line - b.line;
}
