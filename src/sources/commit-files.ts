import type { Git } from '../git.ts';
import { decode } from './content.ts';
import { readBlobs } from './git-tree.ts';
import { safeReader } from './safe-read.ts';
import type { Tree } from './tree.ts';

/** Largest file that is read for its text. */
const LARGEST = 2_000_000;

/**
 * Texts of single files of a commit, by path relative to the folder that `git` is bound to. What is not there, or no
 * file, is absent.
 */
export async function readCommitFiles(
  git: Git,
  commit: string,
  paths: readonly string[],
): Promise<Map<string, string>> {
  const asked = paths.filter(path => !path.includes('\n'));
  if (asked.length === 0) return new Map();
  const names = asked.map(path => `${commit}:./${path.replace(/^\.\//, '')}`);
  const output = await git.run(
    ['cat-file', '--batch-check=%(objectname) %(objecttype)'],
    Buffer.from([...names, ''].join('\n')),
  );
  const hashes = output
    .toString()
    .split('\n')
    .map(line => /^([0-9a-f]{40,64}) blob$/.exec(line)?.[1]);
  const blobs = await readBlobs(git, new Set(hashes.flatMap(hash => hash ?? [])));
  return new Map(
    asked.flatMap((path, index) => {
      const bytes = blobs.get(hashes[index] ?? '');
      return bytes === undefined ? [] : [[path, decode(bytes)] as const];
    }),
  );
}

/** Texts of measured files of a tree, by path. What can't be read is absent. */
export async function readTexts(
  tree: Tree,
  files: readonly { readonly path: string; readonly hash: string }[],
): Promise<Map<string, string>> {
  if (files.length === 0) return new Map();
  if (tree.isCommit && tree.git !== undefined) {
    const blobs = await readBlobs(tree.git, new Set(files.map(({ hash }) => hash)));
    return new Map(
      files.flatMap(({ path, hash }) => {
        const bytes = blobs.get(hash);
        return bytes === undefined ? [] : [[path, decode(bytes)] as const];
      }),
    );
  }
  const reader = safeReader(tree.root);
  return new Map(
    files.flatMap(({ path }) => {
      const bytes = reader.read(Buffer.from(path), LARGEST);
      return typeof bytes === 'string' ? [] : [[path, decode(bytes)] as const];
    }),
  );
}
