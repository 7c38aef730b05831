import type { Edge } from '../graph/build-graph.ts';
import type { Place } from './assign.ts';
import type { LayerRule } from './rule.ts';

/** An edge and the first rule it breaks. */
export interface Violation {
  readonly edge: Edge;
  readonly rule: LayerRule;
  readonly fromLayer: string;
  readonly toLayer: string;
}

/** Cross-imports that slices offer on purpose: `entities/song/@x/artist`. */
const CROSS_IMPORT = /\/@x\//;

/** Edges that break a rule, in the order of the edges; type-only ones too: the caller decides what they count. */
export function checkLayers(
  edges: readonly Edge[],
  places: ReadonlyMap<string, Place>,
  rules: readonly LayerRule[],
): Violation[] {
  return edges.flatMap(edge => {
    const from = places.get(edge.from);
    const to = places.get(edge.to);
    if (from === undefined || to === undefined) return [];
    const rule = rules.find(
      candidate =>
        candidate.from === from.layer &&
        candidate.to.includes(to.layer) &&
        (candidate.slicesApart !== true || slicesMeet(from, to, edge)),
    );
    return rule === undefined ? [] : [{ edge, rule, fromLayer: from.layer, toLayer: to.layer }];
  });
}

function slicesMeet(from: Place, to: Place, edge: Edge): boolean {
  if (from.slice === undefined || to.slice === undefined) return false;
  return from.slice !== to.slice && !CROSS_IMPORT.test(edge.to);
}
