import type { Snapshot } from '../../model/snapshot.ts';
import { shownPlaces, snippetKey } from '../../reporters/html/shown-clones.ts';
import { readTexts } from '../../sources/commit-files.ts';
import type { Tree } from '../../sources/tree.ts';
import { maskSecrets } from './mask-secrets.ts';

/** Lines of a place, letters of a line. */
const MOST_LINES = 40;
const MOST_COLUMNS = 160;

/** The code of the most costly clones by `path:startLine-endLine`, shortened, with what looks like a secret masked. */
export async function snippetsOf(tree: Tree, { findings, files }: Snapshot): Promise<Map<string, string>> {
  const places = shownPlaces(findings);
  const wanted = new Set(places.map(({ path }) => path));
  const texts = await readTexts(
    tree,
    files.filter(({ path }) => wanted.has(path)),
  );
  const masked = new Map([...texts].map(([path, text]) => [path, maskSecrets(text).split(/\r\n|\r|\n/)]));
  return new Map(
    places.flatMap(place => {
      const lines = masked.get(place.path)?.slice(place.startLine - 1, place.endLine);
      return lines === undefined ? [] : [[snippetKey(place), shortened(lines)] as const];
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
