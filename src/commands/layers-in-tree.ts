import { assignLayers, type Place } from '../analyzers/layers/rules/assign.ts';
import { layerRules } from '../analyzers/layers/rules/layer-rules.ts';
import type { LayerRules } from '../analyzers/layers/rules/rule.ts';
import type { Config } from '../config/schema.ts';
import type { Snapshot } from '../model/snapshot.ts';

/** The configured layers in one tree. */
export interface LayersInTree {
  readonly rules: LayerRules;
  /** Where each production file stands; those in no layer are absent. */
  readonly places: ReadonlyMap<string, Place>;
}

/** The layers of a measured tree as the analyzer assigns them; nothing without layers. */
export function layersInTree(
  { files, applications }: Snapshot,
  { layers }: Config,
): LayersInTree | undefined {
  if (layers === undefined) return undefined;
  const modules = files.filter(({ kind }) => kind === 'production').map(({ path }) => path);
  const outcome = layerRules(layers, modules, applications);
  if (outcome.state !== 'ok') return undefined;
  return { rules: outcome.rules, places: assignLayers(modules, outcome.rules.zones) };
}
