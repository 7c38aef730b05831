import { lineTokens } from './line-tokens.ts';
import type { CountedLines, Place } from './types.ts';

const GRAM = 4;
/** Half of the range of 32 bits: hashes below it are kept. The smallest clone of 50 tokens keeps about two dozen. */
const KEEP_BELOW = 0x80000000;

/**
 * Sketch of the tokens of a place: FracMinHash (Irber et al. 2022) over 4-grams, sorted distinct 32-bit hashes as base64
 * of little-endian words. A clone that was edited, cut in two or joined with another is recognised by it.
 */
export function sketchPlace(place: Place, counted: CountedLines): string {
  const tokens: string[] = [];
  for (const line of counted.lines.subarray(place.from, place.to))
    tokens.push(...lineTokens(counted.textOf(line)));
  const hashes = new Set<number>();
  for (let end = GRAM; end <= tokens.length; end++) {
    const hash = hashOf(tokens.slice(end - GRAM, end).join('\0'));
    if (hash < KEEP_BELOW) hashes.add(hash);
  }
  const sorted = Uint32Array.from(hashes).sort();
  const bytes = Buffer.alloc(sorted.length * 4);
  sorted.forEach((hash, index) => {
    bytes.writeUInt32LE(hash, index * 4);
  });
  return bytes.toString('base64');
}

/** FNV-1a over UTF-16 units, then MurmurHash3's finish, so that all bits depend on all characters. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
