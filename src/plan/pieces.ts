import type { Finding } from '../model/finding.ts';
import { breakPointOf, numberOf, textOf } from '../model/finding-data.ts';
import type { Relief } from '../model/score-after.ts';

const KPI_OF_CODE = new Map([
  ['clone', 'duplication'],
  ['excess-complexity', 'complexity'],
  ['layer-violation', 'layering'],
  ['cycle', 'layering'],
  ['convention-violation', 'conventions'],
]);

/** The KPI whose numerator holds the finding's mass; `undefined` for findings of no KPI. */
export function kpiOf({ code }: Pick<Finding, 'code'>): string | undefined {
  return KPI_OF_CODE.get(code);
}

/** One piece of work, and what it takes away. */
export interface Piece extends Relief {
  /** What it settles: one finding, or all that break one layer rule by importing one module. Largest first. */
  readonly findings: readonly [Finding, ...Finding[]];
  /** Lines touched: of the function, of all copies, or of the imports. */
  readonly effort: number;
  /** Where to start. */
  readonly path: string;
  /** From 1. */
  readonly line: number;
}

/** Is the mass charged to this path of interest: that of one application, say? */
export type Counts = (path: string) => boolean;

const EVERYWHERE: Counts = () => true;

/**
 * The pieces of work that settle findings, and what each takes away:
 * - excess complexity: splitting the function takes its excess; the decisions stay, in more functions
 * - clone: one copy is left, and only what other clones repeat elsewhere stays duplicated in it: all other lines
 *   charged to the group leave the numerator, the redundant copies leave the code
 * - cycle that opens at one edge: the mass of the cycle. A cycle without such an edge is no cheap piece of work
 * - layer rule: the masses of all findings that break the same rule by importing the same module
 */
export function piecesOf(findings: readonly Finding[], counts: Counts = EVERYWHERE): Piece[] {
  const result: Piece[] = [];
  const byRuleAndTarget = new Map<string, Finding[]>();
  for (const finding of findings) {
    if (finding.code === 'excess-complexity') result.push(split(finding, counts));
    if (finding.code === 'clone') result.push(extract(finding, counts));
    if (finding.code === 'cycle') result.push(...open(finding, counts));
    if (finding.code === 'layer-violation') {
      const key = JSON.stringify([textOf(finding.data, 'rule'), textOf(finding.data, 'to')]);
      byRuleAndTarget.set(key, [...(byRuleAndTarget.get(key) ?? []), finding]);
    }
  }
  for (const group of byRuleAndTarget.values()) result.push(...redirect(group, counts));
  return result;
}

/** The copy of a clone that stays: the first one with the least mass. */
export function keptPlace({ locations }: Finding): number {
  const masses = locations.map(({ mass }) => mass);
  return masses.indexOf(masses.reduce((least, mass) => Math.min(least, mass), Number.POSITIVE_INFINITY));
}

/** A finding's mass, as far as it counts. */
export function massIn({ mass, locations }: Finding, counts: Counts): number {
  if (counts === EVERYWHERE) return mass;
  return sum(locations.map(location => (counts(location.path) ? location.mass : 0)));
}

function sum(values: readonly number[]): number {
  return values.reduce((all, value) => all + value, 0);
}

function lines(finding: Finding): number {
  return sum(finding.locations.map(location => location.endLine - location.startLine + 1));
}

function start(finding: Finding): { path: string; line: number } {
  const first = finding.locations[0];
  return { path: first?.path ?? '', line: first?.startLine ?? 1 };
}

function split(finding: Finding, counts: Counts): Piece {
  return {
    kpi: 'complexity',
    findings: [finding],
    numerator: massIn(finding, counts),
    denominator: 0,
    effort: lines(finding),
    ...start(finding),
  };
}

function extract(finding: Finding, counts: Counts): Piece {
  const kept = finding.locations[keptPlace(finding)];
  const staying = kept !== undefined && counts(kept.path) ? numberOf(finding.data, 'stillDuplicated') : 0;
  const mass = massIn(finding, counts);
  const isWhole = counts === EVERYWHERE;
  const keptMass = kept !== undefined && counts(kept.path) ? kept.mass : 0;
  return {
    kpi: 'duplication',
    findings: [finding],
    numerator: mass - (staying ?? 0),
    denominator: isWhole ? (numberOf(finding.data, 'redundantLines') ?? 0) : mass - keptMass,
    effort: lines(finding),
    ...start(finding),
  };
}

function open(finding: Finding, counts: Counts): Piece[] {
  const at = breakPointOf(finding);
  if (at === undefined) return [];
  return [
    {
      kpi: 'layering',
      findings: [finding],
      numerator: massIn(finding, counts),
      denominator: 0,
      effort: at.imports,
      path: at.from,
      line: at.line,
    },
  ];
}

function redirect(group: readonly Finding[], counts: Counts): Piece[] {
  const [first, ...others] = group.toSorted((a, b) => b.mass - a.mass || (a.id < b.id ? -1 : 1));
  if (first === undefined) return [];
  return [
    {
      kpi: 'layering',
      findings: [first, ...others],
      numerator: sum(group.map(finding => massIn(finding, counts))),
      denominator: 0,
      effort: sum(group.map(lines)),
      ...start(first),
    },
  ];
}
