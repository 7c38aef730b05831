import type { UnitDelta } from '../../model/delta.ts';
import type { ChangeBar, ChangeBridge } from '../../model/period.ts';
import { barWords, type ShownBar, type ShownBridge } from '../delta/bridge.ts';
import { signedUnits } from '../delta/signed-numbers.ts';
import { apportionSigned } from '../delta/signed-shares.ts';
import type { Step } from '../delta/terminal/waterfall.ts';
import { plural } from '../numbers.ts';
import { changeWords } from './change-words.ts';
import { growthWords } from './growth-words.ts';
import { withoutEmptySign } from './no-sign.ts';
import type { Ink, PeriodView } from './view.ts';

/** How many changes up, and how many down, have a bar of their own. */
const MOST_EACH_WAY = 5;

/** A bar of the bridge by change. */
export interface ChangeStep extends Step {
  /** Absent for all that is no single change. */
  readonly change?: ChangeBar;
}

type Part = Pick<Step, 'label' | 'exact'> & Pick<ChangeStep, 'change'>;

/**
 * Bars of the bridge by change: those that gave most, those that took most, the others as one, then what was no change of a
 * debt. Their units add up to the shown difference of the scores: growth, scope and ruler have those of the bridge by KPI, and
 * the changes share what is left.
 */
export function changeSteps(
  bridge: ChangeBridge,
  shown: ShownBridge,
  { ink, report }: Pick<PeriodView, 'ink' | 'report'>,
): ChangeStep[] {
  const changes = changeParts(bridge, shown, ink);
  const fixed = fixedSteps(shown, ink, report.delta.total.codeLines);
  const unknown: Part[] =
    Math.abs(bridge.unattributed) < leastShown(shown)
      ? []
      : [{ label: 'not attributed to a change', exact: bridge.unattributed }];
  const shared = [...changes, ...unknown];
  const units = apportionSigned(
    shared.map(({ exact }) => exact * 10 ** shown.decimals),
    shown.to - shown.from - fixed.reduce((sum, step) => sum + step.units, 0),
  );
  const steps = shared.map((part, index) => ({ ...part, units: units[index] ?? 0 }));
  return [...steps.slice(0, changes.length), ...fixed, ...steps.slice(changes.length)].map(step => ({
    ...step,
    points: withoutEmptySign(signedUnits(step.units, shown.decimals, step.exact)),
  }));
}

/** Less would be shown as nothing; its digits go to the others. */
function leastShown({ decimals }: Pick<ShownBridge, 'decimals'>): number {
  return 0.5 / 10 ** decimals;
}

function changeParts(
  { changes }: ChangeBridge,
  { decimals }: Pick<ShownBridge, 'decimals'>,
  ink: Ink,
): Part[] {
  // what would be shown as nothing goes to the others
  const least = leastShown({ decimals });
  const largest = changes.toSorted((a, b) => Math.abs(b.points) - Math.abs(a.points));
  const up = largest.filter(({ points }) => points >= least).slice(0, MOST_EACH_WAY);
  const down = largest.filter(({ points }) => points <= -least).slice(0, MOST_EACH_WAY);
  const chosen = [...up, ...down];
  const rest = largest.filter(bar => !chosen.includes(bar));
  const named = chosen.map(bar => ({ label: changeWords(bar.change, ink), exact: bar.points, change: bar }));
  if (rest.length === 0) return named;
  const label = named.length === 0 ? plural(rest.length, 'change') : plural(rest.length, 'other change');
  return [...named, { label, exact: rest.reduce((sum, { points }) => sum + points, 0) }];
}

/** What is no change of a debt, with the units that the bridge by KPI gives it. */
function fixedSteps(
  { bars }: ShownBridge,
  ink: Ink,
  codeLines: UnitDelta['codeLines'],
): Omit<Step, 'points'>[] {
  const growth = bars.filter(({ bar }) => bar.what === 'growth' && bar.cause === 'code');
  const scope = bars.filter(({ bar }) => bar.cause === 'scope');
  const ruler = bars.filter(({ bar }) => bar.what === 'ruler');
  return [
    ...joined(growth, exact => growthWords(exact, codeLines)),
    ...joined(scope, () => 'files that entered or left the analysis'),
    ...ruler.flatMap(bar => joined([bar], () => barWords(bar.bar, ink))),
  ];
}

/** Several bars as one; nothing for none. */
function joined(bars: readonly ShownBar[], label: (exact: number) => string): Omit<Step, 'points'>[] {
  if (bars.length === 0) return [];
  const exact = bars.reduce((sum, { bar }) => sum + bar.points, 0);
  return [{ label: label(exact), units: bars.reduce((sum, { units }) => sum + units, 0), exact }];
}
