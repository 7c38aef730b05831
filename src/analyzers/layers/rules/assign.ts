import type { Zone } from './rule.ts';

/** Where a module stands. */
export interface Place {
  readonly layer: string;
  /** Folder of its slice; absent outside slices. */
  readonly slice?: string;
}

/** The layer of each module; modules of no layer are absent. */
export function assignLayers(modules: readonly string[], zones: readonly Zone[]): Map<string, Place> {
  const places = new Map<string, Place>();
  for (const path of modules) {
    for (const { layer, pattern, sliced } of zones) {
      const match = pattern.exec(path);
      if (match === null) continue;
      places.set(path, sliced === true ? { layer, slice: match[1] } : { layer });
      break;
    }
  }
  return places;
}
