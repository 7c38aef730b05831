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

/** The lines grew at least twice as much as the tokens, which grew by no more than what a formatter adds. */
function isReformatted(before: readonly Finding[], after: readonly Finding[]): boolean {
  if (isSameText(before, after)) return true;
  const knowsTokens = [...before, ...after].every(({ data }) => typeof data.tokens === 'number');
  if (!knowsTokens || before.length === 0) return false;
  const tokens = extentOf(after, 'tokens') / extentOf(before, 'tokens') - 1;
  const lines = linesOf(after) / linesOf(before) - 1;
  return tokens <= FORMATTER_TOKENS && lines > 2 * tokens;
}

/** A clone's id is a hash of its tokens. */
function isSameText(before: readonly Finding[], after: readonly Finding[]): boolean {
  const [old, ...others] = before;
  const [now, ...more] = after;
  return (
    others.length + more.length === 0 &&
    old !== undefined &&
    old.id === now?.id &&
    old.data.places === now.data.places
  );
}

/** Lines of all places together, whichever group they are charged to. */
export function linesOf(findings: readonly Finding[]): number {
  return extentOf(findings, 'lines');
}

function extentOf(findings: readonly Finding[], unit: 'lines' | 'tokens'): number {
  return findings.reduce((sum, { data, mass }) => {
    const { [unit]: size, places } = data;
    const extent = typeof size === 'number' && typeof places === 'number' ? size * places : 0;
    return sum + (unit === 'lines' ? Math.max(extent, mass) : extent);
  }, 0);
}
