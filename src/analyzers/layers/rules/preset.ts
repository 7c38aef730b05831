import { readFileSync } from 'node:fs';
import type { LayersConfig } from '../../../config/schema.ts';
import type { LayerRule } from './rule.ts';

export type PresetName = NonNullable<LayersConfig['preset']>;

/** A layer of a preset, recognised by the names of folders and files. */
export interface PresetLayer {
  readonly name: string;
  /** Names of folders. */
  readonly folders: readonly string[];
  /** Last part of a file's name before its extension: `service` means `user.service.ts`. */
  readonly files?: readonly string[];
  /** Its folders hold slices that stay apart from each other. */
  readonly sliced?: boolean;
}

/** Layer rules that come with tkpi: data of `rules/<name>.json`. */
export interface Preset {
  readonly name: PresetName;
  readonly title: string;
  /** Where the rules are from. */
  readonly source: string;
  readonly layers: readonly PresetLayer[];
  readonly rules: readonly LayerRule[];
}

/** In the order in which a tie between look-alikes is settled. */
export const PRESET_NAMES: readonly PresetName[] = [
  'feature-sliced',
  'cola',
  'hexagonal',
  'clean',
  'layered',
  'mvc',
  'cola-strict',
];

/** Reads a preset of this package; a broken one is a bug, so it throws. */
export function readPreset(name: PresetName): Preset {
  const file = new URL(`../../../../rules/${name}.json`, import.meta.url);
  return JSON.parse(readFileSync(file, 'utf8')) as Preset; // our own data, its shape is checked by a test
}
