import type { Bar } from '../model/delta.ts';
import { slopeOf } from '../model/slope.ts';
import type { MeasuredUnit, Snapshot } from '../model/snapshot.ts';
import type { MeasuredGroup } from './groups.ts';
import { scoredKpis } from './units.ts';

/** What a KPI moved, in points of the score. */
interface KpiMove {
  readonly kpi: string;
  /** Points for one unit of debt mass: negative, or 0 without code. */
  readonly rate: number;
  /** Points because the same debt stands over more or less code. */
  readonly growth: number;
}

/** How the score got from one value to the other. All points add up to the difference. */
export interface Bridge {
  readonly bars: readonly Bar[];
  /** Points that a group moved. */
  readonly pointsOf: (group: Pick<MeasuredGroup, 'kpi' | 'before' | 'after'>) => number;
  /** Points that a KPI moved. */
  readonly pointsOfKpi: (kpi: string) => number;
}

/**
 * The bridge between two units over the same KPIs. With density x = N/D, weight w and half-life h of each KPI, debt is
 * Σ w·x/h / Σ w and the score 100·2^(−debt); a part of Δdebt has its share of ΔAQS. Within a KPI
 * Δx = ΔN/D₁ + N₀·(1/D₁ − 1/D₀): what the debts did, and what the growth of the code did.
 */
export function buildBridge(
  before: MeasuredUnit,
  after: MeasuredUnit,
  groups: readonly MeasuredGroup[],
  scopeGrowth: (kpi: string) => number,
): Bridge {
  const moves = kpiMoves(before, after);
  const rateOf = (kpi: string) => moves.find(move => move.kpi === kpi)?.rate ?? 0;
  const pointsOf: Bridge['pointsOf'] = group => (group.after - group.before) * rateOf(group.kpi);
  const bars = moves.flatMap(({ kpi, growth }) => {
    const own = groups.filter(group => group.kpi === kpi);
    const scope = scopeShare(kpi, before, after, scopeGrowth(kpi));
    return [
      ...(['code', 'scope'] as const).flatMap(cause => debtBars(kpi, cause, own, pointsOf)),
      growthBar(kpi, 'code', growth * (1 - scope)),
      growthBar(kpi, 'scope', growth * scope),
    ];
  });
  const moved = bars.filter(({ points }) => points !== 0);
  const pointsOfKpi = (kpi: string) => sum(moved.filter(bar => bar.kpi === kpi).map(({ points }) => points));
  return { bars: moved, pointsOf, pointsOfKpi };
}

function kpiMoves(before: MeasuredUnit, after: MeasuredUnit): KpiMove[] {
  const weights = sum(scoredKpis(after).map(({ weight }) => weight));
  const slope = slopeOf(before.score?.debt ?? 0, after.score?.debt ?? 0);
  return scoredKpis(after).map(({ id, weight, halfLife, denominator }) => {
    const old = scoredKpis(before).find(kpi => kpi.id === id);
    const perDensity = (slope * weight) / halfLife / weights;
    const [oldMass, oldDenominator] = [old?.numerator ?? 0, old?.denominator ?? 0];
    // from the counts: values of stored snapshots are rounded
    const oldDensity = oldDenominator === 0 ? 0 : oldMass / oldDenominator;
    // without code there is no debt left: all of the change is the code's
    if (denominator === 0) return { kpi: id, rate: 0, growth: -perDensity * oldDensity };
    const growth = perDensity * (oldMass / denominator - oldDensity);
    return { kpi: id, rate: perDensity / denominator, growth };
  });
}

function debtBars(
  kpi: string,
  cause: 'code' | 'scope',
  groups: readonly MeasuredGroup[],
  pointsOf: Bridge['pointsOf'],
): Bar[] {
  return (['worse', 'better'] as const).map(direction => {
    const own = groups.filter(
      group =>
        group.cause === cause &&
        (direction === 'worse' ? group.after > group.before : group.after < group.before),
    );
    return { cause, what: 'debt', kpi, direction, groups: own.length, points: sum(own.map(pointsOf)) };
  });
}

function growthBar(kpi: string, cause: 'code' | 'scope', points: number): Bar {
  return { cause, what: 'growth', kpi, points };
}

/** Which part of the change of a KPI's denominator lies in files that only entered or left the analysis. */
function scopeShare(kpi: string, before: MeasuredUnit, after: MeasuredUnit, scopeGrowth: number): number {
  const denominatorIn = (unit: MeasuredUnit) =>
    scoredKpis(unit).find(({ id }) => id === kpi)?.denominator ?? 0;
  const change = denominatorIn(after) - denominatorIn(before);
  return change === 0 ? 0 : scopeGrowth / change;
}

/**
 * By how much a KPI's denominator changed in files that only entered or left the analysis. Known for code lines and
 * decisions, which are listed by file; the growth of the import graph always counts as code.
 */
export function scopeGrowthOf(
  base: Snapshot,
  head: Snapshot,
  isScope: (path: string) => boolean,
): (kpi: string) => number {
  const fields = new Map<string, 'codeLines' | 'decisions'>([
    ['duplication', 'codeLines'],
    ['complexity', 'decisions'],
  ]);
  return kpi => {
    const field = fields.get(kpi);
    if (field === undefined) return 0;
    const total = ({ files }: Snapshot) =>
      sum(
        files
          .filter(({ path, kind }) => kind === 'production' && isScope(path))
          .map(file => file[field] ?? 0),
      );
    return total(head) - total(base);
  };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
