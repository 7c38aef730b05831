import type { Snapshot } from '../../model/snapshot.ts';
import { readTexts } from '../../sources/commit-files.ts';
import type { Tree } from '../../sources/tree.ts';
import { maskSecrets } from './mask-secrets.ts';

/** Clone groups with code, places of one, lines of a place, letters of a line: a page is no copy of the source. */
const MOST_GROUPS = 25;
const MOST_PLACES = 6;
const MOST_LINES = 40;
const MOST_COLUMNS = 160;

/** The code of the most costly clones by `path:startLine-endLine`, shortened, with what looks like a secret masked. */
export async function snippetsOf(tree: Tree, { findings, files }: Snapshot): Promise<Map<string, string>> {
  const places = findings
    .filter(({ code, mass }) => code === 'clone' && mass > 0)
    .toSorted((one, other) => other.mass - one.mass || (one.id < other.id ? -1 : 1))
    .slice(0, MOST_GROUPS)
    .flatMap(({ locations }) => locations.slice(0, MOST_PLACES));
  const wanted = new Set(places.map(({ path }) => path));
  const texts = await readTexts(
    tree,
    files.filter(({ path }) => wanted.has(path)),
  );
  const masked = new Map([...texts].map(([path, text]) => [path, maskSecrets(text).split(/\r\n|\r|\n/)]));
  return new Map(
    places.flatMap(({ path, startLine, endLine }) => {
      const lines = masked.get(path)?.slice(startLine - 1, endLine);
      return lines === undefined ? [] : [[`${path}:${startLine}-${endLine}`, shortened(lines)] as const];
    }),
  );
}

function shortened(lines: readonly string[]): string {
  const shown = lines
    .slice(0, MOST_LINES)
    .map(line => (line.length > MOST_COLUMNS ? `${line.slice(0, MOST_COLUMNS)}…` : line));
  const rest = lines.length - shown.length;
  return [...withoutIndent(shown), ...(rest > 0 ? [`… ${rest} more lines`] : [])].join('\n');
}

/** The indentation that all lines share says nothing. */
function withoutIndent(lines: readonly string[]): string[] {
  const indents = lines.filter(line => line.trim() !== '').map(line => /^[ \t]*/.exec(line)?.[0].length ?? 0);
  const least = Math.min(...indents, 40);
  return lines.map(line => line.slice(least));
}
