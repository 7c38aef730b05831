import type { Finding } from '../model/finding.ts';

/** A formatter adds commas and brackets, hardly more. */
const FORMATTER_TOKENS = 0.05;

/**
 * By how many lines the places of clones grew, whichever group the lines are charged to: when a line is charged to
 * another clone than before, nobody has duplicated anything. 0 when a formatter has spread the same tokens over more
 * lines.
 */
export function cloneGrowth(before: readonly Finding[], after: readonly Finding[]): number {
  const grown = linesOf(after) - linesOf(before);
  return isReformatted(before, after) ? Math.min(0, grown) : grown;
}

/** Lines that lie in at least one of the places; each line once. */
export function linesOf(findings: readonly Finding[]): number {
  const paths = new Set(findings.flatMap(({ locations }) => locations.map(({ path }) => path)));
  return [...paths].reduce((sum, path) => sum + linesIn(findings, path), 0);
}

/** Lines of one file that lie in at least one of the places. A baseline knows no places: there it is their usual length. */
export function linesIn(findings: readonly Finding[], path: string): number {
  let lines = 0;
  let end = 0;
  const ranges = findings
    .flatMap(finding => finding.locations.map(place => ({ ...place, length: lengthOf(finding) })))
    .filter(place => place.path === path)
    .toSorted((one, other) => one.startLine - other.startLine);
  for (const { startLine, endLine, length } of ranges) {
    if (endLine === startLine && length > 1) {
      lines += length;
      continue;
    }
    lines += Math.max(0, endLine - Math.max(end, startLine - 1));
    end = Math.max(end, endLine);
  }
  return lines;
}

function lengthOf({ data }: Finding): number {
  return typeof data.lines === 'number' ? data.lines : 1;
}

/** One clone whose lines grew at least twice as much as its tokens, which grew by no more than what a formatter adds. */
function isReformatted(before: readonly Finding[], after: readonly Finding[]): boolean {
  const [old] = before;
  const [now] = after;
  if (old === undefined || now === undefined || before.length + after.length > 2) return false;
  if (old.data.places !== now.data.places) return false;
  if (old.id === now.id) return true; // a clone's id is a hash of its tokens
  const { tokens: tokensBefore } = old.data;
  const { tokens: tokensAfter } = now.data;
  if (typeof tokensBefore !== 'number' || typeof tokensAfter !== 'number') return false;
  const tokens = tokensAfter / tokensBefore - 1;
  return tokens <= FORMATTER_TOKENS && linesOf(after) / linesOf(before) - 1 > 2 * tokens;
}
