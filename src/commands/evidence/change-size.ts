import type { FileLines } from '../../evidence/change-size.ts';
import { type Git, splitNul } from '../../git.ts';
import { pathText } from '../../path-bytes.ts';

/**
 * Every file that differs between two commits, below the folder that `git` is bound to, with its added and removed
 * lines. Plumbing that runs no program a repository could name.
 */
export async function linesOfChange(git: Git, base: string, head: string): Promise<FileLines[]> {
  const options = [
    '-r',
    '-M50%',
    '-l1000',
    '--numstat',
    '-z',
    '--relative',
    '--no-textconv',
    '--no-ext-diff',
  ];
  const parts = splitNul(await git.run(['diff-tree', ...options, '--end-of-options', base, head, '--']));
  const files: FileLines[] = [];
  for (let index = 0; index < parts.length; index += 1) {
    const [counts, path] = countsAndPath(parts[index] as Buffer);
    if (path.length > 0) {
      files.push({ ...counts, path: pathText(path) });
      continue;
    }
    // of a renamed file the two names follow
    const [was = path, is = path] = parts.slice(index + 1, index + 3);
    files.push({ ...counts, path: pathText(is), was: pathText(was) });
    index += 2;
  }
  return files.toSorted((one, other) => (one.path < other.path ? -1 : 1));
}

/** `12\t3\tsrc/a.ts`; `-` for the lines of a binary file. */
function countsAndPath(part: Buffer): [Pick<FileLines, 'added' | 'removed'>, Buffer] {
  const first = part.indexOf(9);
  const second = part.indexOf(9, first + 1);
  const number = (from: number, to: number) => Number(part.toString('latin1', from, to)) || 0;
  return [{ added: number(0, first), removed: number(first + 1, second) }, part.subarray(second + 1)];
}
