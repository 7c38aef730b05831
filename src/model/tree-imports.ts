import type { CoverageByPath } from './coverage.ts';
import type { Given, ImportState } from './import.ts';

/** Exports that belong to a tree. */
export interface TreeImports {
  readonly coverage: Given<CoverageByPath>;
  /** What became of each of them. */
  readonly states: readonly ImportState[];
}
