import { distance } from 'fastest-levenshtein';
import { TkpiError } from '../errors.ts';
import type { Finding } from '../model/finding.ts';
import type { FunctionResult, Snapshot } from '../model/snapshot.ts';
import { hasEnoughDigits, isIdLike, LEAST_DIGITS } from './find-finding.ts';
import { knownPaths } from './known-paths.ts';

/** Candidates that an error lists. */
const LISTED = 5;
const KINDS = 'Ask for "score", a KPI, the id of a finding, a file, a folder or a line like src/cart.ts:120.';

const FILES =
  'Only TypeScript and JavaScript files that the configuration lets in are measured: tkpi scan --verbose lists what is left out.';

/** Nothing here is called so; the hint has what was likely meant. */
export function noSuchSubject(asked: string, snapshot: Snapshot): TkpiError {
  const what = isIdLike(asked) ? 'no finding' : 'no KPI, no finding and no scanned file or folder';
  const message = `There is ${what} ${JSON.stringify(asked)} here.`;
  return new TkpiError('unknown-subject', message, hintFor(asked, snapshot));
}

function hintFor(asked: string, snapshot: Snapshot): string {
  if (isIdLike(asked) && !hasEnoughDigits(asked)) {
    return `Give at least ${LEAST_DIGITS} digits of its id. \`tkpi explain <kpi>\` lists the largest ones.`;
  }
  const near = nearest(asked, snapshot);
  if (near !== undefined) return `Did you mean ${near}?`;
  return /[./]/.test(asked) ? FILES : KINDS;
}

/** @param lines how many there are; absent when it is not known, or is no file */
export function noSuchLine(path: string, line: number, lines: number | undefined): TkpiError {
  const count = lines === undefined ? 'Lines count from 1.' : `It has ${lines}, counted from 1.`;
  return new TkpiError(
    'no-such-line',
    `There is no line ${line} in ${path}.`,
    `${count} The whole of it: tkpi explain ${path}`,
  );
}

/** A file that was skipped or failed has no lines that anybody measured; nor has a folder. */
export function noLines(path: string, reason: string | undefined): TkpiError {
  const why = reason === undefined ? `${path} is a folder.` : `${path} was not analysed: ${reason}.`;
  return new TkpiError('no-such-line', `${why} None of its lines can be explained.`, `tkpi explain ${path}`);
}

export function ambiguous(asked: string, found: readonly Finding[]): TkpiError {
  const shown = found.slice(0, LISTED).map(finding => `  ${oneLine(finding)}`);
  const more = found.length > LISTED ? [`  … and ${found.length - LISTED} more`] : [];
  return new TkpiError(
    'ambiguous-debt',
    `${JSON.stringify(asked)} names ${found.length} findings:\n${[...shown, ...more].join('\n')}`,
    'Give more digits.',
  );
}

/** Names and paths may hold line breaks. */
function oneLine({ id, locations, data }: Finding): string {
  const name = typeof data.name === 'string' ? ` ${data.name}` : '';
  return `${id}  ${locations[0]?.path}:${locations[0]?.startLine}${name}`.replaceAll('\n', '\\n');
}

function nearest(asked: string, snapshot: Snapshot): string | undefined {
  if (isIdLike(asked)) {
    const near = closestBy(asked, snapshot.findings, ({ id }) => id.slice(0, asked.length), 2);
    return near === undefined ? undefined : oneLine(near);
  }
  const words = ['score', ...snapshot.total.kpis.map(({ id }) => id)];
  // the analyzer of layering is called layers
  const word =
    asked === 'layers' ? 'layering' : closestBy(asked, words, own => own, Math.min(2, asked.length / 3));
  if (word !== undefined) return word;
  const [, path = asked, line = ''] = /^(.*?)(:\d+)?$/s.exec(asked) ?? [];
  const near = nearestPath(path, snapshot);
  if (near !== undefined) return `${near}${line}`;
  return nearestFunction(asked, snapshot.functions ?? []);
}

/** The path that ends so, or the one with the fewest letters to change. */
function nearestPath(path: string, snapshot: Snapshot): string | undefined {
  const paths = knownPaths(snapshot);
  const folders = paths.flatMap(own =>
    own
      .split('/')
      .slice(0, -1)
      .map((_, index, parts) => parts.slice(0, index + 1).join('/')),
  );
  const all = [...paths, ...new Set(folders)];
  return (
    all.find(own => own.endsWith(`/${path}`)) ??
    closestBy(path, all, own => own, path.length < 5 ? 1 : Math.max(2, path.length / 4))
  );
}

/** Functions are asked for by their place; of several that are called so it is the most complex one. */
function nearestFunction(name: string, functions: readonly FunctionResult[]): string | undefined {
  const [found] = functions
    .filter(own => own.name === name || own.name.split(/\.| > /).at(-1) === name)
    .toSorted((a, b) => b.cyclomatic - a.cyclomatic);
  return found === undefined ? undefined : `${found.path}:${found.line}, where ${found.name} is`;
}

function closestBy<Item>(
  word: string,
  items: readonly Item[],
  textOf: (item: Item) => string,
  most: number,
): Item | undefined {
  let best: { item: Item; far: number } | undefined;
  for (const item of items) {
    const text = textOf(item);
    if (Math.abs(text.length - word.length) > most) continue;
    const far = distance(word, text);
    if (far <= most && (best === undefined || far < best.far)) best = { item, far };
  }
  return best?.item;
}
