import type { Place } from '../../analyzers/layers/rules/assign.ts';
import { checkLayers } from '../../analyzers/layers/rules/check.ts';
import type { Config } from '../../config/schema.ts';
import type { EdgeResult, Snapshot } from '../../model/snapshot.ts';
import type { LayerJudge } from '../../plan/work.ts';
import { layersInTree } from '../layers-in-tree.ts';

/**
 * Judges imports by the configured layers as the analyzer does, also for files that are somewhere else; nothing without layers. A
 * layer whose folders are slices is none to move a file to: nobody knows into which slice.
 */
export function layerJudge(snapshot: Snapshot, config: Config): LayerJudge | undefined {
  const known = layersInTree(snapshot, config);
  if (known === undefined) return undefined;
  const { places } = known;
  const { layers, zones, rules, typeOnly } = known.rules;
  const sliced = new Set(zones.filter(zone => zone.sliced === true).map(({ layer }) => layer));
  const placesOf = ({ from, to }: EdgeResult, moved: ReadonlyMap<string, string>): Map<string, Place> => {
    const pairs = [from, to].map(path => {
      const layer = moved.get(path);
      return [path, layer === undefined ? places.get(path) : { layer }] as const;
    });
    return new Map(pairs.flatMap(([path, place]) => (place === undefined ? [] : [[path, place]])));
  };
  return {
    layers: layers.filter(layer => !sliced.has(layer)),
    layerOf: path => places.get(path)?.layer,
    breaks: (edge, moved) => {
      if (typeOnly === 'ignore' && edge.kind === 'type-only') return false;
      return checkLayers([{ line: 1, ...edge }], placesOf(edge, moved), rules).length > 0;
    },
  };
}
