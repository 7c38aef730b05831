import { visitorKeys } from 'oxc-parser';
import { searchTree } from '../../src/analyzers/conventions/search.ts';
import { readSelector } from '../../src/analyzers/conventions/selectors.ts';
import { loadParser } from '../../src/analyzers/maintainability/parse.ts';

const parse = await loadParser();

/** The same of tkpi's own search. */
export function foundPlaces(
  path: string,
  text: string,
  selectors: readonly string[],
): Map<string, string[]> | string {
  const parsed = parse(path, text);
  if (parsed.state === 'failed') return parsed.message;
  const nothing = readSelector('Program Program', visitorKeys);
  const ready = selectors.map(selector => ({
    violating: readSelector(selector, visitorKeys),
    conforming: nothing,
  }));
  const at = positionsIn(text);
  const found = searchTree(parsed.program, ready, visitorKeys);
  return new Map(
    selectors.map((selector, index) => [
      selector,
      (found[index]?.violating ?? [])
        .map(({ start, end }) => `${at(Number(start))}-${at(Number(end))}`)
        .toSorted(),
    ]),
  );
}

/** Line and column (from 1) as ESLint counts them: U+2028 and U+2029 end a line, too. */
function positionsIn(text: string): (offset: number) => string {
  const starts = [0, ...[...text.matchAll(/\r\n?|[\n\u2028\u2029]/g)].map(end => end.index + end[0].length)];
  return offset => {
    const line = starts.findLastIndex(start => start <= offset);
    return `${line + 1}:${offset - (starts[line] as number) + 1}`;
  };
}
