import { folderOf, upwards } from '../graph/paths.ts';
import { escapePattern } from './escape-pattern.ts';
import type { Preset, PresetLayer } from './preset.ts';
import type { Zone } from './rule.ts';

/**
 * Where the layers of a preset are in a tree.
 *
 * A file named for a layer (`user.service.ts`) belongs to it. A folder named for a layer is one when a folder of
 * another layer stands beside it: `src/app` of a web framework alone is no application layer, `orders/app` beside
 * `orders/domain` is. Inside a layer's folder other names mean nothing (`domain/client/` is domain).
 */
export function presetZones(preset: Preset, modules: readonly string[]): Zone[] {
  const named = preset.layers.flatMap(layer => fileZone(layer));
  const folders = layerFolders(preset, modules);
  const placed = preset.layers.flatMap(layer => folderZone(layer, folders.get(layer.name) ?? []));
  return [...named, ...placed];
}

function fileZone({ name, files }: PresetLayer): Zone[] {
  if (files === undefined) return [];
  return [{ layer: name, pattern: new RegExp(`[.](?:${files.join('|')})[.][cm]?[jt]sx?$`) }];
}

function folderZone({ name, sliced }: PresetLayer, folders: readonly string[]): Zone[] {
  if (folders.length === 0) return [];
  const some = `(?:${folders.map(escapePattern).join('|')})`;
  if (sliced !== true) return [{ layer: name, pattern: new RegExp(`^${some}/`) }];
  return [
    { layer: name, pattern: new RegExp(`^(${some}/[^/]+)/`), sliced: true },
    // A file right in the layer's folder belongs to no slice.
    { layer: name, pattern: new RegExp(`^${some}/`) },
  ];
}

/** Layer → its folders, outermost only, sorted. */
function layerFolders({ layers }: Preset, modules: readonly string[]): Map<string, string[]> {
  const layerOf = new Map(
    layers.flatMap(({ name, folders }) => folders.map(folder => [folder, name] as const)),
  );
  const nameOf = (folder: string): string => folder.slice(folder.lastIndexOf('/') + 1);
  const all = new Set(modules.flatMap(path => upwards(folderOf(path))));
  const candidates = [...all].filter(folder => layerOf.has(nameOf(folder)));
  const beside = new Map<string, Set<string>>();
  for (const folder of candidates) {
    const layersHere = beside.get(folderOf(folder)) ?? new Set();
    beside.set(folderOf(folder), layersHere.add(layerOf.get(nameOf(folder)) as string));
  }
  const proper = new Set(candidates.filter(folder => (beside.get(folderOf(folder))?.size ?? 0) > 1));
  const found = new Map<string, string[]>();
  for (const folder of [...proper].sort()) {
    if (upwards(folder).some(outer => outer !== folder && proper.has(outer))) continue;
    const layer = layerOf.get(nameOf(folder)) as string; // proper folders are candidates
    found.set(layer, [...(found.get(layer) ?? []), folder]);
  }
  return found;
}
