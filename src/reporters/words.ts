import type { Finding } from '../model/finding.ts';
import { breakPointOf, numberOf, textOf } from '../model/finding-data.ts';
import type { Suggestion } from '../plan/suggest.ts';
import { placesOf, type Quote, shortName, UNTITLED } from './finding-sentences.ts';
import { count, plural } from './numbers.ts';

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
