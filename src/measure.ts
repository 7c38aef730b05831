import { join } from 'node:path';
import { openSegments } from './cache/segments.ts';
import { temporaryFolders } from './cache/temporary.ts';
import { treeCache } from './cache/trees.ts';
import type { Config } from './config/schema.ts';
import { TkpiError } from './errors.ts';
import { isMeasured } from './kpi/snapshot.ts';
import { activeAnalyzers, type Measured, type MeasureOptions, measurementKey } from './measure-options.ts';
import { measureSources } from './measure-sources.ts';
import { startParser } from './measure-workers.ts';
import { FACTS_VERSION } from './model/facts.ts';
import type { SourceSet } from './model/source.ts';
import { collectSources } from './sources/collect.ts';
import { isDirty } from './sources/dirty.ts';
import { fingerprint } from './sources/fingerprint.ts';
import { scopeByConfig } from './sources/kinds.ts';
import { repositoryInfo, type Tree } from './sources/tree.ts';

/**
 * The left half: one tree → one snapshot. Engines and facts run side by side; an analyzer that needs facts awaits
 * them itself. A tree that was measured before, by the same ruler, is answered from the cache.
 *
 * @throws TkpiError `nothing-to-measure`
 */
export async function measure(tree: Tree, options: MeasureOptions): Promise<Measured> {
  const { config, cacheFolder, version, instead } = options;
  const store = openSegments(cacheFolder && join(cacheFolder, `facts-${FACTS_VERSION}-${version}`));
  // with nothing in store there will be parsing: load the parser while the files are being found
  const started = store.isEmpty ? [startParser()] : [];
  const temporary = temporaryFolders(process.env);
  try {
    const collecting = tree
      .entries(config)
      .then(entries => collectSources(entries, { config, instead, ...tree }));
    const checkingDirty = dirtiness(tree, collecting, config);
    const sources = await collecting;
    if (!sources.files.some(isMeasured)) throw nothingToMeasure(sources);
    const cache = treeCache(cacheFolder);
    const imports = await options.readImports?.(sources.files.map(({ path }) => path));
    const active = activeAnalyzers(config, imports !== undefined);
    const ruler = measurementKey(options);
    const key = fingerprint(sources, imports ? `${ruler} ${JSON.stringify(imports.states)}` : ruler);
    const measuring = { sources, active, imports, store, started, temporary, cache, key };
    const { snapshot, isRepeatable } = await measureSources(measuring, options);
    const repository = repositoryInfo(tree, sources.applications, await checkingDirty);
    return { snapshot: { ...snapshot, repository }, isRepeatable };
  } finally {
    for (const { worker } of started) void worker.terminate();
    temporary.remove();
  }
}

async function dirtiness(
  { git, commit, hashAlgorithm, isCommit }: Tree,
  sources: Promise<SourceSet>,
  config: Config,
): Promise<boolean | undefined> {
  if (git === undefined || commit === undefined || isCommit) return undefined;
  return isDirty({ git, commit, hashAlgorithm }, sources, scopeByConfig(config)).catch(() => undefined);
}

/** The error of a tree without code. */
export function nothingToMeasure({ files, skipped }: SourceSet): TkpiError {
  const seen = files.length + skipped.length;
  return new TkpiError(
    'nothing-to-measure',
    seen === 0
      ? 'Nothing to measure: there is no TypeScript or JavaScript file here.'
      : `Nothing to measure: all ${seen} script files here are generated, vendored or skipped.`,
    seen === 0
      ? 'Give the folder of a TypeScript or JavaScript repository: tkpi scan path/to/repository'
      : 'Say which files are yours: "kinds": {"production": ["dist/**"]} in tkpi.config.json',
  );
}
