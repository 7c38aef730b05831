import { closeSync, constants, fstatSync, lstatSync, mkdirSync, openSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { TkpiError } from '../../errors.ts';
import { decode } from '../../sources/content.ts';
import { type NoBytes, safeReader } from '../../sources/safe-read.ts';
import { type ParsedRecords, parseRecords } from '../../trend/parse-records.ts';

/** Where records are kept, relative to the scanned folder. The only file that `--record` writes. */
export const HISTORY_FILE = '.tkpi/history.ndjson';
/** Ten thousands of records, or a thousand of a monorepo of a hundred packages. */
const LARGEST = 50_000_000;

const UNREADABLE = new Map<NoBytes, string>([
  ['symlink', 'it is a symbolic link, or lies behind one'],
  ['not-a-file', 'it is no file'],
  ['too-large', 'it is larger than 50 MB'],
  ['unreadable', 'permission denied'],
]);

/** The recorded history as it is now. */
export interface HistoryFile extends ParsedRecords {
  /** Somebody's editor, or a merge, may have left the last line without its end. */
  readonly endsInLine: boolean;
}

/**
 * Reads the recorded history of a folder; `undefined` when there is none.
 *
 * @param root absolute, without links
 * @throws TkpiError `history-unreadable`
 */
export function readHistory(root: string): HistoryFile | undefined {
  const bytes = safeReader(root).read(Buffer.from(HISTORY_FILE), LARGEST);
  if (bytes === 'gone') return undefined;
  if (typeof bytes === 'string') {
    throw new TkpiError(
      'history-unreadable',
      `The recorded history ${HISTORY_FILE} cannot be read: ${UNREADABLE.get(bytes) ?? bytes}.`,
      bytes === 'too-large'
        ? `Remove its oldest lines, or move it away. Without it: tkpi trend`
        : 'Put a regular file there, or remove it. Without it: tkpi trend',
    );
  }
  const endsInLine = bytes.length === 0 || bytes.at(-1) === 0x0a;
  return { ...parseRecords(decode(bytes), HISTORY_FILE), endsInLine };
}

/** A link that was put there after the file was read is not followed, a FIFO not waited for. */
const APPEND =
  constants.O_WRONLY |
  constants.O_APPEND |
  constants.O_CREAT |
  (constants.O_NOFOLLOW ?? 0) |
  (constants.O_NONBLOCK ?? 0);

/**
 * Appends lines by one write: what is there already is never written again, and two processes that append at the same
 * time do not mix their lines.
 *
 * @param text ends with a newline
 * @throws TkpiError `history-not-written`
 */
export function appendToHistory(root: string, text: string): void {
  const path = join(root, HISTORY_FILE);
  try {
    makeFolder(dirname(path));
    const descriptor = openSync(path, APPEND, 0o666);
    try {
      if (!fstatSync(descriptor).isFile()) throw new Error('it is no file');
      const bytes = Buffer.from(text);
      const written = writeSync(descriptor, bytes);
      if (written < bytes.length) throw new Error('the disk took only a part of the line');
    } finally {
      closeSync(descriptor);
    }
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw new TkpiError(
      'history-not-written',
      `The record could not be appended to ${HISTORY_FILE}: ${code ?? message}.`,
    );
  }
}

function makeFolder(folder: string): void {
  const stats = lstatSync(folder, { throwIfNoEntry: false });
  if (stats === undefined) mkdirSync(folder);
  else if (!stats.isDirectory()) throw new Error('its folder is a symbolic link');
}
