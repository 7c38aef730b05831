import { ANALYZERS } from './analyzers/index.ts';
import type { Config } from './config/schema.ts';
import { scoreModel } from './kpi/model.ts';
import { rulerOf } from './kpi/ruler.ts';
import type { Analyzer } from './model/analyzer.ts';
import type { Snapshot } from './model/snapshot.ts';
import type { TreeImports } from './model/tree-imports.ts';

/** How to measure; nothing in here moves a number. */
export interface MeasureOptions {
  readonly version: string;
  readonly config: Config;
  /** `functions`, `graph`, `maintainability`. */
  readonly details: ReadonlySet<string>;
  /** Absent: nothing is kept between runs. */
  readonly cacheFolder?: string;
  /** Parser threads. */
  readonly workers: number;
  /** Files that are read from here instead of the tree; see {@link CollectOptions}. */
  readonly instead?: ReadonlyMap<string, string>;
  /**
   * Reads the exports that belong to the tree; absent for commits, for comparisons, and where none is configured.
   *
   * @param files paths of the tree
   */
  readonly readImports?: (files: readonly string[]) => Promise<TreeImports>;
  /** Milliseconds one file may take to parse. */
  readonly fileBudgetMs: number;
  readonly signal: AbortSignal;
  /** Told what is going on; for people, never parsed. */
  readonly onProgress?: (done: number, total: number, what: string) => void;
}

/** A snapshot, and whether measuring again would give the same one: nothing failed for lack of time or memory. */
export interface Measured {
  readonly snapshot: Snapshot;
  readonly isRepeatable: boolean;
}

/** One text for all that can move a number, or add a section, while the tree stands still. */
export function measurementKey({ config, details, version }: MeasureOptions): string {
  const { hash } = rulerOf(config, scoreModel(config.score), activeAnalyzers(config));
  return `${version} ${hash} ${[...details].toSorted()}`;
}

/** Hash of the ruler that a configuration gives with this tkpi. */
export function rulerHash(config: Config): string {
  return rulerOf(config, scoreModel(config.score), activeAnalyzers(config)).hash;
}

/**
 * Those that the configuration leaves on. Coverage takes part where it is scored, and where there is an export: without either
 * a tree is measured as if there were no such analyzer.
 */
export function activeAnalyzers(config: Config, hasImports = false): Analyzer[] {
  const hasCoverage = hasImports || config.score.weights.coverage !== undefined;
  return ANALYZERS.filter(
    ({ id, isAskedFor }) =>
      config.analyzers[id] !== false && (isAskedFor?.(config) ?? true) && (id !== 'coverage' || hasCoverage),
  );
}
