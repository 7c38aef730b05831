import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { ANALYZERS } from './analyzers/index.ts';
import { openSegments } from './cache/segments.ts';
import { temporaryFolders } from './cache/temporary.ts';
import { TkpiError } from './errors.ts';
import { gatherFacts } from './facts/gather.ts';
import { isMeasured } from './kpi/snapshot.ts';
import type { MeasureOptions } from './measure-options.ts';
import { workersFor } from './measure-workers.ts';
import type { Analyzer, AnalyzerInput, Cache, FactsByPath } from './model/analyzer.ts';
import { FACTS_VERSION } from './model/facts.ts';
import type { Finding } from './model/finding.ts';
import type { SourceFile, SourceSet } from './model/source.ts';
import { collectSources } from './sources/collect.ts';
import { readBlobs } from './sources/git-tree.ts';
import type { Tree } from './sources/tree.ts';
import { inTurns } from './workers/in-turns.ts';
import { startProgramHost } from './workers/program-host.ts';
import { runProgram } from './workers/run-program.ts';

/** Some files of a commit, to be measured by one analyzer as if there were no others. */
export interface Part {
  readonly analyzer: string;
  /** Scripts and manifests, sorted by path. */
  readonly files: readonly { readonly path: string; readonly hash: string; readonly mode: string }[];
}

/** So many parts are in memory at once. */
const BATCH = 400;
/** Below this a process that starts others is not worth its own start. */
const WORTH_A_HOST = 20;
const NO_CACHE: Cache = { get: () => undefined, put: () => {} };

/**
 * Findings of many small parts of a repository's commits, in the order of the parts; equal parts are measured once. Facts are
 * shared with whole measurements. A part whose analyzer fails has none: `undefined`.
 */
export async function measureParts(
  tree: Tree,
  parts: readonly Part[],
  options: MeasureOptions,
): Promise<(readonly Finding[] | undefined)[]> {
  const keys = parts.map(keyOf);
  const distinct = [...new Map(keys.map((key, index) => [key, parts[index] as Part]))];
  const store = openSegments(
    options.cacheFolder && join(options.cacheFolder, `facts-${FACTS_VERSION}-${options.version}`),
  );
  const found = new Map<string, readonly Finding[] | undefined>();
  const host = distinct.length >= WORTH_A_HOST ? startProgramHost() : undefined;
  try {
    for (let start = 0; start < distinct.length; start += BATCH) {
      const batch = distinct.slice(start, start + BATCH);
      const measured = await measureBatch(
        tree,
        batch.map(([, part]) => part),
        {
          ...{ store, options, runProgram: host?.run ?? runProgram },
          progress: done => options.onProgress?.(start + done, distinct.length, 'steps of debts traced'),
        },
      );
      batch.forEach(([key], index) => {
        found.set(key, measured[index]);
      });
    }
  } finally {
    host?.stop();
  }
  store.save();
  return keys.map(key => found.get(key));
}

function keyOf({ analyzer, files }: Part): string {
  return `${analyzer}\n${files.map(({ path, hash }) => `${hash} ${path}`).join('\n')}`;
}

interface BatchContext extends Pick<AnalyzerInput, 'runProgram'> {
  readonly store: ReturnType<typeof openSegments>;
  readonly options: MeasureOptions;
  /** Told how many parts of the batch are done. */
  readonly progress: (done: number) => void;
}

async function measureBatch(
  tree: Tree,
  parts: readonly Part[],
  { store, options, progress, runProgram: run }: BatchContext,
): Promise<(readonly Finding[] | undefined)[]> {
  const { config, instead, signal } = options;
  const hashes = new Set(parts.flatMap(({ files }) => files.map(({ hash }) => hash)));
  const blobs = tree.git === undefined ? new Map<string, Buffer>() : await readBlobs(tree.git, hashes);
  requireAll(parts, blobs);
  const sourceSets = parts.map(({ files }) =>
    collectSources(
      files.map(file => ({ ...file, load: limit => loaded(file.mode, blobs.get(file.hash), limit) })),
      { config, instead, ...tree },
    ),
  );
  const workers = workersFor({ ...options, onProgress: undefined }, signal);
  const facts = await factsOf(sourceSets, store, workers.parseAll);
  let done = 0;
  return inTurns(parts, availableParallelism(), async (part, index) => {
    const sources = sourceSets[index] as SourceSet;
    const own: FactsByPath = new Map(
      sources.files.flatMap(file => {
        const known = facts.get(versionOf(file));
        return known === undefined ? [] : [[file.path, known] as const];
      }),
    );
    const findings = await findingsOf(part.analyzer, {
      ...{ sources, config, signal, inWorkers: workers.inWorkers, runProgram: run },
      ...{ facts: Promise.resolve(own), details: new Set<string>(), cache: NO_CACHE },
    });
    done += 1;
    progress(done);
    return findings;
  });
}

/** A file whose contents are missing would look like one that went: its debts would be told of the wrong commits. */
function requireAll(parts: readonly Part[], blobs: ReadonlyMap<string, Buffer>): void {
  const files = parts.flatMap(part => part.files);
  const missing = files.find(({ mode, hash }) => mode.startsWith('100') && !blobs.has(hash));
  if (missing === undefined) return;
  throw new TkpiError(
    'contents-missing',
    `The contents of ${missing.path} at an older commit are not here (${missing.hash.slice(0, 7)}).`,
    '`git fsck` says more.',
  );
}

function loaded(mode: string, bytes: Buffer | undefined, limit: number) {
  if (mode === '120000') return 'symlink';
  if (bytes === undefined) return 'unreadable';
  return bytes.length > limit ? 'too-large' : bytes;
}

/** Facts of all versions of all files, by {@link versionOf}. */
async function factsOf(
  sourceSets: readonly SourceSet[],
  store: BatchContext['store'],
  parseAll: Parameters<typeof gatherFacts>[2],
): Promise<FactsByPath> {
  const versions = new Map<string, SourceFile>();
  for (const { files } of sourceSets) {
    for (const file of files)
      if (isMeasured(file)) versions.set(versionOf(file), { ...file, path: versionOf(file) });
  }
  return (await gatherFacts([...versions.values()], store, parseAll)).facts;
}

/** One file has many versions: named by content, and by path because the kind of script is read from it. */
function versionOf({ path, hash }: SourceFile): string {
  return `${hash}/${path}`;
}

async function findingsOf(
  id: string,
  input: Omit<AnalyzerInput, 'temporaryFolder'>,
): Promise<readonly Finding[] | undefined> {
  const analyzer = ANALYZERS.find(known => known.id === id) as Analyzer;
  if (!input.sources.files.some(({ kind }) => kind === 'production')) return [];
  const temporary = temporaryFolders(process.env);
  try {
    const outcome = await analyzer.measure({ ...input, temporaryFolder: temporary.create });
    return outcome.state === 'complete' ? outcome.findings : undefined;
  } finally {
    temporary.remove();
  }
}
