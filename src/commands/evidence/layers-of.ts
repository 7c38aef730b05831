import { assignLayers } from '../../analyzers/layers/rules/assign.ts';
import { layerRules } from '../../analyzers/layers/rules/layer-rules.ts';
import type { Config } from '../../config/schema.ts';
import type { Snapshot } from '../../model/snapshot.ts';

/** The layer of each production file as configured; nothing without layers. */
export function layersOf(
  { files, applications }: Snapshot,
  { layers }: Config,
): ((path: string) => string | undefined) | undefined {
  if (layers === undefined) return undefined;
  const modules = files.filter(({ kind }) => kind === 'production').map(({ path }) => path);
  const outcome = layerRules(layers, modules, applications);
  if (outcome.state !== 'ok') return undefined;
  const places = assignLayers(modules, outcome.rules.zones);
  return path => places.get(path)?.layer;
}
