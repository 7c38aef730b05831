import { ANALYZERS } from './analyzers/index.ts';
import type { Config } from './config/schema.ts';
import { scoreModel } from './kpi/model.ts';
import { rulerOf } from './kpi/ruler.ts';
import type { Analyzer } from './model/analyzer.ts';
import type { Snapshot } from './model/snapshot.ts';

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

/** Those that the configuration asks for and leaves on. */
export function activeAnalyzers(config: Config): Analyzer[] {
  return ANALYZERS.filter(
    ({ id, isAskedFor }) => config.analyzers[id] !== false && (isAskedFor?.(config) ?? true),
  );
}
