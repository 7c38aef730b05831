import type { Delta, KpiDelta, KpiSide } from '../../model/delta.ts';
import { count, percent, plural } from '../numbers.ts';
import { kpiWords } from '../words.ts';
import type { ShownBridge } from './bridge.ts';
import { type Decimals, decimalsFor, signedCount, signedUnits } from './signed-numbers.ts';
import type { Sink } from './sink.ts';

/** A KPI before and after as reports show it. */
export interface KpiRow {
  readonly title: string;
  /** `12.7 %`; `not measured`, and `–` where there was nothing to measure. */
  readonly before: string;
  readonly after: string;
  /** Percentage points, `+0.1`; `–` without two values. */
  readonly change: string;
  /** The same with its unit, `+0.1 pp`. */
  readonly changeInUnits: string;
  /**
   * Debt mass that came or went, and what it is measured against, from long to short: `+11 of 9,580 decisions`,
   * `+11 of 9,580`, `+11`. A number that is cut is another number, so a narrow table takes a shorter one.
   */
  readonly debt: readonly [inUnits: string, whole: string, change: string];
  /** Points of the score that it moved; they add up to the shown bridge. `–` without a bridge. */
  readonly points: string;
  readonly direction: 'better' | 'worse' | 'same';
}

/** A baseline lists debts, and no KPIs: they were measured, and there is nothing to compare with. */
function hasKpis({ base }: Delta): boolean {
  return base.source !== 'baseline';
}

/** Did any KPI move, or is one measured on one side only? A table of what stayed says nothing. */
export function haveKpisMoved({ total }: Delta): boolean {
  return total.kpis.some(
    ({ before, after }) =>
      before?.numerator !== after?.numerator || before?.denominator !== after?.denominator,
  );
}

/** Rows of the table of KPIs for the whole repository; none against a baseline. */
export function kpiRows(delta: Delta, bridge: ShownBridge | undefined, sink: Sink): KpiRow[] {
  if (!hasKpis(delta)) return [];
  const kpis = delta.total.kpis;
  const decimals = decimalsFor(kpis.map(kpi => 100 * (changeOf(kpi) ?? 0)));
  return kpis.map(kpi => {
    const change = changeOf(kpi);
    const points = change === undefined ? '–' : percentagePoints(100 * change, decimals);
    return {
      title: sink.prose(kpiWords(kpi.id).title),
      before: side(kpi.before),
      after: side(kpi.after),
      change: points,
      changeInUnits: change === undefined ? points : `${points} pp`,
      debt: debtWords(kpi),
      points: pointsOf(kpi.id, bridge),
      direction: change === undefined || change === 0 ? 'same' : change < 0 ? 'better' : 'worse',
    };
  });
}

/** Sentences on KPIs that one side lacks. */
export function missingKpis(delta: Delta, sink: Sink): string[] {
  if (!hasKpis(delta)) return [];
  return delta.total.kpis.flatMap(({ id, before, after, reason }) => {
    if (before !== undefined && after !== undefined) return [];
    const when =
      before !== undefined
        ? 'is not measured any more'
        : after !== undefined
          ? 'was not measured before'
          : 'is not measured';
    const why = reason === undefined ? '' : `: ${sink.prose(reason)}`;
    return [`${sink.prose(kpiWords(id).title)} ${when}${why}`];
  });
}

/** Share after less share before; nothing without two shares of something. */
function changeOf({ before, after }: KpiDelta): number | undefined {
  if (before === undefined || after === undefined || before.denominator === 0 || after.denominator === 0) {
    return undefined;
  }
  return after.value - before.value;
}

function side(kpi: KpiSide | undefined): string {
  if (kpi === undefined) return 'not measured';
  return kpi.denominator === 0 ? '–' : percent(kpi.value);
}

function percentagePoints(change: number, decimals: Decimals): string {
  const units = Math.round(Math.abs(change) * 10 ** decimals) * Math.sign(change);
  return signedUnits(units, decimals, change);
}

const UNITS = new Map([
  ['duplication', 'code line'],
  ['complexity', 'decision'],
  ['layering', 'import'],
  ['conventions', 'place'],
  ['coverage', 'coverable line'],
]);

/** `±0 …` when the debt stayed and only the code around it changed. */
function debtWords({ id, before, after }: KpiDelta): KpiRow['debt'] {
  if (before === undefined || after === undefined) return ['–', '–', '–'];
  const change = after.numerator - before.numerator;
  const shown = change === 0 ? '±0' : signedCount(change);
  const whole = after.denominator;
  return [`${shown} of ${plural(whole, UNITS.get(id) ?? 'unit')}`, `${shown} of ${count(whole)}`, shown];
}

function pointsOf(kpi: string, bridge: ShownBridge | undefined): string {
  if (bridge === undefined) return '–';
  const own = bridge.bars.filter(({ bar }) => bar.kpi === kpi);
  const units = own.reduce((sum, bar) => sum + bar.units, 0);
  const exact = own.reduce((sum, { bar }) => sum + bar.points, 0);
  return signedUnits(units, bridge.decimals, exact);
}
