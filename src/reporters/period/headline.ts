import type { ChangeBar } from '../../model/period.ts';
import type { ShownBridge } from '../delta/bridge.ts';
import { withoutBridge } from '../delta/score-words.ts';
import { signedUnits } from '../delta/signed-numbers.ts';
import { kpiWords } from '../words.ts';
import { type ChangeStep, changeSteps } from './change-steps.ts';
import { changeMark } from './change-words.ts';
import { LEAST_CHANGE } from './sections/kpis.ts';
import type { PeriodView } from './view.ts';

/** So few changes can be named in a sentence. */
const MOST_NAMED = 3;

/** The report in one sentence: score from → to, what moved it most, and one thing that got worse. */
export function headline(view: PeriodView): string {
  const { report, bridge, ink } = view;
  const name = report.repository === undefined ? 'the code' : ink.name(report.repository);
  const when = report.period.isComplete
    ? `in ${ink.prose(report.period.label)}`
    : `so far in ${ink.prose(report.period.label)}`;
  if (bridge === undefined) return `Quality of ${name} ${when}: ${withoutBridge(report.delta, ink)}.`;
  const exact = report.delta.total.points ?? 0;
  const why = reasons(exact, bridge, view).join(', ');
  const told = `${movement(exact, bridge, name, when)}${why === '' ? '' : `: ${why}`}`;
  return `${[told, ...worst(exact, bridge, view)].join('; ')}.`;
}

function movement(
  exact: number,
  { before, after, difference }: ShownBridge,
  name: string,
  when: string,
): string {
  if (exact === 0) return `Quality of ${name} is unchanged at ${after} ${when}`;
  if (Math.abs(exact) < LEAST_CHANGE) {
    return `Quality of ${name} is unchanged ${when}: ${before} → ${after} (${difference})`;
  }
  return `Quality of ${name} ${exact > 0 ? 'rose' : 'fell'} from ${before} to ${after} (${difference}) ${when}`;
}

interface KpiPoints {
  readonly kpi: string;
  readonly units: number;
  readonly exact: number;
}

function pointsByKpi({ bars }: ShownBridge): KpiPoints[] {
  const sums = new Map<string, KpiPoints>();
  for (const { bar, units } of bars) {
    if (bar.kpi === undefined) continue;
    const known = sums.get(bar.kpi);
    const [all, exact] = [(known?.units ?? 0) + units, (known?.exact ?? 0) + bar.points];
    sums.set(bar.kpi, { kpi: bar.kpi, units: all, exact });
  }
  return [...sums.values()].toSorted((a, b) => Math.abs(b.exact) - Math.abs(a.exact));
}

/** What moved the score most: the KPI, and the changes when a few of them hold half of it. */
function reasons(exact: number, bridge: ShownBridge, view: PeriodView): string[] {
  if (Math.abs(exact) < LEAST_CHANGE) return [];
  const kpi = pointsByKpi(bridge).find(own => Math.sign(own.exact) === Math.sign(exact));
  const most =
    kpi === undefined
      ? []
      : [`most in ${kpiName(kpi.kpi, view)} (${signedUnits(kpi.units, bridge.decimals, kpi.exact)})`];
  const changes = fewChanges(exact, bridge, view);
  if (changes.length === 0) return most;
  const marks = changes.map(({ change }) => changeMark(change.change, view.ink));
  const last = marks.at(-1) ?? '';
  const named = marks.length === 1 ? last : `${marks.slice(0, -1).join(', ')} and ${last}`;
  const units = changes.reduce((sum, step) => sum + step.units, 0);
  return [...most, `${signedUnits(units, bridge.decimals, exact)} changed in ${named}`];
}

/** A bar of a single change. */
type NamedStep = ChangeStep & { readonly change: ChangeBar };

/** The fewest changes that hold at least half of the difference; none when it takes many. */
function fewChanges(exact: number, bridge: ShownBridge, { report, ink }: PeriodView): NamedStep[] {
  if (report.bridge === undefined) return [];
  const same = changeSteps(report.bridge, bridge, ink)
    .filter(
      (step): step is NamedStep => step.change !== undefined && Math.sign(step.exact) === Math.sign(exact),
    )
    .toSorted((a, b) => Math.abs(b.exact) - Math.abs(a.exact));
  let sum = 0;
  for (const [index, step] of same.slice(0, MOST_NAMED).entries()) {
    sum += step.exact;
    if (Math.abs(sum) >= Math.abs(exact) / 2) return same.slice(0, index + 1);
  }
  return [];
}

/** One thing that got worse: a KPI when the score did not fall; of a score that fell the folder that lost most. */
function worst(exact: number, bridge: ShownBridge, view: PeriodView): string[] {
  const { decimals } = bridge;
  const [kpi] = pointsByKpi(bridge).filter(own => own.units < 0);
  const fell = exact <= -LEAST_CHANGE;
  if (kpi !== undefined && !fell) {
    return [`${kpiName(kpi.kpi, view)} got worse (${signedUnits(kpi.units, decimals, kpi.exact)})`];
  }
  const folder = view.report.directories.toSorted((a, b) => a.points - b.points)[0];
  const units = Math.round((folder?.points ?? 0) * 10 ** decimals);
  if (folder === undefined || units >= 0) return [];
  const where = folder.name === '.' ? 'files at the top' : view.ink.name(folder.name);
  const points = signedUnits(units, decimals, folder.points);
  return [fell ? `most was lost in ${where} (${points})` : `debt grew most in ${where} (${points})`];
}

function kpiName(kpi: string, { ink }: PeriodView): string {
  return ink.prose(kpiWords(kpi).title);
}
