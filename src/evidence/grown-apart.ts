import type { DebtGroup } from '../model/delta.ts';
import type { Location } from '../model/finding.ts';

/** Texts of the files that differ between two trees, of each side. */
export interface ChangedTexts {
  readonly before: (path: string) => string | undefined;
  readonly after: (path: string) => string | undefined;
}

/** Lines of a clone that must still be there: more than are left when one of two copies is merged into the other. */
const STILL_THERE = 0.8;

/**
 * Ids of clones that are gone although all of their copies are still there: somebody edited one of them, and what they share
 * now is too short for a clone. No copy was saved.
 *
 * @param renamed path of the base → path of the head
 */
export function grownApart(
  groups: readonly DebtGroup[],
  texts: ChangedTexts,
  renamed: (path: string) => string,
): string[] {
  const isThere = (path: string, copies: readonly Location[]): boolean => {
    const before = texts.before(path);
    if (before === undefined) return true; // not touched
    const lines = linesOf(before);
    const copied = copies.flatMap(({ startLine, endLine }) => lines.slice(startLine - 1, endLine));
    return shareIn(copied, linesOf(texts.after(renamed(path)) ?? '')) >= STILL_THERE;
  };
  return groups
    .filter(({ code, findingsAfter }) => code === 'clone' && findingsAfter.length === 0)
    .filter(({ findingsBefore }) => {
      const copies = findingsBefore.flatMap(({ locations }) => locations);
      const paths = [...new Set(copies.map(({ path }) => path))];
      return paths.every(path =>
        isThere(
          path,
          copies.filter(copy => copy.path === path),
        ),
      );
    })
    .map(({ id }) => id);
}

/** Which share of the lines is among the others, each of these taken once; 0–1, blank lines left out. */
function shareIn(lines: readonly string[], others: readonly string[]): number {
  const free = new Map<string, number>();
  for (const line of others) free.set(line, (free.get(line) ?? 0) + 1);
  const wanted = lines.filter(line => line !== '');
  const found = wanted.filter(line => {
    const left = free.get(line) ?? 0;
    free.set(line, left - 1);
    return left > 0;
  });
  return wanted.length === 0 ? 0 : found.length / wanted.length;
}

function linesOf(text: string): string[] {
  return text.split(/\r\n?|\n/).map(line => line.trim());
}
