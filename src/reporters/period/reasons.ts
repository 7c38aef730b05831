import type { Bar } from '../../model/delta.ts';
import type { ChangeBar } from '../../model/period.ts';
import type { ShownBar, ShownBridge } from '../delta/bridge.ts';
import { signedUnits } from '../delta/signed-numbers.ts';
import { kpiWords } from '../words.ts';
import { type ChangeStep, changeSteps } from './change-steps.ts';
import { changeMark } from './change-words.ts';
import { LEAST_CHANGE } from './sections/kpis.ts';
import type { PeriodView } from './view.ts';

/** So few changes can be named in a sentence. */
const MOST_NAMED = 3;

/** Points of several bars, shown and exact. */
interface Sum {
  readonly units: number;
  readonly exact: number;
}

function sumOf(bars: readonly ShownBar[]): Sum {
  return bars.reduce((all, { units, bar }) => ({ units: all.units + units, exact: all.exact + bar.points }), {
    units: 0,
    exact: 0,
  });
}

type Kind = 'debt' | 'growth' | 'scope' | 'ruler';

/** What a reader asks of a bar: was debt added or settled, or does it only look otherwise? */
function kindOf({ cause, what }: Bar): Kind {
  if (what === 'ruler') return 'ruler';
  return cause === 'scope' ? 'scope' : what;
}

function sumOfKind({ bars }: ShownBridge, kind: Kind): Sum {
  return sumOf(bars.filter(({ bar }) => kindOf(bar) === kind));
}

/** What moved the score most: a KPI with the changes that hold half of it, or no debt at all. */
export function reasons(exact: number, bridge: ShownBridge, view: PeriodView): string[] {
  const [main] = (['debt', 'growth', 'scope', 'ruler'] as const)
    .map(kind => ({ kind, sum: sumOfKind(bridge, kind) }))
    .toSorted((a, b) => Math.sign(exact) * (b.sum.exact - a.sum.exact));
  if (main === undefined) return [];
  const points = signedUnits(main.sum.units, bridge.decimals, main.sum.exact);
  switch (main.kind) {
    case 'growth':
      return [`most because the same debt is in ${exact > 0 ? 'more' : 'less'} code (${points})`];
    case 'scope':
      return [`most because files entered or left the analysis (${points})`];
    case 'ruler':
      return [`most because it is measured otherwise (${points})`];
    default:
      return [...mainKpi(exact, bridge, view), ...mainChanges(exact, bridge, view)];
  }
}

/** KPIs with all their points, the largest loss first. */
function kpiSums({ bars }: ShownBridge): (Sum & { readonly kpi: string })[] {
  const ids = new Set(bars.flatMap(({ bar }) => bar.kpi ?? []));
  return [...ids]
    .map(kpi => ({ kpi, ...sumOf(bars.filter(({ bar }) => bar.kpi === kpi)) }))
    .toSorted((a, b) => a.exact - b.exact);
}

function mainKpi(exact: number, bridge: ShownBridge, view: PeriodView): string[] {
  const sums = kpiSums(bridge);
  const most = exact > 0 ? sums.at(-1) : sums[0];
  if (most === undefined || Math.sign(most.exact) !== Math.sign(exact)) return [];
  return [`most in ${kpiName(most.kpi, view)} (${signedUnits(most.units, bridge.decimals, most.exact)})`];
}

/** A bar of a single change. */
type NamedStep = ChangeStep & { readonly change: ChangeBar };

/** The fewest changes that hold at least half of the difference; nothing when it takes many. */
function mainChanges(exact: number, bridge: ShownBridge, { report, ink }: PeriodView): string[] {
  const steps = report.bridge === undefined ? [] : changeSteps(report.bridge, bridge, ink);
  const same = steps
    .filter((step): step is NamedStep => step.change !== undefined)
    .filter(step => Math.sign(step.exact) === Math.sign(exact))
    .toSorted((a, b) => Math.abs(b.exact) - Math.abs(a.exact));
  const sums = same.map((_, index) => same.slice(0, index + 1).reduce((sum, step) => sum + step.exact, 0));
  const enough = sums.findIndex(sum => Math.abs(sum) >= Math.abs(exact) / 2);
  if (enough < 0 || enough >= MOST_NAMED) return [];
  const named = same.slice(0, enough + 1);
  const units = named.reduce((sum, step) => sum + step.units, 0);
  const marks = named.map(({ change }) => changeMark(change.change, ink));
  return [`${signedUnits(units, bridge.decimals, exact)} changed in ${listed(marks)}`];
}

/** `#398, #412 and #431`. */
function listed(words: readonly string[]): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} and ${last}`;
}

/**
 * One thing that got worse: of a score that fell the folder that lost most; else debt that grew while the score did not fall,
 * or the KPI that fell most, or the folder.
 */
export function whatGotWorse(exact: number, bridge: ShownBridge, view: PeriodView): string[] {
  const { decimals } = bridge;
  const folder = worstFolder(bridge, view);
  if (exact <= -LEAST_CHANGE) return folder === undefined ? [] : [`most was lost in ${folder}`];
  const debt = sumOfKind(bridge, 'debt');
  if (debt.units < 0) {
    const where = folder === undefined ? '' : `, most in ${folder}`;
    return [`debt itself grew (${signedUnits(debt.units, decimals, debt.exact)})${where}`];
  }
  const [kpi] = kpiSums(bridge);
  if (kpi !== undefined && kpi.units < 0) {
    return [`${kpiName(kpi.kpi, view)} got worse (${signedUnits(kpi.units, decimals, kpi.exact)})`];
  }
  return folder === undefined ? [] : [`debt grew most in ${folder}`];
}

/** `src/checkout (−1.7)`; nothing when debt grew in none. */
function worstFolder({ decimals }: ShownBridge, { report, ink }: PeriodView): string | undefined {
  const [folder] = report.directories.toSorted((a, b) => a.points - b.points);
  const units = Math.round((folder?.points ?? 0) * 10 ** decimals);
  if (folder === undefined || units >= 0) return undefined;
  const where = folder.name === '.' ? 'files at the top' : ink.name(folder.name);
  return `${where} (${signedUnits(units, decimals, folder.points)})`;
}

function kpiName(kpi: string, { ink }: PeriodView): string {
  return ink.prose(kpiWords(kpi).title);
}
