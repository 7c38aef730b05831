import { randomUUID } from 'node:crypto';
import {
  closeSync,
  fchmodSync,
  fchownSync,
  fstatSync,
  fsyncSync,
  lstatSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';

const TEMPORARY = /^\.tkpi-[0-9a-f-]{36}\.tmp$/;
/** No write takes this long; an older temporary file was left by a process that was killed. */
const STALE_MS = 600_000;

export interface ReplaceOptions {
  /**
   * Folder for the temporary file, where nobody is bothered by what a killed process leaves; used when it lies on the
   * same file system, else the file's own folder.
   */
  readonly aside?: string;
  /** Wait until the disk has it. Default; false for what can be made again. */
  readonly durable?: boolean;
  /** Permissions of a new file, before umask. Default 0o666; an existing file keeps its own. */
  readonly mode?: number;
}

/**
 * Replaces the content of a file, or creates it. The new content is written completely, then takes the name: whoever
 * reads sees the old bytes or the new ones, whenever the process is killed or the disk is full. Mode and owner stay. A link
 * of that name is replaced, never followed.
 *
 * @throws the error of the file system; then the file is as it was
 */
export function replaceFile(path: string, text: string, options: ReplaceOptions = {}): void {
  const { aside } = options;
  const beside = dirname(path);
  if (aside === undefined || deviceOf(aside) !== deviceOf(beside)) {
    writeThrough(beside, path, text, options);
    return;
  }
  try {
    writeThrough(aside, path, text, options);
  } catch {
    // not writable, or a bind mount: one file system, yet no way from one to the other
    writeThrough(beside, path, text, options);
  }
}

function writeThrough(
  folder: string,
  path: string,
  text: string,
  { durable = true, mode = 0o666 }: ReplaceOptions,
): void {
  const temporary = join(folder, `.tkpi-${randomUUID()}.tmp`);
  try {
    // wx: a file or link that is there already is not opened
    const descriptor = openSync(temporary, 'wx', mode);
    try {
      writeFileSync(descriptor, text);
      const existing = lstatSync(path, { throwIfNoEntry: false });
      if (existing?.isFile()) copyOwnership(existing, descriptor);
      if (durable) fsyncSync(descriptor);
      sweep(folder, fstatSync(descriptor).mtimeMs);
    } finally {
      closeSync(descriptor);
    }
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

/** Owner first: changing it may clear bits of the mode. */
function copyOwnership({ mode, uid, gid }: Stats, descriptor: number): void {
  try {
    fchownSync(descriptor, uid, gid);
  } catch {
    // only root may give files away
  }
  fchmodSync(descriptor, mode & 0o7777);
}

/** Removes what killed processes left, by the file system's own clock. */
function sweep(folder: string, now: number): void {
  for (const name of readdirSync(folder)) {
    if (!TEMPORARY.test(name)) continue;
    const stats = lstatSync(join(folder, name), { throwIfNoEntry: false });
    if (stats?.isFile() && now - stats.mtimeMs > STALE_MS) rmSync(join(folder, name), { force: true });
  }
}

function deviceOf(folder: string): number | undefined {
  return statSync(folder, { throwIfNoEntry: false })?.dev;
}
