import type { PlanImport } from '../model/plan.ts';
import type { EdgeResult } from '../model/snapshot.ts';
import { cyclicEdges } from './cyclic-edges.ts';
import { keyOf } from './work.ts';

/** Edges looked at, over all rounds: a second or so. */
const MOST_STEPS = 30_000_000;

/**
 * Puts the imports that open a cycle into the order in which to take them: always the one next after which the fewest imports are
 * left in cycles. So work may stop half-way. Of very large cycles the order is kept as it comes.
 *
 * @param edges of the cycle
 */
export function strongestFirst(
  edges: readonly EdgeResult[],
  imports: readonly PlanImport[],
): { readonly imports: readonly PlanImport[]; readonly leaves: readonly number[] } {
  const canChoose = edges.length * imports.length ** 2 <= MOST_STEPS;
  const open = [...imports];
  const ordered: PlanImport[] = [];
  const leaves: number[] = [];
  let left = edges;
  while (open.length > 0) {
    const choices = canChoose ? open : open.slice(0, 1);
    const [best] = choices
      .map(link => ({ link, rest: cyclicEdges(left.filter(edge => keyOf(edge) !== keyOf(link))).flat() }))
      .toSorted((a, b) => a.rest.length - b.rest.length);
    if (best === undefined) break;
    open.splice(open.indexOf(best.link), 1);
    ordered.push(best.link);
    leaves.push(best.rest.length);
    left = best.rest;
  }
  return { imports: ordered, leaves };
}
