import { closeSync, constants, fstatSync, lstatSync, openSync, readSync, type Stats } from 'node:fs';
import { sep } from 'node:path';
import type { SkipReason } from '../model/source.ts';

const SEPARATOR = Buffer.from(sep);

/** Opening a FIFO would wait for ever without O_NONBLOCK; a link put there after `lstat` is refused by O_NOFOLLOW. */
export const SAFE_OPEN = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

/** Why a file has no bytes for us. `gone`: there is nothing of that name (any more), which is no reason to list it. */
export type NoBytes = SkipReason | 'gone';

/** Reads files below one root and nothing else. */
export interface SafeReader {
  /** Bytes of a regular file, or why not. `name` is relative to the root, in the file system's own bytes. */
  readonly read: (name: Buffer, limit: number) => Buffer | NoBytes;
  /** Where a regular file lies and how large it is, for those that are read in pieces, or why not. */
  readonly locate: (name: Buffer) => { readonly file: Buffer; readonly size: number } | NoBytes;
}

export function safeReader(root: string): SafeReader {
  const base = Buffer.concat([Buffer.from(root), SEPARATOR]);
  const folders = new Map<string, NoBytes | undefined>();

  /** No part of the way to a file may be a link: a tracked `a/b.ts` can be reached through a link `a` otherwise. */
  const obstacleAt = (folder: Buffer): NoBytes | undefined => {
    const key = folder.toString('latin1');
    if (folders.has(key)) return folders.get(key);
    const stats = lstat(Buffer.concat([base, folder]));
    const obstacle = typeof stats === 'string' ? stats : stats.isDirectory() ? undefined : 'symlink';
    folders.set(key, obstacle);
    return obstacle;
  };

  const locate = (name: Buffer): { file: Buffer; size: number } | NoBytes => {
    for (let at = name.indexOf(0x2f); at !== -1; at = name.indexOf(0x2f, at + 1)) {
      const obstacle = obstacleAt(name.subarray(0, at));
      if (obstacle !== undefined) return obstacle;
    }
    const file = Buffer.concat([base, name]);
    const stats = lstat(file);
    if (typeof stats === 'string') return stats;
    if (stats.isSymbolicLink()) return 'symlink';
    return stats.isFile() ? { file, size: stats.size } : 'not-a-file';
  };

  const read = (name: Buffer, limit: number): Buffer | NoBytes => {
    const found = locate(name);
    if (typeof found === 'string') return found;
    return found.size > limit ? 'too-large' : readRegular(found.file, limit);
  };
  return { read, locate };
}

function lstat(file: Buffer): Stats | 'gone' | 'unreadable' {
  try {
    return lstatSync(file, { throwIfNoEntry: false }) ?? 'gone';
  } catch {
    return 'unreadable'; // too long a name, no permission
  }
}

/** The file may have changed since `lstat`, so everything is asked again of the open file. */
function readRegular(file: Buffer, limit: number): Buffer | SkipReason {
  let descriptor: number | undefined;
  try {
    descriptor = openSync(file, SAFE_OPEN);
    const stats = fstatSync(descriptor);
    if (!stats.isFile()) return 'not-a-file';
    if (stats.size > limit) return 'too-large';
    const bytes = Buffer.allocUnsafe(stats.size);
    let length = 0;
    while (length < bytes.length) {
      const count = readSync(descriptor, bytes, length, bytes.length - length, length);
      if (count === 0) break;
      length += count;
    }
    return bytes.subarray(0, length);
  } catch {
    return 'unreadable';
  } finally {
    if (descriptor !== undefined) closeSync(descriptor);
  }
}
