import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { SourceFile } from '../../model/source.ts';
import { normaliseText } from './normalise-text.ts';

/** Files written between two breaths of the event loop, so that parsing can go on beside. */
const BATCH = 200;

/** Plain TypeScript may hold `<T>value` casts; everything else may hold JSX. */
const PLAIN_TYPESCRIPT = /\.[cm]?ts$/;

/**
 * Writes the files into a folder under neutral names (`0.ts`, `1.tsx` …), so that hostile names, odd encodings and
 * files that exist only in git are all alike, and the extension says how to read the file.
 * @returns path of a file in the scanned tree by the name of its copy.
 * @throws when the disk is full or the folder can't be written.
 */
export async function writeCopies(
  files: readonly SourceFile[],
  folder: string,
  signal: AbortSignal,
): Promise<Map<string, string>> {
  mkdirSync(folder, { recursive: true });
  const names = new Map<string, string>();
  for (const [index, file] of files.entries()) {
    if (index % BATCH === BATCH - 1) {
      await setImmediate();
      signal.throwIfAborted();
    }
    const name = `${String(index).padStart(7, '0')}${PLAIN_TYPESCRIPT.test(file.path) ? '.ts' : '.tsx'}`;
    writeFileSync(path.join(folder, name), normaliseText(file.read()));
    names.set(name, file.path);
  }
  return names;
}
