import { assignLayers } from './assign.ts';
import { PRESET_NAMES, type PresetName, readPreset } from './preset.ts';
import { presetZones } from './preset-zones.ts';

/** Fewer layers are a coincidence of names. */
const LEAST_LAYERS = 3;
/** A layer of one file is a coincidence too. */
const LEAST_FILES = 2;
/** Share of modules in layers from which the layers are the shape of the application. */
const LEAST_SHARE = 0.5;

/** The preset whose folders the tree shows, the one that covers most; `undefined` when none is plain enough. */
export function looksLike(modules: readonly string[]): PresetName | undefined {
  let best: { name: PresetName; covered: number } | undefined;
  for (const name of PRESET_NAMES) {
    const sizes = new Map<string, number>();
    const places = assignLayers(modules, presetZones(readPreset(name), modules));
    for (const { layer } of places.values()) sizes.set(layer, (sizes.get(layer) ?? 0) + 1);
    const solid = [...sizes.values()].filter(size => size >= LEAST_FILES);
    if (solid.length < LEAST_LAYERS || places.size < LEAST_SHARE * modules.length) continue;
    if (best === undefined || places.size > best.covered) best = { name, covered: places.size };
  }
  return best?.name;
}
