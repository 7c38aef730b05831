import type { Finding } from '../model/finding.ts';
import type { Match } from './life.ts';

/**
 * Files from which debts came, or to which they went, in one commit: those of findings that are matched with a debt on the other
 * side, which is nowhere in the known files on their own side.
 *
 * @param matches of the known files and all others that the commit touched
 * @param names the known files
 */
export function relatives(matches: readonly Match[], names: ReadonlySet<string>): string[] {
  const found = matches.flatMap(({ base, head }) => {
    if (isKnown(base, names) && !isKnown(head, names)) return head;
    return isKnown(head, names) && !isKnown(base, names) ? base : [];
  });
  return [...new Set(found.flatMap(({ locations }) => locations.map(({ path }) => path)))].toSorted();
}

function isKnown(findings: readonly Finding[], names: ReadonlySet<string>): boolean {
  return findings.some(({ locations }) => locations.some(({ path }) => names.has(path)));
}
