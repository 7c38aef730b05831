import type { Finding } from '../model/finding.ts';
import { breakPointOf, numberOf, textOf, textsOf } from '../model/finding-data.ts';
import type { Suggestion } from '../plan/suggest.ts';
import { count, plural } from './numbers.ts';

/** Makes a name or path from the scanned code safe and recognisable in one sink. */
export type Quote = (name: string) => string;

/** How reports speak of a KPI. */
interface KpiWords {
  readonly title: string;
  /** Short column head of the table of applications. */
  readonly short: string;
  /** The two counts in words: `2,212 excess of 9,568 decisions`. */
  readonly measured: (numerator: number, denominator: number) => string;
}

const KPIS = new Map<string, KpiWords>([
  [
    'duplication',
    {
      title: 'duplication',
      short: 'duplic.',
      measured: (part, whole) => `${count(part)} of ${plural(whole, 'code line')}`,
    },
  ],
  [
    'complexity',
    {
      title: 'complexity',
      short: 'complex.',
      measured: (part, whole) => `${count(part)} excess of ${plural(whole, 'decision')}`,
    },
  ],
  [
    'layering',
    {
      title: 'layering',
      short: 'layering',
      measured: (part, whole) => `${count(part)} of ${plural(whole, 'import')}`,
    },
  ],
  [
    'conventions',
    {
      title: 'conventions',
      short: 'convent.',
      measured: (part, whole) => `${count(part)} of ${plural(whole, 'place')}`,
    },
  ],
  [
    'coverage',
    {
      title: 'coverage',
      short: 'coverage',
      measured: (part, whole) => `${count(part)} uncovered of ${plural(whole, 'line')}`,
    },
  ],
]);

/** Words of a KPI; one that is not in the catalogue is called by its id. */
export function kpiWords(id: string): KpiWords {
  return (
    KPIS.get(id) ?? {
      title: id,
      short: id,
      measured: (part, whole) => `${count(part)} of ${count(whole)}`,
    }
  );
}

/** How reports speak of an analyzer and of the mass of its findings. */
interface AnalyzerWords {
  readonly title: string;
  /** Singular unit of the mass: `duplicated line`. */
  readonly mass: string;
}

const ANALYZERS = new Map<string, AnalyzerWords>([
  ['duplication', { title: 'Duplication', mass: 'duplicated line' }],
  ['complexity', { title: 'Complexity', mass: 'excess decision' }],
  ['layers', { title: 'Layering', mass: 'import' }],
  ['conventions', { title: 'Conventions', mass: 'violating place' }],
  ['coverage', { title: 'Coverage', mass: 'uncovered line' }],
]);

/** Words of an analyzer; one that is not in the catalogue is called by its id. */
export function analyzerWords(id: string): AnalyzerWords {
  return ANALYZERS.get(id) ?? { title: id, mass: 'point' };
}

/**
 * Gains that are listed together, `+1.9`: with two decimals when none reaches a whole point, because one function
 * of a large repository is worth little. A gain that would read as nothing is `<0.1` (`<0.01`).
 */
export function gainWords(points: readonly number[]): string[] {
  const decimals = Math.max(0, ...points) < 1 ? 2 : 1;
  const smallest = 10 ** -decimals;
  return points.map(value =>
    value < smallest / 2 ? `<${smallest.toFixed(decimals)}` : `+${value.toFixed(decimals)}`,
  );
}

const UNTITLED = '<anonymous>';

/** A file's own name; with its folder where the name says nothing: `cart/index.ts`. */
function shortName(path: string): string {
  const parts = path.split('/');
  return parts.slice(/^index\./.test(parts.at(-1) ?? '') ? -2 : -1).join('/');
}

/** In how many places a clone is; 1 when the code repeats itself without a gap. */
function placesOf(finding: Finding): number {
  return numberOf(finding.data, 'places') ?? finding.locations.length;
}

/** A finding in one sentence without its place: what is wrong, and how much. */
export function describe(finding: Finding, quote: Quote): string {
  const { data } = finding;
  switch (finding.code) {
    case 'excess-complexity': {
      const limit = numberOf(data, 'limit');
      const above = limit === undefined ? '' : `, limit ${count(limit)}`;
      const cognitive = numberOf(data, 'cognitive');
      const also = cognitive === undefined ? '' : `; cognitive ${count(cognitive)}`;
      const cyclomatic = count(numberOf(data, 'cyclomatic') ?? 0);
      return `${quote(textOf(data, 'name') ?? UNTITLED)} has complexity ${cyclomatic}${above}${also}`;
    }
    case 'clone': {
      const files = numberOf(data, 'files') ?? 1;
      const within = files === 1 ? 'one file' : plural(files, 'file');
      const lines = plural(numberOf(data, 'lines') ?? 0, 'line');
      const places = placesOf(finding);
      if (places === 1) return `${lines} that repeat themselves`;
      return `${lines} in ${plural(places, 'place')} of ${within}`;
    }
    case 'layer-violation': {
      const from = textOf(data, 'fromLayer');
      const to = textOf(data, 'toLayer');
      const layers =
        from === undefined || to === undefined ? 'a forbidden import' : `${quote(from)} → ${quote(to)}`;
      const target = textOf(data, 'to');
      return `${layers}${target === undefined ? '' : `: imports ${quote(target)}`}`;
    }
    case 'cycle': {
      const [first, second, ...others] = textsOf(data, 'path').map(module => quote(shortName(module)));
      const size = numberOf(data, 'size') ?? finding.locations.length;
      const cycle = `a cycle of ${plural(size, 'module')}`;
      if (first === undefined || second === undefined) return cycle;
      const closes = others.length === 0 || others[0] === first;
      return closes ? `${cycle}: ${first} ⇄ ${second}` : `${cycle}: ${first} → ${second} → ${others[0]} …`;
    }
    case 'convention-violation': {
      const title = textOf(data, 'title');
      const around = textOf(data, 'name');
      const where = around === undefined ? '' : ` in ${quote(around)}`;
      const what = title === undefined ? '' : `: ${quote(title)}`;
      return `against convention ${quote(textOf(data, 'convention') ?? '')}${where}${what}`;
    }
    case 'uncovered': {
      const covered = numberOf(data, 'covered') ?? 0;
      const lines = plural(numberOf(data, 'coverable') ?? 0, 'line');
      const ranges = textsOf(data, 'ranges').map(quote);
      if (ranges.length === 0) return `no test loads it: ${lines} uncovered`;
      return `${count(covered)} of ${lines} covered; not ${ranges.slice(0, 3).join(', ')}${ranges.length > 3 ? ' …' : ''}`;
    }
    default:
      return quote(finding.code);
  }
}

/** What to do, as an order: `split Cart.total (CC 22)`. */
export function action({ findings }: Suggestion, quote: Quote): string {
  return orderWords(findings[0], findings.length, quote);
}

/** What settles a finding, and `number - 1` others with it, as an order. */
export function orderWords(finding: Finding, number: number, quote: Quote): string {
  const { data } = finding;
  switch (finding.code) {
    case 'excess-complexity':
      return `split ${quote(textOf(data, 'name') ?? UNTITLED)} (CC ${count(numberOf(data, 'cyclomatic') ?? 0)})`;
    case 'clone': {
      const lines = plural(numberOf(data, 'lines') ?? 0, 'line');
      const places = placesOf(finding);
      if (places === 1) return `fold ${lines} that repeat themselves`;
      return `extract a clone of ${lines}, ${plural(places, 'place')}`;
    }
    case 'layer-violation': {
      const target = quote(shortName(textOf(data, 'to') ?? ''));
      const from = textOf(data, 'fromLayer');
      const who = from === undefined ? '' : ` in ${quote(from)}`;
      return `replace ${plural(number, 'import')} of ${target}${who}`;
    }
    case 'cycle': {
      const imports = breakPointOf(finding)?.imports ?? 1;
      const size = plural(numberOf(data, 'size') ?? finding.locations.length, 'module');
      return `break a cycle of ${size} at ${plural(imports, 'import')}`;
    }
    case 'convention-violation':
      return `bring ${plural(number, 'place')} to ${quote(textOf(data, 'convention') ?? '')}`;
    case 'uncovered':
      return `test ${plural(finding.mass, 'uncovered line')}`;
    default:
      return `settle ${quote(finding.code)}`;
  }
}

const REASONS = new Map<string, string>([
  ['too-large', 'too large'],
  ['binary', 'binary'],
  ['utf-16', 'in UTF-16'],
  ['minified', 'minified'],
  ['not-supported-yet', 'not supported yet'],
  ['not-a-file', 'not a file'],
  ['outside-root', 'outside the folder'],
  ['unreadable', 'unreadable'],
  ['syntax-error', 'with a syntax error'],
  ['timeout', 'over the time budget'],
  ['too-deep', 'nested too deep'],
  ['out-of-memory', 'out of memory'],
  ['crash', 'crashed the parser'],
]);

/** Why a file was not analysed, after a number: `2 too large`. */
export function reasonWords(reason: string): string {
  return REASONS.get(reason) ?? reason;
}
