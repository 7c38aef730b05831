import type { Config } from '../../config/schema.ts';
import type { Snapshot } from '../../model/snapshot.ts';
import { layersInTree } from '../layers-in-tree.ts';

/** The layer of each production file as configured; nothing without layers. */
export function layersOf(
  snapshot: Snapshot,
  config: Config,
): ((path: string) => string | undefined) | undefined {
  const layers = layersInTree(snapshot, config);
  return layers && (path => layers.places.get(path)?.layer);
}
