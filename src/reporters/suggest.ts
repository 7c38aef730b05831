import type { Finding } from '../model/finding.ts';
import type { Kpi, Snapshot } from '../model/snapshot.ts';
import { breakPointOf, numberOf, textOf } from './finding-data.ts';

const KPI_OF_CODE = new Map([
  ['clone', 'duplication'],
  ['excess-complexity', 'complexity'],
  ['layer-violation', 'layering'],
  ['cycle', 'layering'],
]);

type MeasuredKpi = Extract<Kpi, { state: 'measured' }>;

/** One piece of work and what it is worth. */
export interface Suggestion {
  /** The KPI it raises. */
  readonly kpi: string;
  /** What it settles: one finding, or all that break one layer rule by importing one module. Largest first. */
  readonly findings: readonly [Finding, ...Finding[]];
  /** Points the score of the whole repository rises when this alone is done, > 0. */
  readonly gain: number;
  /** Lines touched: of the function, of all copies, or of the imports. */
  readonly effort: number;
  /** Where to start. */
  readonly path: string;
  /** From 1. */
  readonly line: number;
}

/** What one piece of work takes off a KPI's two counts. */
interface Relief {
  readonly numerator: number;
  readonly denominator: number;
}

type Draft = Omit<Suggestion, 'gain'> & Relief;

/**
 * The pieces of work that raise the score most. The score's own formula is applied to the changed counts of the
 * whole repository: with x = numerator / denominator of each measured KPI of weight w and half-life h,
 *
 *   gain = 100 · 2^(−debt') − 100 · 2^(−debt),   debt = Σ w·x/h / Σ w
 *
 * What the work takes away:
 * - excess complexity: splitting the function takes its excess; the decisions stay, in more functions
 * - clone: one copy is left, and only what other clones repeat elsewhere stays duplicated in it: all other lines
 *   charged to the group leave the numerator, the redundant copies leave the code
 * - cycle that opens at one edge: the mass of the cycle. A cycle without such an edge is no cheap piece of work
 * - layer rule: the masses of all findings that break the same rule by importing the same module
 *
 * Each gain stands for itself: two of them together are not exactly their sum. Ranked by gain, ties by fewer lines
 * touched, then by path and line.
 *
 * @param most how many at most
 */
export function suggestions(snapshot: Snapshot, most: number): Suggestion[] {
  const kpis = new Map<string, MeasuredKpi>();
  for (const kpi of snapshot.total.kpis) {
    if (kpi.state === 'measured' && kpi.weight > 0) kpis.set(kpi.id, kpi);
  }
  const weights = sum([...kpis.values()].map(kpi => kpi.weight));
  const debt = sum([...kpis.values()].map(kpi => (kpi.weight * kpi.value) / kpi.halfLife)) / weights;

  return drafts(snapshot.findings)
    .map(({ numerator, denominator, ...draft }): Suggestion => {
      const kpi = kpis.get(draft.kpi);
      if (kpi === undefined) return { ...draft, gain: 0 };
      const value = ratio(kpi.numerator - numerator, kpi.denominator - denominator);
      const change = (kpi.weight * (value - kpi.value)) / kpi.halfLife / weights;
      return { ...draft, gain: 100 * 2 ** -(debt + change) - 100 * 2 ** -debt };
    })
    .filter(suggestion => suggestion.gain > 0)
    .toSorted(byGain)
    .slice(0, most);
}

/** The KPI whose numerator holds the finding's mass; `undefined` for findings of no KPI. */
export function kpiOf({ code }: Pick<Finding, 'code'>): string | undefined {
  return KPI_OF_CODE.get(code);
}

function sum(values: readonly number[]): number {
  return values.reduce((all, value) => all + value, 0);
}

/** Counts cannot fall below zero, nor the whole below the part: then nothing is left of the debt. */
function ratio(numerator: number, denominator: number): number {
  const part = Math.max(0, numerator);
  return part === 0 ? 0 : part / Math.max(part, denominator);
}

function byGain(a: Suggestion, b: Suggestion): number {
  if (a.gain !== b.gain) return b.gain - a.gain;
  if (a.effort !== b.effort) return a.effort - b.effort;
  if (a.path !== b.path) return a.path < b.path ? -1 : 1;
  return a.line - b.line;
}

function drafts(findings: readonly Finding[]): Draft[] {
  const result: Draft[] = [];
  const byRuleAndTarget = new Map<string, Finding[]>();
  for (const finding of findings) {
    if (finding.code === 'excess-complexity') result.push(split(finding));
    if (finding.code === 'clone') result.push(extract(finding));
    if (finding.code === 'cycle') result.push(...open(finding));
    if (finding.code === 'layer-violation') {
      const key = JSON.stringify([textOf(finding.data, 'rule'), textOf(finding.data, 'to')]);
      byRuleAndTarget.set(key, [...(byRuleAndTarget.get(key) ?? []), finding]);
    }
  }
  for (const group of byRuleAndTarget.values()) result.push(...redirect(group));
  return result;
}

function lines(finding: Finding): number {
  return sum(finding.locations.map(location => location.endLine - location.startLine + 1));
}

function start(finding: Finding): { path: string; line: number } {
  const first = finding.locations[0];
  return { path: first?.path ?? '', line: first?.startLine ?? 1 };
}

function split(finding: Finding): Draft {
  return {
    kpi: 'complexity',
    findings: [finding],
    numerator: finding.mass,
    denominator: 0,
    effort: lines(finding),
    ...start(finding),
  };
}

function extract(finding: Finding): Draft {
  return {
    kpi: 'duplication',
    findings: [finding],
    numerator: finding.mass - (numberOf(finding.data, 'stillDuplicated') ?? 0),
    denominator: numberOf(finding.data, 'redundantLines') ?? 0,
    effort: lines(finding),
    ...start(finding),
  };
}

function open(finding: Finding): Draft[] {
  const at = breakPointOf(finding);
  if (at === undefined) return [];
  return [
    {
      kpi: 'layering',
      findings: [finding],
      numerator: finding.mass,
      denominator: 0,
      effort: at.imports,
      path: at.from,
      line: at.line,
    },
  ];
}

function redirect(group: readonly Finding[]): Draft[] {
  const [first, ...others] = group.toSorted((a, b) => b.mass - a.mass || (a.id < b.id ? -1 : 1));
  if (first === undefined) return [];
  return [
    {
      kpi: 'layering',
      findings: [first, ...others],
      numerator: sum(group.map(finding => finding.mass)),
      denominator: 0,
      effort: sum(group.map(lines)),
      ...start(first),
    },
  ];
}
