import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { SourceFile } from '../../model/source.ts';
import { mayHoldJsx } from './engine-text.ts';
import { readText } from './read-text.ts';
import { isTooSmall } from './too-small.ts';

/** Files written between two breaths of the event loop, so that parsing can go on beside. */
const BATCH = 200;

/**
 * Writes the files that can hold a clone into a folder under neutral names (`0.ts`, `1.tsx` …), so that hostile names, odd encodings and
 * files that exist only in git are all alike, and the extension says how to read the file.
 * @returns path of a file in the scanned tree by the name of its copy.
 * @throws when the disk is full or the folder can't be written.
 */
export async function writeCopies(
  files: readonly SourceFile[],
  folder: string,
  minTokens: number,
  signal: AbortSignal,
): Promise<Map<string, string>> {
  mkdirSync(folder, { recursive: true });
  // jscpd heeds `.ignore` files of all folders above, which are not ours; the nearest one wins.
  writeFileSync(path.join(folder, '.ignore'), '!*\n');
  const names = new Map<string, string>();
  for (const [index, file] of files.entries()) {
    if (index % BATCH === BATCH - 1) {
      await setImmediate();
      signal.throwIfAborted();
    }
    const name = `${String(index).padStart(7, '0')}${mayHoldJsx(file.path) ? '.tsx' : '.ts'}`;
    const text = readText(file);
    if (isTooSmall(text, minTokens)) continue;
    writeFileSync(path.join(folder, name), text);
    names.set(name, file.path);
  }
  return names;
}
