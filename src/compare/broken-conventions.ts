import type { Finding } from '../model/finding.ts';
import { type MatchedGroup, Pairing, pairBy } from './pairing.ts';
import type { RenamedPath } from './renames.ts';

/**
 * Which places against a convention are the same ones. Same identity; the same code in a file that was renamed; the same code
 * elsewhere, because it was moved; another code in the same function or file, because it was edited and still breaks the
 * rule. One for one: a place more is a place more.
 */
export function matchBrokenConventions(
  base: readonly Finding[],
  head: readonly Finding[],
  renamed: RenamedPath,
): MatchedGroup[] {
  const pairing = new Pairing(base, head);
  const fields =
    (...parts: readonly ((finding: Finding, path: string) => unknown)[]) =>
    (finding: Finding, side: 'base' | 'head') => {
      const own = finding.locations[0]?.path ?? '';
      const path = side === 'base' ? renamed(own) : own;
      return JSON.stringify([finding.data.convention, ...parts.map(part => part(finding, path))]);
    };
  const code = ({ data }: Finding) => data.hash;
  const around = ({ data }: Finding) => data.name;
  const file = (_: Finding, path: string) => path;
  pairBy(pairing, 'identity', ({ id }) => id);
  pairBy(pairing, 'renamed', fields(file, around, code));
  pairBy(pairing, 'renamed', fields(file, code));
  pairBy(pairing, 'moved', fields(around, code));
  pairBy(pairing, 'moved', fields(code));
  pairBy(pairing, 'moved', fields(file, around));
  pairBy(pairing, 'moved', fields(file));
  return pairing.finish();
}
