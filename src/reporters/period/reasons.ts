import type { Bar } from '../../model/delta.ts';
import type { ChangeBar } from '../../model/period.ts';
import type { ShownBar, ShownBridge } from '../delta/bridge.ts';
import { signedUnits } from '../delta/signed-numbers.ts';
import { kpiWords } from '../words.ts';
import { type ChangeStep, changeSteps } from './change-steps.ts';
import { changeMark } from './change-words.ts';
import { growthWords } from './growth-words.ts';
import { LEAST_CHANGE } from './sections/kpis.ts';
import type { PeriodView } from './view.ts';

/** What got worse by less is not worth a headline. In points of the score. */
const LEAST_WORSE = 0.05;
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

/** Something that moved the score, and the words for it. */
interface Mover extends Sum {
  readonly words: (points: string) => string;
  /** A KPI's debt: the changes that hold most of the difference say more of it. */
  readonly isDebt?: true;
}

/**
 * What moved the score most: a single change, a KPI's debts together, growth, or what is measured. When something moved it
 * more the other way, that too.
 */
export function reasons(exact: number, bridge: ShownBridge, view: PeriodView): string[] {
  const movers = moversOf(bridge, view).toSorted((a, b) => Math.abs(b.exact) - Math.abs(a.exact));
  const main = movers.find(mover => Math.sign(mover.exact) === Math.sign(exact));
  if (main === undefined) return [];
  const shown = ({ units, exact: own }: Sum) => signedUnits(units, bridge.decimals, own);
  const [largest = main] = movers;
  return [
    `most ${main.words(shown(main))}`,
    ...(main.isDebt === true ? mainChanges(exact, bridge, view) : []),
    ...(largest === main ? [] : [`but also ${largest.words(shown(largest))}`]),
  ];
}

function moversOf(bridge: ShownBridge, view: PeriodView): Mover[] {
  const { codeLines } = view.report.delta.total;
  const growth = sumOfKind(bridge, 'growth');
  const single = namedSteps(bridge, view).map(
    ({ units, exact, change }): Mover => ({
      ...{ units, exact },
      words: points => `in ${changeMark(change.change, view.ink)} (${points})`,
    }),
  );
  const debts = kpiSums(bridge, 'debt').map(
    ({ kpi, units, exact }): Mover => ({
      ...{ units, exact, isDebt: true },
      words: points => `because debt in ${kpiName(kpi, view)} ${exact > 0 ? 'shrank' : 'grew'} (${points})`,
    }),
  );
  return [
    ...single,
    ...debts,
    { ...growth, words: points => `because ${growthWords(growth.exact, codeLines)} (${points})` },
    {
      ...sumOfKind(bridge, 'scope'),
      words: points => `because files entered or left the analysis (${points})`,
    },
    { ...sumOfKind(bridge, 'ruler'), words: points => `because it is measured otherwise (${points})` },
  ];
}

/** KPIs with all their points, or those of a kind, the largest loss first. */
function kpiSums({ bars }: ShownBridge, kind?: Kind): (Sum & { readonly kpi: string })[] {
  const chosen = kind === undefined ? bars : bars.filter(({ bar }) => kindOf(bar) === kind);
  const ids = new Set(chosen.flatMap(({ bar }) => bar.kpi ?? []));
  return [...ids]
    .map(kpi => ({ kpi, ...sumOf(chosen.filter(({ bar }) => bar.kpi === kpi)) }))
    .toSorted((a, b) => a.exact - b.exact);
}

/** A bar of a single change. */
type NamedStep = ChangeStep & { readonly change: ChangeBar };

/** The changes that have a bar of their own. */
function namedSteps(bridge: ShownBridge, view: PeriodView): NamedStep[] {
  const steps = view.report.bridge === undefined ? [] : changeSteps(view.report.bridge, bridge, view);
  return steps.filter((step): step is NamedStep => step.change !== undefined);
}

/** The fewest changes that hold at least half of the difference; nothing when it takes many. */
function mainChanges(exact: number, bridge: ShownBridge, view: PeriodView): string[] {
  const same = namedSteps(bridge, view)
    .filter(step => Math.sign(step.exact) === Math.sign(exact))
    .toSorted((a, b) => Math.abs(b.exact) - Math.abs(a.exact));
  const sums = same.map((_, index) => same.slice(0, index + 1).reduce((sum, step) => sum + step.exact, 0));
  const enough = sums.findIndex(sum => Math.abs(sum) >= Math.abs(exact) / 2);
  if (enough < 0 || enough >= MOST_NAMED) return [];
  const named = same.slice(0, enough + 1);
  const units = named.reduce((sum, step) => sum + step.units, 0);
  const marks = named.map(({ change }) => changeMark(change.change, view.ink));
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
  if (debt.exact <= -LEAST_WORSE) {
    const where = folder === undefined ? '' : `, most in ${folder}`;
    return [`debt itself grew (${signedUnits(debt.units, decimals, debt.exact)})${where}`];
  }
  const [kpi] = kpiSums(bridge);
  if (kpi !== undefined && kpi.exact <= -LEAST_WORSE) {
    return [`${kpiName(kpi.kpi, view)} got worse (${signedUnits(kpi.units, decimals, kpi.exact)})`];
  }
  return folder === undefined ? [] : [`debt grew most in ${folder}`];
}

/** `src/checkout (−1.7)`; nothing when debt grew in none. */
function worstFolder({ decimals }: ShownBridge, { report, ink }: PeriodView): string | undefined {
  const [folder] = report.directories.toSorted((a, b) => a.points - b.points);
  const units = Math.round((folder?.points ?? 0) * 10 ** decimals);
  if (folder === undefined || folder.points > -LEAST_WORSE) return undefined;
  const where = folder.name === '.' ? 'files at the top' : ink.name(folder.name);
  return `${where} (${signedUnits(units, decimals, folder.points)})`;
}

function kpiName(kpi: string, { ink }: PeriodView): string {
  return ink.prose(kpiWords(kpi).title);
}
