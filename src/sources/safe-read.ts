import { closeSync, constants, fstatSync, lstatSync, openSync, readSync, type Stats } from 'node:fs';
import { sep } from 'node:path';
import type { SkipReason } from '../model/source.ts';

const SEPARATOR = Buffer.from(sep);

/** Opening a FIFO would wait for ever without O_NONBLOCK; a link put there after `lstat` is refused by O_NOFOLLOW. */
const SAFE_OPEN = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

/** Reads files below one root and nothing else. */
export interface SafeReader {
  /** Bytes of a regular file, or why not. `name` is relative to the root, in the file system's own bytes. */
  readonly read: (name: Buffer, limit: number) => Buffer | SkipReason;
}

export function safeReader(root: string): SafeReader {
  const base = Buffer.concat([Buffer.from(root), SEPARATOR]);
  const folders = new Map<string, boolean>();

  /** No part of the folder's path is a link: a tracked `a/b.ts` can be reached through a link `a` otherwise. */
  const isRealFolder = (folder: Buffer): boolean => {
    const parts: Buffer[] = [];
    for (let at = folder.indexOf(0x2f); at !== -1; at = folder.indexOf(0x2f, at + 1))
      parts.push(folder.subarray(0, at));
    parts.push(folder);
    return parts.every(part => {
      const key = part.toString('latin1');
      const known = folders.get(key);
      if (known !== undefined) return known;
      const real = lstat(Buffer.concat([base, part]))?.isDirectory() ?? false;
      folders.set(key, real);
      return real;
    });
  };

  const read = (name: Buffer, limit: number): Buffer | SkipReason => {
    const slash = name.lastIndexOf(0x2f);
    if (slash !== -1 && !isRealFolder(name.subarray(0, slash))) return 'symlink';
    const file = Buffer.concat([base, name]);
    const stats = lstat(file);
    if (stats === undefined) return 'unreadable';
    if (stats.isSymbolicLink()) return 'symlink';
    if (!stats.isFile()) return 'not-a-file';
    if (stats.size > limit) return 'too-large';
    return readRegular(file, limit);
  };
  return { read };
}

function lstat(file: Buffer): Stats | undefined {
  try {
    return lstatSync(file);
  } catch {
    return undefined; // vanished, too long a name, no permission
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
