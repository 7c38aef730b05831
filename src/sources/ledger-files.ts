import { isUtf8 } from 'node:buffer';
import { type Dirent, lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { LedgerFile } from '../model/ledger.ts';
import { pathText } from '../path-bytes.ts';
import { safeReader } from './safe-read.ts';

/** Bytes; an entry fills a page. */
const LARGEST = 32_768;
/** Ten years of forty people. Without an end a hostile tree would keep a check busy for hours. */
const MOST_FILES = 2000;

const FOLDERS = ['.tkpi/ledger', '.tkpi/assessments'];
const TOO_LARGE = 'it is larger than 32 KB: an entry fills a page';
const TOO_MANY = `there are more than ${MOST_FILES} files in this folder: take older periods out`;
const LINK = 'it is a symbolic link, and links of a repository are not followed';

const WHY: Readonly<Record<string, string>> = {
  symlink: LINK,
  'not-a-file': 'it is no file',
  'too-large': TOO_LARGE,
  unreadable: 'it may not be opened',
};

/** The ledger of a folder as it is now. Nothing outside of the folder is read, no link is followed. */
export function readLedgerFiles(root: string): LedgerFile[] {
  const reader = safeReader(root);
  return FOLDERS.flatMap(folder => {
    if (leadsThroughLink(root, folder)) return [{ path: folder, reason: LINK }];
    const names = filesIn(root, folder);
    if (names.length > MOST_FILES) return [{ path: folder, reason: TOO_MANY }];
    return names.flatMap((name): LedgerFile[] => {
      const bytes = reader.read(name, LARGEST);
      if (bytes === 'gone') return [];
      return [fileOf(pathText(name), typeof bytes === 'string' ? (WHY[bytes] ?? bytes) : bytes)];
    });
  });
}

function fileOf(path: string, bytes: Buffer | string): LedgerFile {
  if (typeof bytes === 'string') return { path, reason: bytes };
  return isUtf8(bytes)
    ? { path, text: bytes.toString('utf8') }
    : { path, reason: 'it is not UTF-8: save it as UTF-8' };
}

function leadsThroughLink(root: string, folder: string): boolean {
  const names = folder.split('/');
  return names.some((_, index) => {
    const path = join(root, ...names.slice(0, index + 1));
    return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() === true;
  });
}

/** All that is no folder below one, at most one more than are read. A folder that is a link is listed, not entered. */
function filesIn(root: string, top: string): Buffer[] {
  const names: Buffer[] = [];
  const pending = [Buffer.from(top)];
  for (let folder = pending.pop(); folder !== undefined; folder = pending.pop()) {
    for (const entry of entriesOf(root, folder)) {
      const name = Buffer.concat([folder, Buffer.from('/'), entry.name]);
      if (entry.isDirectory()) pending.push(name);
      else names.push(name);
      if (names.length + pending.length > MOST_FILES) return names.concat(pending);
    }
  }
  return names;
}

function entriesOf(root: string, folder: Buffer): Dirent<Buffer>[] {
  try {
    const path = Buffer.concat([Buffer.from(join(root, '/')), folder]);
    return readdirSync(path, { withFileTypes: true, encoding: 'buffer' });
  } catch {
    return []; // there is none, which is the usual case
  }
}
