import { assignedLayers } from '../../analyzers/layers/layering.ts';
import type { LayersConfig } from '../../config/schema.ts';
import type { Snapshot } from '../../model/snapshot.ts';
import type { Layering } from '../../period/layer-matrix.ts';

/** Which layer the modules of both ends are in; `undefined` when no layers are configured. */
export function layeringOf(
  layers: LayersConfig | undefined,
  base: Snapshot,
  head: Snapshot,
): Layering | undefined {
  if (layers === undefined) return undefined;
  const before = assigned(layers, base);
  const after = assigned(layers, head);
  if (before === undefined || after === undefined) return undefined;
  return { layers: after.layers, before: before.layerOf, after: after.layerOf };
}

function assigned(layers: LayersConfig, { files, applications }: Snapshot) {
  const modules = files.filter(({ kind }) => kind === 'production').map(({ path }) => path);
  return assignedLayers(layers, modules, applications);
}
