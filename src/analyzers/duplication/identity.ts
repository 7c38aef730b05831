import { createHash } from 'node:crypto';
import { lineTokens } from './line-tokens.ts';
import type { CountedLines, Place } from './types.ts';

/**
 * 16 hex digits over the tokens of a place. The same for every place of a clone, whatever its indentation, line ends,
 * comments, byte order mark or surroundings: it holds no path and no line number.
 */
export function hashPlace(place: Place, counted: CountedLines): string {
  const hash = createHash('sha256');
  for (const line of counted.lines.subarray(place.from, place.to)) {
    for (const token of lineTokens(counted.textOf(line))) hash.update(token).update('\0');
  }
  return hash.digest('hex').slice(0, 16);
}

/**
 * The hash itself, or, where another group has the same text, the hash with an ordinal in its last digits, so that ids
 * look alike and each is given once.
 */
export function unusedId(hash: string, used: ReadonlySet<string>): string {
  let id = hash;
  for (let ordinal = 2; used.has(id); ordinal++) {
    const suffix = ordinal.toString(16);
    id = hash.slice(0, hash.length - suffix.length) + suffix;
  }
  return id;
}
