import type { Bar, Delta } from '../../model/delta.ts';
import { plural } from '../numbers.ts';
import { kpiWords } from '../words.ts';
import { type Decimals, decimalsFor, signedUnits, unitsOfScore, unsignedUnits } from './signed-numbers.ts';
import { apportionSigned } from './signed-shares.ts';
import type { Sink } from './sink.ts';

/** A bar as it is shown. */
export interface ShownBar {
  readonly bar: Bar;
  /** Its points in units of the last shown digit. */
  readonly units: number;
  /** `−0.6`. */
  readonly points: string;
}

/** The way from the score before to the score after; the shown bars add up exactly to the shown difference. */
export interface ShownBridge {
  readonly decimals: Decimals;
  /** Scores in units of the last shown digit. */
  readonly from: number;
  readonly to: number;
  readonly before: string;
  readonly after: string;
  /** `−0.4`. */
  readonly difference: string;
  /** As the delta lists them, but for the two directions of a KPI that are shown as one: see `withoutGiants`. */
  readonly bars: readonly ShownBar[];
}

/**
 * Nothing when the scores can't be compared.
 *
 * @param least digits after the point, when something else on the same scale needs more than the bars do
 */
export function shownBridge({ total, bridge }: Delta, least: Decimals = 1): ShownBridge | undefined {
  const { before, after, points } = total;
  if (before === undefined || after === undefined || points === undefined || bridge === undefined)
    return undefined;
  const moving = withoutGiants(bridge).filter(bar => bar.points !== 0);
  const own = decimalsFor(moving.map(bar => bar.points));
  const decimals = own > least ? own : least;
  const from = unitsOfScore(before.value, decimals);
  const to = unitsOfScore(after.value, decimals);
  const units = apportionSigned(
    moving.map(bar => bar.points * 10 ** decimals),
    to - from,
  );
  return {
    ...{ decimals, from, to },
    before: unsignedUnits(from, decimals),
    after: unsignedUnits(to, decimals),
    difference: signedUnits(to - from, decimals, points),
    bars: moving.map((bar, index) => {
      const own = units[index] ?? 0;
      return { bar, units: own, points: signedUnits(own, decimals, bar.points) };
    }),
  };
}

/** A score has no more points, so a bar of more says nothing to a reader. */
const MOST_POINTS = 100;

/**
 * When a change both adds and settles very much, two bars of hundreds of points make a difference of a few. Then the debts
 * of the KPI that grew and those that shrank are one bar; the sum of all bars stays the same.
 */
function withoutGiants(bars: readonly Bar[]): Bar[] {
  const keyOf = ({ cause, what, kpi }: Bar) => (what === 'debt' ? `${cause} ${kpi}` : undefined);
  const giants = new Set(bars.filter(({ points }) => Math.abs(points) > MOST_POINTS).map(keyOf));
  giants.delete(undefined);
  const merged = new Set<string | undefined>();
  return bars.flatMap(bar => {
    const key = keyOf(bar);
    if (!giants.has(key)) return [bar];
    if (merged.has(key)) return [];
    merged.add(key);
    const own = bars.filter(other => keyOf(other) === key);
    const sum = (of: (bar: Bar) => number) => own.reduce((all, one) => all + of(one), 0);
    const { direction: _, ...rest } = bar;
    return [{ ...rest, groups: sum(one => one.groups ?? 0), points: sum(one => one.points) }];
  });
}

/** What a KPI's denominator is made of. */
const GROWTH = new Map([
  ['duplication', ['more code lines', 'fewer code lines']],
  ['complexity', ['more decisions', 'fewer decisions']],
  ['layering', ['more imports', 'fewer imports']],
  ['conventions', ['more places', 'fewer places']],
  ['coverage', ['more lines to cover', 'fewer lines to cover']],
]);

/** `complexity: 2 worse`, `duplication: more code lines`, `configuration`; with `(scope)` when no code changed. */
export function barWords({ cause, what, kpi, direction, groups, points }: Bar, sink: Sink): string {
  if (what === 'ruler' || kpi === undefined) return cause === 'tool' ? 'another tool version' : cause;
  const title = sink.prose(kpiWords(kpi).title);
  const aside = cause === 'scope' ? ' (scope)' : '';
  if (what === 'growth') {
    const [more = 'more code', less = 'less code'] = GROWTH.get(kpi) ?? [];
    return `${title}: ${points > 0 ? more : less}${aside}`;
  }
  const many = groups === undefined ? '' : `${plural(groups, 'debt')} `;
  return `${title}: ${many}${direction ?? 'changed'}${aside}`;
}

/** Points by cause, `code −0.4`, in the order code, scope, configuration, tool; only the causes that are there. */
export function causeWords({ bars, decimals }: ShownBridge): string[] {
  return (['code', 'scope', 'configuration', 'tool'] as const).flatMap(cause => {
    const own = bars.filter(({ bar }) => bar.cause === cause);
    if (own.length === 0) return [];
    const units = own.reduce((sum, bar) => sum + bar.units, 0);
    const exact = own.reduce((sum, { bar }) => sum + bar.points, 0);
    return [`${cause} ${signedUnits(units, decimals, exact)}`];
  });
}
