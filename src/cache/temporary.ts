import { randomUUID } from 'node:crypto';
import { mkdirSync, rmSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TkpiError } from '../errors.ts';

export interface TemporaryFolders {
  /**
   * A new, empty folder that only this user can enter, outside the scanned tree.
   * @throws TkpiError `no-temporary-folder`
   */
  readonly create: () => string;
  /** Removes all of them. */
  readonly remove: () => void;
}

/** Linux keeps files here in memory: the clone engine's copies of a large repository are written in half the time. */
const MEMORY_FOLDER = '/dev/shm';
/** Containers often have 64 MB of it, which is too little. */
const ENOUGH_BYTES = 1_000_000_000;

/** @param environment TMPDIR is respected where it is set */
export function temporaryFolders(environment: NodeJS.ProcessEnv): TemporaryFolders {
  const base = environment.TMPDIR === undefined && hasRoom(MEMORY_FOLDER) ? MEMORY_FOLDER : tmpdir();
  const folders: string[] = [];
  const create = (): string => {
    const folder = join(base, `tkpi-${process.pid}-${randomUUID()}`);
    try {
      mkdirSync(folder, { recursive: true, mode: 0o700 });
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      throw new TkpiError(
        'no-temporary-folder',
        `No temporary folder could be made: ${code}.`,
        'Point TMPDIR to a folder that can be written.',
      );
    }
    folders.push(folder);
    return folder;
  };
  const remove = (): void => {
    for (const folder of folders) rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  };
  return { create, remove };
}

function hasRoom(folder: string): boolean {
  if (process.platform !== 'linux') return false;
  try {
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize > ENOUGH_BYTES;
  } catch {
    return false;
  }
}
