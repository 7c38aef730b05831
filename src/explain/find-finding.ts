import type { Finding } from '../model/finding.ts';

/** Fewer digits are a guess, not a name. */
export const LEAST_DIGITS = 4;
const WORD = /^(?:([a-z][a-z-]*):)?([0-9a-f]+)$/;

/** Has the word the form of an id with its analyzer, `complexity:9f3c`? */
export function isIdLike(word: string): boolean {
  return WORD.exec(word.toLowerCase())?.[1] !== undefined;
}

/** Is there enough of an id to name a finding? */
export function hasEnoughDigits(word: string): boolean {
  return (WORD.exec(word.toLowerCase())?.[2] ?? '').length >= LEAST_DIGITS;
}

/** Findings that a word names: the one of that id, or all whose id begins so, with or without its analyzer. */
export function findFinding(word: string, findings: readonly Finding[]): Finding[] {
  if (!hasEnoughDigits(word)) return [];
  const [, analyzer, digits = ''] = WORD.exec(word.toLowerCase()) ?? [];
  return findings.filter(({ id }) => {
    const [own = '', hash = ''] = id.split(':');
    return hash.startsWith(digits) && (analyzer === undefined || analyzer === own);
  });
}

/** Digits that git shows of an id. */
const SHOWN_DIGITS = 7;

/** The start of an id that no other finding has, with its analyzer: short enough to type. */
export function uniqueStart(id: string, findings: readonly Finding[]): string {
  const [analyzer = ''] = id.split(':');
  for (let length = analyzer.length + 1 + SHOWN_DIGITS; length < id.length; length++) {
    const start = id.slice(0, length);
    if (findings.every(other => other.id === id || !other.id.startsWith(start))) return start;
  }
  return id;
}
