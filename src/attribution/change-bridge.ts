import type { Change } from '../model/change.ts';
import type { DebtGroup, Delta } from '../model/delta.ts';
import type { ChangeBar, ChangeBridge, DebtStep } from '../model/period.ts';
import type { Settled } from './settle.ts';

/** A debt of the delta (the largest of those with one story), and how it came to change. */
export interface AttributedGroup extends Settled {
  readonly group: DebtGroup;
}

/**
 * The bridge by change: each step of a debt moves points at the rate of its KPI, as in the bridge by cause; growth and scope
 * are taken from there. All points add up to `delta.total.points`. `undefined` when the scores can't be compared.
 *
 * @param changes first-parent commits of the period, in the order that the steps' indices count
 */
export function changeBridge(
  delta: Delta,
  attributed: readonly AttributedGroup[],
  changes: readonly Change[],
): ChangeBridge | undefined {
  const { bridge } = delta;
  if (bridge === undefined) return undefined;
  const rateOf = rates(delta.groups);
  const steps = new Map<number, DebtStep[]>();
  for (const { group, steps: own } of attributed) {
    for (const step of own) {
      const list = steps.get(step.index) ?? [];
      list.push(debtStep(group, step, step.moved * rateOf(group.kpi)));
      steps.set(step.index, list);
    }
  }
  const rests = attributed
    .map(({ group, rest }) => ({ group: group.id, points: rest * rateOf(group.kpi) }))
    .filter(({ points }) => points !== 0)
    .toSorted(bySize(({ group }) => group));
  const growth = bridge.filter(({ what, cause }) => what === 'growth' && cause === 'code');
  return {
    changes: [...steps]
      .flatMap(([index, list]) => {
        const change = changes[index];
        return change === undefined ? [] : [barOf(change, list)];
      })
      .toSorted(bySize(({ change }) => change.commit)),
    growth: growth.map(({ kpi = '', points }) => ({ kpi, points })),
    scope: sum(bridge.filter(({ cause }) => cause === 'scope').map(({ points }) => points)),
    unattributed: sum(rests.map(({ points }) => points)),
    unattributedGroups: rests,
  };
}

/** Points for one unit of mass, by KPI: the same for all groups of one. */
function rates(groups: readonly DebtGroup[]): (kpi: string) => number {
  const known = new Map<string, number>();
  for (const { kpi, before, after, points } of groups) {
    if (points !== undefined && after !== before) known.set(kpi, points / (after - before));
  }
  return kpi => known.get(kpi) ?? 0;
}

function debtStep(
  { id, kpi, code }: DebtGroup,
  { place, before, after }: AttributedGroup['steps'][number],
  points: number,
): DebtStep {
  return { group: id, kpi, code, path: place.path, line: place.startLine, before, after, points };
}

function barOf(change: Change, steps: readonly DebtStep[]): ChangeBar {
  const kpis = [...new Set(steps.map(({ kpi }) => kpi))].toSorted();
  const pointsOf = (own: readonly DebtStep[]) => sum(own.map(({ points }) => points));
  return {
    change,
    points: pointsOf(steps),
    better: pointsOf(steps.filter(({ points }) => points > 0)),
    worse: pointsOf(steps.filter(({ points }) => points < 0)),
    kpis: kpis.map(kpi => ({ kpi, points: pointsOf(steps.filter(step => step.kpi === kpi)) })),
    steps: steps.toSorted(bySize(({ group, path }) => `${group} ${path}`)),
  };
}

/** Largest |points| first; equal ones by name, so that the order is always the same. */
function bySize<Item extends { readonly points: number }>(nameOf: (item: Item) => string) {
  return (one: Item, other: Item) =>
    Math.abs(other.points) - Math.abs(one.points) || (nameOf(one) < nameOf(other) ? -1 : 1);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
