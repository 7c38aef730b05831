import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import { looksLike } from '../../analyzers/layers/rules/look-alike.ts';
import type { LoadedConfig } from '../../config/load.ts';
import type { Git } from '../../git.ts';
import type { Found, RepositoryFacts } from '../../init/facts.ts';
import { MERGE_DRIVER } from '../../init/merge-driver.ts';
import type { SkipReason, SourceSet } from '../../model/source.ts';
import { collectSources } from '../../sources/collect.ts';
import { objectFormat } from '../../sources/git-facts.ts';
import { type SafeReader, safeReader } from '../../sources/safe-read.ts';
import type { Tree } from '../../sources/tree.ts';

/** No baseline is larger, and no package.json by far. */
const LARGEST = 100_000_000;

/** Reads what `tkpi init` goes by. Changes nothing. */
export async function readFacts(tree: Tree, loaded: LoadedConfig): Promise<RepositoryFacts> {
  const { config } = loaded;
  const sources = collectSources(await tree.entries(config), { config, ...tree });
  const production = sources.files.filter(({ kind }) => kind === 'production').map(({ path }) => path);
  const reader = safeReader(tree.root);
  return {
    at: path => find(reader, path),
    hasFolder: path => isFolder(tree.root, path),
    applications: sources.applications,
    files: countFiles(sources),
    preset: loaded.file === undefined ? looksLike(production) : undefined,
    configuredIn: loaded.file,
    baseline: config.gate.baseline,
    git: tree.git && (await readGit(tree.git)),
  };
}

function countFiles({ files }: SourceSet): RepositoryFacts['files'] {
  const count = (kind: string) => files.filter(file => file.kind === kind).length;
  return { production: count('production'), test: count('test'), generated: count('generated') };
}

const REASONS = new Map<SkipReason, string>([
  ['symlink', 'is, or leads through, a symbolic link'],
  ['not-a-file', 'is no file'],
  ['too-large', 'is larger than 100 MB'],
]);

function find(reader: SafeReader, path: string): Found {
  const bytes = reader.read(Buffer.from(path), LARGEST);
  if (bytes === 'gone') return { state: 'absent' };
  if (typeof bytes === 'string') return { state: 'blocked', reason: REASONS.get(bytes) ?? 'cannot be read' };
  const text = bytes.toString('utf8');
  // what is not UTF-8 would come back changed
  return Buffer.from(text).equals(bytes)
    ? { state: 'file', text }
    : { state: 'blocked', reason: 'is not UTF-8' };
}

function isFolder(root: string, path: string): boolean {
  const names = path.split('/');
  return names.every((_, index) => {
    const stats = lstatSync(join(root, ...names.slice(0, index + 1)), { throwIfNoEntry: false });
    return stats?.isDirectory() === true;
  });
}

async function readGit(git: Git): Promise<NonNullable<RepositoryFacts['git']>> {
  const ask = async (...args: string[]): Promise<string | undefined> => {
    const output = await git.run(args).catch(() => undefined); // not set, which is an answer
    return output?.toString('utf8').trim() || undefined;
  };
  const format = await objectFormat(git);
  const [origin, remoteHead, head, mergeDriver] = await Promise.all([
    ask('config', '--get', 'remote.origin.url'),
    ask('symbolic-ref', '--quiet', 'refs/remotes/origin/HEAD'),
    ask('symbolic-ref', '--quiet', 'HEAD'),
    ask('config', '--get', MERGE_DRIVER.driver.key),
  ]);
  // without a remote the branch that is checked out counts only when it goes by a usual name
  const local = /^refs\/heads\/(main|master|trunk|develop)$/.exec(head ?? '')?.[1];
  return {
    prefix: format.state === 'git' ? format.prefix : '',
    origin,
    defaultBranch: remoteHead?.replace('refs/remotes/origin/', '') ?? local,
    mergeDriver,
  };
}
