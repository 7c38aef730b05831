import type { AnalyzerInput } from '../../model/analyzer.ts';
import type { SourceFile } from '../../model/source.ts';
import { ENGINE_VERSION } from './binary.ts';
import { findPairs } from './engine.ts';
import type { ClonePair } from './types.ts';

/** Raised when the meaning of stored pairs changes. */
const FORMAT = 1;

/** The pairs of these files, from the cache when the same contents under the same paths were measured before. */
export async function cachedPairs(
  files: readonly SourceFile[],
  { config, cache, temporaryFolder, signal, runProgram: run }: AnalyzerInput,
): Promise<readonly ClonePair[]> {
  const limits = config.duplication;
  const key = JSON.stringify([FORMAT, ENGINE_VERSION, limits, files.map(file => [file.path, file.hash])]);
  const stored = cache.get('duplication', key);
  // What we stored ourselves needs no second look; the cache itself tells broken entries.
  if (stored !== undefined) return JSON.parse(stored) as ClonePair[];
  const pairs = await findPairs(files, { ...limits, folder: temporaryFolder(), signal, run });
  cache.put('duplication', key, JSON.stringify(pairs));
  return pairs;
}
