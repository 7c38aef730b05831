import type { LayersConfig } from '../../config/schema.ts';
import type { Application } from '../../model/source.ts';
import { assignLayers } from './rules/assign.ts';
import { layerRules } from './rules/layer-rules.ts';

/** Which layer each module of one tree is in. */
export interface AssignedLayers {
  /** In the order of the preset, of `order`, then of `define`. */
  readonly layers: readonly string[];
  /** `undefined` for a module in none. */
  readonly layerOf: (path: string) => string | undefined;
}

/**
 * The layers of the configuration in one tree, as the analyzer assigns them. `undefined` when it configures none: a rule set
 * speaks of paths, not of layers.
 *
 * @param modules paths of the production files
 */
export function assignedLayers(
  config: LayersConfig | undefined,
  modules: readonly string[],
  applications: readonly Application[],
): AssignedLayers | undefined {
  const outcome = layerRules(config ?? {}, modules, applications);
  if (outcome.state !== 'ok') return undefined;
  const places = assignLayers(modules, outcome.rules.zones);
  return { layers: outcome.rules.layers, layerOf: path => places.get(path)?.layer };
}
