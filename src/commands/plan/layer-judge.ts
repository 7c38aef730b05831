import { assignLayers, type Place } from '../../analyzers/layers/rules/assign.ts';
import { checkLayers } from '../../analyzers/layers/rules/check.ts';
import { layerRules } from '../../analyzers/layers/rules/layer-rules.ts';
import type { Config } from '../../config/schema.ts';
import type { EdgeResult, Snapshot } from '../../model/snapshot.ts';
import type { LayerJudge } from '../../plan/work.ts';

/**
 * Judges imports by the configured layers as the analyzer does, also for files that are somewhere else; nothing without layers. A
 * layer whose folders are slices is none to move a file to: nobody knows into which slice.
 */
export function layerJudge({ files, applications }: Snapshot, { layers }: Config): LayerJudge | undefined {
  if (layers === undefined) return undefined;
  const modules = files.filter(({ kind }) => kind === 'production').map(({ path }) => path);
  const outcome = layerRules(layers, modules, applications);
  if (outcome.state !== 'ok') return undefined;
  const { zones, rules, typeOnly } = outcome.rules;
  const places = assignLayers(modules, zones);
  const sliced = new Set(zones.filter(zone => zone.sliced === true).map(({ layer }) => layer));
  const placesOf = ({ from, to }: EdgeResult, moved: ReadonlyMap<string, string>): Map<string, Place> => {
    const pairs = [from, to].map(path => {
      const layer = moved.get(path);
      return [path, layer === undefined ? places.get(path) : { layer }] as const;
    });
    return new Map(pairs.flatMap(([path, place]) => (place === undefined ? [] : [[path, place]])));
  };
  return {
    layers: outcome.rules.layers.filter(layer => !sliced.has(layer)),
    layerOf: path => places.get(path)?.layer,
    breaks: (edge, moved) => {
      if (typeOnly === 'ignore' && edge.kind === 'type-only') return false;
      return checkLayers([{ line: 1, ...edge }], placesOf(edge, moved), rules).length > 0;
    },
  };
}
