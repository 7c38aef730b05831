import { lstatSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { TkpiError } from '../../errors.ts';
import { replaceFile } from '../../replace-file.ts';

const LINK = 'a symbolic link, or a file, is on the way';

/**
 * Writes a new file completely, or not at all. What is there stays, and no link is followed.
 *
 * @param root absolute, without links
 * @param path relative to it, with `/`
 * @throws TkpiError `ledger-exists`, `ledger-not-written`
 */
export function writeNew(root: string, path: string, content: string): void {
  const names = path.split('/');
  try {
    const folder = names.slice(0, -1).reduce((outer, name) => folderIn(path, join(outer, name)), root);
    const file = join(folder, names.at(-1) ?? '');
    if (lstatSync(file, { throwIfNoEntry: false }) !== undefined) throw exists(path);
    replaceFile(file, content);
  } catch (error) {
    if (error instanceof TkpiError) throw error;
    throw notWritten(path, (error as NodeJS.ErrnoException).code ?? String(error));
  }
}

function folderIn(path: string, folder: string): string {
  const stats = lstatSync(folder, { throwIfNoEntry: false });
  if (stats === undefined) mkdirSync(folder);
  else if (!stats.isDirectory()) throw notWritten(path, LINK);
  return folder;
}

function exists(path: string): TkpiError {
  return new TkpiError(
    'ledger-exists',
    `Nothing was written: ${path} is there already.`,
    'Give another --id, or edit that file.',
  );
}

function notWritten(path: string, why: string): TkpiError {
  return new TkpiError(
    'ledger-not-written',
    `${path} could not be written: ${why}.`,
    'Clear the way, and run it again.',
  );
}
