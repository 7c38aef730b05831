import { join } from 'node:path';
import { openSegments, type SegmentStore } from './cache/segments.ts';
import { temporaryFolders } from './cache/temporary.ts';
import { treeCache } from './cache/trees.ts';
import { type ParseAhead, parseAhead } from './facts/parse-ahead.ts';
import { isMeasured } from './kpi/snapshot.ts';
import { nothingToMeasure } from './measure.ts';
import { activeAnalyzers, type Measured, type MeasureOptions, measurementKey } from './measure-options.ts';
import { measureSources } from './measure-sources.ts';
import { workersFor } from './measure-workers.ts';
import { FACTS_VERSION } from './model/facts.ts';
import type { SourceSet } from './model/source.ts';
import { collectSources } from './sources/collect.ts';
import { fingerprint } from './sources/fingerprint.ts';
import { repositoryInfo, type Tree } from './sources/tree.ts';
import { inTurns } from './workers/in-turns.ts';

/** Trees whose files are in memory at once. */
const BATCH = 6;
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
  const { config, cacheFolder, version, instead, signal } = options;
  const store = openSegments(cacheFolder && join(cacheFolder, `facts-${FACTS_VERSION}-${version}`));
  const { parseAll } = workersFor(options, signal);
  for (let start = 0; start < trees.length; start += BATCH) {
    const batch = trees.slice(start, start + BATCH);
    const blobs = new Map<string, Buffer>();
    const collected: { tree: Tree; sources: SourceSet }[] = [];
    for (const tree of batch) {
      const sources = collectSources(await tree.entries(config, blobs), { config, instead, ...tree });
      if (sources.files.some(isMeasured)) collected.push({ tree, sources });
      else onMeasured(tree, nothingToMeasure(sources));
    }
    const ahead = parseAhead(
      collected.map(({ sources }) => sources.files.filter(isMeasured)),
      store,
      parseAll,
    );
    await inTurns(collected, LANES, async ({ tree, sources }, index) => {
      const { snapshot, isRepeatable } = await measureOne(sources, ahead.of(index), store, options);
      const repository = repositoryInfo(tree, sources.applications);
      onMeasured(tree, { snapshot: { ...snapshot, repository }, isRepeatable });
    });
    await ahead.done;
    store.save();
  }
}

async function measureOne(
  sources: SourceSet,
  gathering: ReturnType<ParseAhead['of']>,
  store: SegmentStore,
  options: MeasureOptions,
): Promise<Measured> {
  const temporary = temporaryFolders(process.env);
  try {
    return await measureSources(
      {
        sources,
        gathering,
        store,
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
