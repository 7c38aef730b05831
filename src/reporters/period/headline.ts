import type { ShownBridge } from '../delta/bridge.ts';
import { withoutBridge } from '../delta/score-words.ts';
import { reasons, whatGotWorse } from './reasons.ts';
import { LEAST_CHANGE } from './sections/kpis.ts';
import type { PeriodView } from './view.ts';

/** The report in one sentence: score from → to, what moved it most, and one thing that got worse. */
export function headline(view: PeriodView): string {
  const { report, bridge, ink } = view;
  const { label, isComplete } = report.period;
  const name = report.repository === undefined ? 'the code' : ink.name(report.repository);
  const when = `${isComplete ? 'in' : 'so far in'} ${ink.prose(label)}`;
  if (bridge === undefined) return `Quality of ${name} ${when}: ${withoutBridge(report.delta, ink)}.`;
  const exact = report.delta.total.points ?? 0;
  const why = Math.abs(exact) < LEAST_CHANGE ? [] : reasons(exact, bridge, view);
  const told = [movement(exact, bridge, name, when), ...(why.length === 0 ? [] : [why.join(', ')])];
  return `${[told.join(': '), ...whatGotWorse(exact, bridge, view)].join('; ')}.`;
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
