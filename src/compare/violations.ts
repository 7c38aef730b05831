import type { Finding } from '../model/finding.ts';
import { type MatchedGroup, Pairing, pairBy } from './pairing.ts';
import type { RenamedPath } from './renames.ts';

/**
 * Which broken layer rules are the same ones. Rule, importing and imported module; the same after renames; then the
 * rule and one of the two modules: code that moved takes its imports with it, and an import that was exchanged for
 * another one across the same border makes nothing worse. One for one: an import more is an import more.
 */
export function matchViolations(
  base: readonly Finding[],
  head: readonly Finding[],
  renamed: RenamedPath,
): MatchedGroup[] {
  const pairing = new Pairing(base, head);
  const from = (finding: Finding, path: RenamedPath) => path(String(finding.data.from));
  const to = (finding: Finding, path: RenamedPath) => path(String(finding.data.to));
  const same: RenamedPath = path => path;
  pairBy(pairing, 'identity', finding => finding.id);
  pairBy(pairing, 'renamed', (finding, side) => {
    const path = side === 'base' ? renamed : same;
    return `${finding.data.rule}\0${from(finding, path)}\0${to(finding, path)}`;
  });
  pairBy(
    pairing,
    'moved',
    (finding, side) => `${finding.data.rule}\0${from(finding, side === 'base' ? renamed : same)}`,
  );
  pairBy(
    pairing,
    'moved',
    (finding, side) => `${finding.data.rule}\0${to(finding, side === 'base' ? renamed : same)}`,
  );
  return pairing.finish();
}
