import type { WorkerResult } from '../model/analyzer.ts';
import type { FactsOutcome } from '../model/facts.ts';
import type { SourceFile } from '../model/source.ts';
import { type FactsStore, type GatheredFacts, gatherFacts, isStored, type ParseAll } from './gather.ts';

/** Facts of several trees whose files are mostly the same. */
export interface ParseAhead {
  /** Facts of the tree of that index. */
  readonly of: (index: number) => Promise<GatheredFacts>;
  /** When all is parsed. */
  readonly done: Promise<void>;
}

/**
 * Parses the files of several trees at once, each content once, in the order of the trees; a tree's facts are there as soon as
 * its last file is.
 */
export function parseAhead(
  trees: readonly (readonly SourceFile[])[],
  store: FactsStore,
  parseAll: ParseAll,
): ParseAhead {
  const unknown = new Map<string, SourceFile>();
  for (const files of trees)
    for (const file of files)
      if (!unknown.has(versionOf(file)) && !isStored(file, store)) unknown.set(versionOf(file), file);
  const results = new Map<string, WorkerResult<string>>();
  const known = new Map<string, FactsOutcome>();
  const waiting = new Map<string, () => void>();
  const ready = new Map(
    [...unknown.keys()].map(key => [key, new Promise<void>(done => waiting.set(key, done))]),
  );
  const done = parseAll([...unknown.values()], (file, result) => {
    results.set(versionOf(file), result);
    waiting.get(versionOf(file))?.();
  });
  done.catch(() => {}); // whoever waits for `done` hears of it
  const parsed: ParseAll = async (files, onResult) => {
    for (const file of files) {
      const result = results.get(versionOf(file));
      if (result !== undefined) onResult(file, result);
    }
  };
  return {
    of: async index => {
      const files = trees[index] ?? [];
      await Promise.race([Promise.all(files.map(file => ready.get(versionOf(file)))), done]);
      return gatherFacts(files, store, parsed, known);
    },
    done,
  };
}

/** The same content under two kinds of script is two things to parse. */
function versionOf({ path, hash }: SourceFile): string {
  return `${hash}${path.slice(path.lastIndexOf('.'))}`;
}
