import type { ChangeBar, ChangeBridge } from '../../../model/period.ts';
import type { ShownBridge } from '../../delta/bridge.ts';
import { signedUnits } from '../../delta/signed-numbers.ts';
import { apportionSigned } from '../../delta/signed-shares.ts';
import type { Step } from '../../delta/terminal/waterfall.ts';
import { plural } from '../../numbers.ts';
import { kpiWords } from '../../words.ts';
import { changeWords } from '../change-words.ts';
import type { Section } from '../section.ts';
import type { Ink, PeriodView } from '../view.ts';
import { changeDetails } from './change-details.ts';

/** How many changes up, and how many down, have a bar of their own. */
const MOST_EACH_WAY = 5;

interface Part {
  readonly label: string;
  readonly points: number;
}

/** Changes with a bar of their own, those that gave most and those that took most, and the others. */
export function chosenChanges(
  { changes }: ChangeBridge,
  { decimals }: ShownBridge,
): {
  readonly up: readonly ChangeBar[];
  readonly down: readonly ChangeBar[];
  readonly rest: readonly ChangeBar[];
} {
  // what would be shown as nothing goes to the rest
  const least = 0.5 / 10 ** decimals;
  const largest = changes.toSorted((a, b) => Math.abs(b.points) - Math.abs(a.points));
  const up = largest.filter(({ points }) => points >= least).slice(0, MOST_EACH_WAY);
  const down = largest.filter(({ points }) => points <= -least).slice(0, MOST_EACH_WAY);
  const chosen = new Set([...up, ...down]);
  return { up, down, rest: largest.filter(bar => !chosen.has(bar)) };
}

/** Bars of the bridge by change, in the order they are shown. Their units add up to the shown difference of the scores. */
export function changeSteps(bridge: ChangeBridge, shown: ShownBridge, ink: Ink): Step[] {
  const { up, down, rest } = chosenChanges(bridge, shown);
  const bar = (own: ChangeBar): Part => ({ label: changeWords(own.change, ink), points: own.points });
  const others = rest.reduce((sum, { points }) => sum + points, 0);
  const parts: Part[] = [
    ...up.map(bar),
    ...down.map(bar),
    ...(rest.length === 0 ? [] : [{ label: plural(rest.length, 'other change'), points: others }]),
    ...bridge.growth.map(({ kpi, points }) => ({ label: growthWords(kpi, points, ink), points })),
    { label: 'files that entered or left the analysis', points: bridge.scope },
    { label: 'not attributed to a change', points: bridge.unattributed },
  ];
  const moving = parts.filter(({ points }) => points !== 0);
  const units = apportionSigned(
    moving.map(({ points }) => points * 10 ** shown.decimals),
    shown.to - shown.from,
  );
  return moving.map(({ label, points }, index) => {
    const own = units[index] ?? 0;
    return { label, units: own, points: signedUnits(own, shown.decimals, points), exact: points };
  });
}

function growthWords(kpi: string, points: number, ink: Ink): string {
  const title = ink.prose(kpiWords(kpi).title);
  return `${title}: the same debt in ${points > 0 ? 'more' : 'less'} code`;
}

/** From the score before to the score after by merged change. Requests and titles, never authors. */
export function changeBridgeSection(view: PeriodView): Section[] {
  const { report, bridge: shown, ink } = view;
  if (shown === undefined || report.bridge === undefined) return [];
  const steps = changeSteps(report.bridge, shown, ink);
  if (steps.length === 0) return [];
  return [
    {
      title: 'How the score moved, by change',
      blocks: [
        {
          kind: 'waterfall',
          head: 'Changed in',
          from: { label: 'before', shown: shown.before, units: shown.from },
          to: { label: 'after', shown: shown.after },
          steps,
        },
      ],
      ...changeDetails(view),
    },
  ];
}
