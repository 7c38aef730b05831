import type { Finding } from '../../../model/finding.ts';

/** A border between layers that imports must not cross. */
export interface LayerRule {
  readonly name: string;
  /** Layer of the importing module. */
  readonly from: string;
  /** Layers it must not import. */
  readonly to: readonly string[];
  readonly severity: Finding['severity'];
  /** Why; reports show it. */
  readonly comment: string;
  /** The rule is about two slices (folders right inside the layer) of one layer, not about the layer. */
  readonly slicesApart?: boolean;
}

/**
 * A part of a layer: files whose path matches. Zones are asked in order and the first match decides, so that a path
 * belongs to one layer at most.
 */
export interface Zone {
  readonly layer: string;
  /** Over paths relative to the root. */
  readonly pattern: RegExp;
  /** True when group 1 of the pattern is the folder of a slice. */
  readonly sliced?: boolean;
}

/** Layers of one tree and what holds between them. */
export interface LayerRules {
  /** Names: those of the preset, of the order, then the other defined ones. */
  readonly layers: readonly string[];
  readonly zones: readonly Zone[];
  readonly rules: readonly LayerRule[];
  /** What a type-only import across a border is. */
  readonly typeOnly: 'count' | 'ignore';
}
