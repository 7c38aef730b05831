import type { Config } from '../../config/schema.ts';
import { TkpiError } from '../../errors.ts';
import type { TracedText } from '../../measure-trace.ts';
import type { Snapshot } from '../../model/snapshot.ts';
import { blobId, decode } from '../../sources/content.ts';
import { readBlobs } from '../../sources/git-tree.ts';
import type { Tree } from '../../sources/tree.ts';

/**
 * Texts of measured files, the very bytes that were measured: of a commit by their blobs, of a working tree from where the
 * scan found them.
 *
 * @throws TkpiError `changed-meanwhile` when a file is not what it was a moment ago
 */
export async function readSources(
  tree: Tree,
  paths: readonly string[],
  { files }: Snapshot,
  config: Config,
): Promise<TracedText[]> {
  const asked = new Set(paths);
  const wanted = files.filter(({ path }) => asked.has(path));
  if (wanted.length === 0) return [];
  const bytesOf =
    tree.isCommit && tree.git !== undefined
      ? await readBlobs(tree.git, new Set(wanted.map(({ hash }) => hash)))
      : await readHere(tree, asked, config);
  return wanted.map(({ path, hash }) => {
    const bytes = bytesOf.get(hash);
    if (bytes === undefined) throw changedMeanwhile(path);
    return { path, text: decode(bytes) };
  });
}

/** Contents of files of a working tree by their hashes. */
async function readHere(
  tree: Tree,
  asked: ReadonlySet<string>,
  config: Config,
): Promise<Map<string, Buffer>> {
  const entries = (await tree.entries(config)).filter(({ path }) => asked.has(path));
  return new Map(
    entries.flatMap(({ load }) => {
      const bytes = load(config.maxFileSize);
      return typeof bytes === 'string' ? [] : [[blobId(bytes, tree.hashAlgorithm), bytes] as const];
    }),
  );
}

function changedMeanwhile(path: string): TkpiError {
  return new TkpiError(
    'changed-meanwhile',
    `${path} was changed while it was being explained.`,
    'Ask again, or ask about a commit: --ref HEAD',
  );
}
