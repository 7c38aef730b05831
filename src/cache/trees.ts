import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, statSync, unlinkSync } from 'node:fs';
import { join } from 'node:path';
import type { Cache } from '../model/analyzer.ts';
import { replaceFile } from '../replace-file.ts';

/** Results kept for each namespace; the oldest go first. */
const MOST_RESULTS = 40;
const MOST_BYTES = 100_000_000;
const CHECKSUM_LENGTH = 64;

/**
 * Whole-tree results, one file each: clone pairs of a set of files, and the like. The first line is a checksum, so
 * that a damaged file is a miss.
 */
export function treeCache(folder: string | undefined): Cache {
  if (folder === undefined) return { get: () => undefined, put: () => {} };
  const fileOf = (namespace: string, key: string) => join(folder, namespace, `${checksum(key)}.txt`);
  return {
    get: (namespace, key) => {
      try {
        const text = readFileSync(fileOf(namespace, key), 'utf8');
        const value = text.slice(CHECKSUM_LENGTH + 1);
        return text.startsWith(`${checksum(value)}\n`) ? value : undefined;
      } catch {
        return undefined;
      }
    },
    put: (namespace, key, value) => {
      try {
        mkdirSync(join(folder, namespace), { recursive: true, mode: 0o700 });
        const text = `${checksum(value)}\n${value}`;
        replaceFile(fileOf(namespace, key), text, { mode: 0o600, durable: false });
        prune(join(folder, namespace));
      } catch {
        // a cache that can't be written is a slower next scan, no fault of this one
      }
    },
  };
}

function checksum(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function prune(folder: string): void {
  const byAge = readdirSync(folder)
    .map(name => ({ name, stats: statSync(join(folder, name)) }))
    .toSorted((a, b) => b.stats.mtimeMs - a.stats.mtimeMs);
  let bytes = 0;
  byAge.forEach(({ name, stats }, index) => {
    bytes += stats.size;
    if (index > 0 && (index >= MOST_RESULTS || bytes > MOST_BYTES)) unlinkSync(join(folder, name));
  });
}
