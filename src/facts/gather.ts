import type { FactsByPath, WorkerResult } from '../model/analyzer.ts';
import { FACTS_VERSION, type FactsOutcome, type FileFacts } from '../model/facts.ts';
import type { FailedFile, SourceFile } from '../model/source.ts';

/** Keeps facts between runs: a line of JSON under the content hash and the kind of script. */
export interface FactsStore {
  readonly get: (key: string) => string | undefined;
  readonly put: (key: string, value: string) => void;
}

/** Parses files out of process memory's reach; see `workers/pool.ts`. */
export type ParseAll = (
  files: readonly SourceFile[],
  onResult: (file: SourceFile, result: WorkerResult<string>) => void,
) => Promise<void>;

export interface GatheredFacts {
  readonly facts: FactsByPath;
  /** Sorted by path. */
  readonly failed: readonly FailedFile[];
}

/**
 * Facts of all files: from the store where their bytes were seen before, by parsing otherwise. What failed for lack
 * of time or memory is not stored: the next machine may be faster.
 *
 * @param known outcomes that were read from the store before; filled for the next tree
 */
export async function gatherFacts(
  files: readonly SourceFile[],
  store: FactsStore,
  parseAll: ParseAll,
  known = new Map<string, FactsOutcome>(),
): Promise<GatheredFacts> {
  const facts = new Map<string, FileFacts>();
  const failed: FailedFile[] = [];
  const accept = (path: string, outcome: FactsOutcome): void => {
    if (outcome.state === 'ok') facts.set(path, outcome.facts);
    else failed.push({ path, reason: outcome.reason, line: outcome.line, message: outcome.message });
  };

  const unknown = files.filter(file => {
    const key = keyOf(file);
    const outcome = known.get(key) ?? parseOutcome(store.get(key));
    if (outcome === undefined) return true;
    known.set(key, outcome);
    accept(file.path, outcome);
    return false;
  });
  await parseAll(unknown, (file, result) => {
    if (result.state === 'done') {
      store.put(keyOf(file), result.output);
      accept(file.path, JSON.parse(result.output) as FactsOutcome);
    } else if (result.state === 'crash') {
      failed.push({ path: file.path, reason: 'crash', message: result.message });
    } else {
      failed.push({ path: file.path, reason: result.state });
    }
  });
  return { facts, failed: failed.toSorted((a, b) => (a.path < b.path ? -1 : 1)) };
}

/** Are the facts of this file known from an earlier run? */
export function isStored(file: SourceFile, store: FactsStore): boolean {
  return store.get(keyOf(file)) !== undefined;
}

/** The same bytes are parsed in another way as .tsx than as .ts. */
function keyOf(file: SourceFile): string {
  const extension = file.path.slice(file.path.lastIndexOf('.') + 1);
  return `${FACTS_VERSION}:${extension}:${file.hash}`;
}

/** A damaged entry is a miss. */
function parseOutcome(line: string | undefined): FactsOutcome | undefined {
  if (line === undefined) return undefined;
  try {
    const value = JSON.parse(line) as FactsOutcome;
    return value.state === 'ok' || value.state === 'failed' ? value : undefined;
  } catch {
    return undefined;
  }
}
