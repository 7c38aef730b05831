import { chmodSync, lstatSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { TkpiError } from '../../errors.ts';
import { replaceFile } from '../../replace-file.ts';

const LINK = 'it is, or leads through, a symbolic link';

/**
 * Writes a file of the plan: the old content or the new one, inside the root, through no link. The plan has looked
 * for links already; this looks again, for what was put there since.
 *
 * @param root absolute, without links
 * @param path relative to it, with `/`
 * @throws TkpiError `init-not-written`
 */
export function writePlanned(root: string, path: string, content: string, isExecutable = false): void {
  const names = path.split('/');
  try {
    const folder = names.slice(0, -1).reduce((outer, name) => makeFolder(path, join(outer, name)), root);
    const file = join(folder, names.at(-1) as string); // split gives one part at least
    const stats = lstatSync(file, { throwIfNoEntry: false });
    if (stats !== undefined && !stats.isFile()) throw notWritten(path, LINK);
    replaceFile(file, content);
    if (isExecutable) chmodSync(file, 0o755);
  } catch (error) {
    if (error instanceof TkpiError) throw error;
    throw notWritten(path, (error as NodeJS.ErrnoException).code ?? String(error));
  }
}

function makeFolder(path: string, folder: string): string {
  const stats = lstatSync(folder, { throwIfNoEntry: false });
  if (stats === undefined) mkdirSync(folder);
  else if (!stats.isDirectory()) throw notWritten(path, LINK);
  return folder;
}

function notWritten(path: string, why: string): TkpiError {
  return new TkpiError(
    'init-not-written',
    `${path} could not be written: ${why}.`,
    'What was written before it stays; tkpi init goes on where it stopped.',
  );
}
