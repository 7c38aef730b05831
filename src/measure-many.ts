import { join } from 'node:path';
import { openSegments } from './cache/segments.ts';
import { temporaryFolders } from './cache/temporary.ts';
import { treeCache } from './cache/trees.ts';
import { parseAhead } from './facts/parse-ahead.ts';
import { isMeasured } from './kpi/snapshot.ts';
import { nothingToMeasure } from './measure.ts';
import { activeAnalyzers, type Measured, type MeasureOptions, measurementKey } from './measure-options.ts';
import { type Measuring, measureSources } from './measure-sources.ts';
import { startParser, workersFor } from './measure-workers.ts';
import { FACTS_VERSION } from './model/facts.ts';
import type { SourceSet } from './model/source.ts';
import { collectSources } from './sources/collect.ts';
import { fingerprint } from './sources/fingerprint.ts';
import { repositoryInfo, type Tree } from './sources/tree.ts';
import { inTurns } from './workers/in-turns.ts';
import { startProgramHost } from './workers/program-host.ts';

/** Files that are in memory at once, in bytes; a tree more may be. */
const MOST_BYTES = 200_000_000;
/** Below this a process that starts others is not worth its own start. */
const WORTH_A_HOST = 3;
/** Trees that are worked on at once: while the clone engine searches one, facts of the next are parsed. */
const LANES = 2;
/** Nothing that compares trees reads it, and it costs a thread for each. */
const IDLE = { ids: new Set(['maintainability']), reason: 'not measured when looking back' };

/**
 * Measures many commits of one repository: what they share is read and parsed once.
 *
 * @param onMeasured called for each tree as it is done; with an error for one without code
 */
export async function measureMany(
  trees: readonly Tree[],
  options: MeasureOptions,
  onMeasured: (tree: Tree, measured: Measured | Error) => void,
): Promise<void> {
  const { cacheFolder, version, signal } = options;
  const store = openSegments(cacheFolder && join(cacheFolder, `facts-${FACTS_VERSION}-${version}`));
  // with nothing in store there will be parsing: load the parser while the files are being found
  const started = store.isEmpty && trees.length > 0 ? [startParser()] : [];
  const { parseAll } = workersFor(options, signal, started);
  const host = trees.length >= WORTH_A_HOST ? startProgramHost() : undefined;
  let done = 0;
  const tell = (tree: Tree, measured: Measured | Error) => {
    done += 1;
    options.onProgress?.(done, trees.length, 'commits measured');
    onMeasured(tree, measured);
  };
  try {
    let rest = trees;
    while (rest.length > 0) {
      const { collected, left } = await collect(rest, options, tell);
      rest = left;
      const ahead = parseAhead(
        collected.map(({ sources }) => sources.files.filter(isMeasured)),
        store,
        parseAll,
      );
      await inTurns(collected, LANES, async ({ tree, sources }, index) => {
        const helpers = { gathering: ahead.of(index), store, runProgram: host?.run };
        const { snapshot, isRepeatable } = await measureOne(sources, helpers, options);
        const repository = repositoryInfo(tree, sources.applications);
        tell(tree, { snapshot: { ...snapshot, repository }, isRepeatable });
      });
      await ahead.done;
      store.save();
    }
  } finally {
    host?.stop();
    for (const { worker } of started) void worker.terminate();
  }
}

interface Collected {
  readonly tree: Tree;
  readonly sources: SourceSet;
}

/** Reads the files of as many trees as there is room for, at least of one; what they share is in memory once. */
async function collect(
  trees: readonly Tree[],
  { config, instead }: MeasureOptions,
  onMeasured: (tree: Tree, measured: Error) => void,
): Promise<{ readonly collected: readonly Collected[]; readonly left: readonly Tree[] }> {
  const blobs = new Map<string, Buffer>();
  const collected: Collected[] = [];
  for (const [index, tree] of trees.entries()) {
    const sources = collectSources(await tree.entries(config, blobs), { config, instead, ...tree });
    if (sources.files.some(isMeasured)) collected.push({ tree, sources });
    else onMeasured(tree, nothingToMeasure(sources));
    const bytes = [...blobs.values()].reduce((sum, { length }) => sum + length, 0);
    if (bytes > MOST_BYTES) return { collected, left: trees.slice(index + 1) };
  }
  return { collected, left: [] };
}

async function measureOne(
  sources: SourceSet,
  helpers: Pick<Measuring, 'gathering' | 'store' | 'runProgram'>,
  options: MeasureOptions,
): Promise<Measured> {
  const temporary = temporaryFolders(process.env);
  try {
    return await measureSources(
      {
        ...helpers,
        sources,
        temporary,
        active: activeAnalyzers(options.config),
        idle: IDLE,
        started: [],
        cache: treeCache(options.cacheFolder),
        key: `looking back: ${fingerprint(sources, measurementKey(options))}`,
      },
      options,
    );
  } finally {
    temporary.remove();
  }
}
