import { posix, relative, resolve, sep } from 'node:path';
import type { Tree } from '../../sources/tree.ts';

/**
 * Paths in the scanned tree that a word may mean, the likeliest first: as reports write them, from the scanned folder; as a
 * shell completes them, from the current one; as CI reports write them, from the top of the repository.
 */
export function pathsOf(
  word: string,
  { root, prefix }: Pick<Tree, 'root' | 'prefix'>,
  cwd: string,
): string[] {
  if (word === '') return [];
  const own = normal(word);
  const fromHere = normal(relative(root, resolve(cwd, word)).split(sep).join('/'));
  const fromTop =
    prefix !== '' && own.startsWith(`${normal(prefix)}/`) ? own.slice(normal(prefix).length + 1) : own;
  return [...new Set([own, fromHere, fromTop])].filter(path => path !== '..' && !path.startsWith('../'));
}

function normal(path: string): string {
  const plain = posix.normalize(path === '' ? '.' : path);
  return plain === '/' ? plain : plain.replace(/\/$/, '');
}
