import type { Delta } from '../model/delta.ts';
import { slopeOf } from '../model/slope.ts';
import type { Kpi, MeasuredUnit, Snapshot } from '../model/snapshot.ts';
import { densityOf } from './file-counts.ts';
import { sum } from './sum.ts';

type MeasuredKpi = Extract<Kpi, { state: 'measured' }>;

/** What one unit of a KPI's debt mass is worth: by KPI; 0 for those without a part in the score. */
export type Rate = (kpi: string) => number;

/** The rates of both ends and of what happened between them. */
export interface Rates {
  /** Points lost for one unit of mass at the start, ≥ 0: adds up to 100 − score over all mass. */
  readonly lostBefore: Rate;
  readonly lostAfter: Rate;
  /** Points for one unit more, as in the debt bars of the bridge: ≤ 0. */
  readonly moved: Rate;
}

/** `undefined` when the scores can't be compared. */
export function ratesOf({ total }: Pick<Delta, 'total'>, base: Snapshot, head: Snapshot): Rates | undefined {
  if (total.points === undefined) return undefined;
  const before = debtRates(base.total);
  const after = debtRates(head.total);
  const slope = slopeOf(before.debt, after.debt);
  return {
    lostBefore: lossRate(before),
    lostAfter: lossRate(after),
    moved: kpi => (after.rates.get(kpi) ?? 0) * slope,
  };
}

/** Points that the repository loses for one unit of a KPI's mass. Without a score nothing is lost. */
export function lossRateOf({ total }: Pick<Snapshot, 'total'>): Rate {
  return lossRate(debtRates(total));
}

/** Debt of a unit in halvings, and how much of it one unit of mass is. */
interface DebtRates {
  readonly debt: number;
  readonly rates: ReadonlyMap<string, number>;
}

/** debt = Σ w·x/h / Σ w: a unit of mass is w / (h · denominator · Σ w). */
function debtRates(unit: MeasuredUnit): DebtRates {
  const kpis = scoredKpis(unit);
  const weights = sum(kpis.map(({ weight }) => weight));
  const perDensity = ({ weight, halfLife }: MeasuredKpi) => weight / halfLife / weights;
  const rates = kpis.map(kpi => {
    return [kpi.id, kpi.denominator === 0 ? 0 : perDensity(kpi) / kpi.denominator] as const;
  });
  return { debt: sum(kpis.map(kpi => perDensity(kpi) * densityOf(kpi))), rates: new Map(rates) };
}

/** Measured KPIs that have a part in the score. */
export function scoredKpis({ kpis }: MeasuredUnit): MeasuredKpi[] {
  return kpis.filter((kpi): kpi is MeasuredKpi => kpi.state === 'measured' && kpi.weight > 0);
}

/** A part of the debt has its share of the points that are lost: (100 − AQS) · its debt / debt. */
function lossRate({ debt, rates }: DebtRates): Rate {
  const perDebt = debt === 0 ? 0 : (100 - 100 * 2 ** -debt) / debt;
  return kpi => (rates.get(kpi) ?? 0) * perDebt;
}
