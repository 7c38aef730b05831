import type { Finding } from '../model/finding.ts';
import { numberOf, textOf, textsOf } from '../model/finding-data.ts';
import { count, plural } from './numbers.ts';

/** Makes a name or path from the scanned code safe and recognisable in one sink. */
export type Quote = (name: string) => string;

/** What a function without a name is called. */
export const UNTITLED = '<anonymous>';
/** Stretches of lines that are named. */
const MOST_RANGES = 3;

/** A file's own name; with its folder where the name says nothing: `cart/index.ts`. */
export function shortName(path: string): string {
  const parts = path.split('/');
  return parts.slice(/^index\./.test(parts.at(-1) ?? '') ? -2 : -1).join('/');
}

/** In how many places a clone is; 1 when the code repeats itself without a gap. */
export function placesOf(finding: Finding): number {
  return numberOf(finding.data, 'places') ?? finding.locations.length;
}

const SENTENCES = new Map<string, (finding: Finding, quote: Quote) => string>([
  ['excess-complexity', complexity],
  ['clone', clone],
  ['layer-violation', layerViolation],
  ['cycle', cycle],
  ['convention-violation', conventionViolation],
  ['uncovered', uncovered],
]);

/** A finding in one sentence without its place: what is wrong, and how much. */
export function describe(finding: Finding, quote: Quote): string {
  return SENTENCES.get(finding.code)?.(finding, quote) ?? quote(finding.code);
}

function complexity({ data }: Finding, quote: Quote): string {
  const limit = numberOf(data, 'limit');
  const above = limit === undefined ? '' : `, limit ${count(limit)}`;
  const cognitive = numberOf(data, 'cognitive');
  const also = cognitive === undefined ? '' : `; cognitive ${count(cognitive)}`;
  const cyclomatic = count(numberOf(data, 'cyclomatic') ?? 0);
  return `${quote(textOf(data, 'name') ?? UNTITLED)} has complexity ${cyclomatic}${above}${also}`;
}

function clone(finding: Finding): string {
  const files = numberOf(finding.data, 'files') ?? 1;
  const within = files === 1 ? 'one file' : plural(files, 'file');
  const lines = plural(numberOf(finding.data, 'lines') ?? 0, 'line');
  const places = placesOf(finding);
  if (places === 1) return `${lines} that repeat themselves`;
  return `${lines} in ${plural(places, 'place')} of ${within}`;
}

function layerViolation({ data }: Finding, quote: Quote): string {
  const from = textOf(data, 'fromLayer');
  const to = textOf(data, 'toLayer');
  const layers =
    from === undefined || to === undefined ? 'a forbidden import' : `${quote(from)} → ${quote(to)}`;
  const target = textOf(data, 'to');
  return `${layers}${target === undefined ? '' : `: imports ${quote(target)}`}`;
}

function cycle({ data, locations }: Finding, quote: Quote): string {
  const [first, second, ...others] = textsOf(data, 'path').map(module => quote(shortName(module)));
  const size = numberOf(data, 'size') ?? locations.length;
  const start = `a cycle of ${plural(size, 'module')}`;
  if (first === undefined || second === undefined) return start;
  const closes = others.length === 0 || others[0] === first;
  return closes ? `${start}: ${first} ⇄ ${second}` : `${start}: ${first} → ${second} → ${others[0]} …`;
}

function conventionViolation({ data }: Finding, quote: Quote): string {
  const title = textOf(data, 'title');
  const around = textOf(data, 'name');
  const where = around === undefined ? '' : ` in ${quote(around)}`;
  const what = title === undefined ? '' : `: ${quote(title)}`;
  return `against convention ${quote(textOf(data, 'convention') ?? '')}${where}${what}`;
}

function uncovered({ data }: Finding, quote: Quote): string {
  const covered = numberOf(data, 'covered') ?? 0;
  const lines = plural(numberOf(data, 'coverable') ?? 0, 'line');
  const ranges = textsOf(data, 'ranges').map(quote);
  if (ranges.length === 0) return `no test loads it: ${lines} uncovered`;
  const more = ranges.length > MOST_RANGES ? ' …' : '';
  return `${count(covered)} of ${lines} covered; not ${ranges.slice(0, MOST_RANGES).join(', ')}${more}`;
}
