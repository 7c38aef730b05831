import { createHash } from 'node:crypto';
import { createReadStream, realpathSync, statSync } from 'node:fs';
import { inUtf8, type Utf16, utf16Of } from '../../imports/utf16.ts';
import type { ImportSource } from '../../model/import.ts';
import { SAFE_OPEN, safeReader } from '../../sources/safe-read.ts';

/** An export that is open, or why not, in words that follow "cannot be read: ". */
export type Opened =
  | { readonly source: ImportSource }
  | { readonly reason: string; readonly isMissing?: true };

const MISSING: Opened = { reason: 'there is no such file', isMissing: true };
const WHY: Readonly<Record<string, string>> = {
  symlink: 'a link is on the way to it, and links of a repository are not followed',
  'not-a-file': 'it is not a file',
  unreadable: 'it may not be opened',
};

/**
 * Opens an export that the configuration names. Its bytes are read in pieces, once for the hash.
 *
 * @param root folder that is measured; no part of the way below it may be a link
 */
export async function openImport(root: string, file: string): Promise<Opened> {
  const found = safeReader(root).locate(Buffer.from(file));
  if (found === 'gone') return MISSING;
  if (typeof found === 'string') return { reason: WHY[found] ?? found };
  return sourceOf(found.file, found.size, file);
}

/** Opens an export that the command line names: anywhere, and links are the user's own. */
export async function openNamedImport(path: string, shown: string): Promise<Opened> {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats === undefined) return MISSING;
  if (!stats.isFile()) return { reason: WHY['not-a-file'] as string };
  return sourceOf(realpathSync(path), stats.size, shown);
}

async function sourceOf(path: string | Buffer, size: number, name: string): Promise<Opened> {
  const flags = SAFE_OPEN as unknown as string; // numbers are passed on as they are
  const chunks = () => createReadStream(path, { flags, highWaterMark: 1 << 20 });
  const hash = createHash('sha256');
  let encoding: Utf16 | undefined;
  let isFirst = true;
  try {
    for await (const chunk of chunks()) {
      if (isFirst) encoding = utf16Of(chunk as Buffer);
      isFirst = false;
      hash.update(chunk as Buffer);
    }
  } catch (error) {
    return { reason: `it may not be opened (${(error as NodeJS.ErrnoException).code})` };
  }
  const source = { name, size, hash: `sha256:${hash.digest('hex')}` };
  return encoding === undefined
    ? { source: { ...source, chunks } }
    : openWide(source, () => inUtf8(chunks(), encoding));
}

/** A file in UTF-16 is read as if it were in UTF-8; all of it is looked through before, since its adapter expects no fault. */
async function openWide(
  source: Omit<ImportSource, 'chunks'>,
  chunks: ImportSource['chunks'],
): Promise<Opened> {
  try {
    for await (const _ of chunks());
  } catch {
    return { reason: 'it begins as UTF-16, and some of it is not: save it as UTF-8' };
  }
  return { source: { ...source, chunks } };
}
