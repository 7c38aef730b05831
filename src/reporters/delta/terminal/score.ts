import type { Delta, ScoreSide } from '../../../model/delta.ts';
import { escapeTerminal } from '../../escape.ts';
import type { Screen } from '../../terminal/screen.ts';
import { columnsOf, cutMiddle, padEnd, wrap } from '../../width.ts';
import { barWords, causeWords, type ShownBridge } from '../bridge.ts';
import { withoutBridge } from '../score-words.ts';
import { TERMINAL_SINK } from './ink.ts';
import { directionPaint, waterfallLines } from './waterfall.ts';

const LABEL_COLUMNS = 10;
const MOST_LABEL = 38;

/** `Score    68.8 C → 68.4 C, −0.4`, or why there is none to compare; below it the bridge as a small waterfall. */
export function scoreLines(delta: Delta, bridge: ShownBridge | undefined, screen: Screen): string[] {
  const label = screen.strong(padEnd('Score', LABEL_COLUMNS));
  const indent = ' '.repeat(LABEL_COLUMNS);
  if (bridge === undefined) {
    const lines = wrap(withoutBridge(delta, TERMINAL_SINK), screen.columns - LABEL_COLUMNS);
    return lines.map((line, index) => (index === 0 ? label + line : indent + line));
  }
  const { before, after } = delta.total;
  const paint = directionPaint(bridge.to - bridge.from, screen);
  const way = `${graded(bridge.before, before, screen)} → ${graded(bridge.after, after, screen)}`;
  const causes = causeWords(bridge);
  const why = causes.length > 1 ? causes.join(' · ') : '';
  const line = `${label}${way}   ${paint(bridge.difference)}`;
  const together = why === '' ? line : `${line}   ${screen.faint(why)}`;
  const apart = wrap(why, screen.columns - LABEL_COLUMNS).map(text => indent + screen.faint(text));
  const first = columnsOf(together) <= screen.columns ? [together] : [line, ...apart];
  return [...first, ...waterfall(delta, bridge, screen)];
}

function graded(shown: string, side: ScoreSide | undefined, screen: Screen): string {
  const paint = screen.grade(side?.grade);
  return `${paint(shown)} ${paint(side?.grade ?? '')}`;
}

/** The bridge from one side to the other, below an empty line. */
function waterfall({ base, head }: Delta, bridge: ShownBridge, screen: Screen): string[] {
  if (bridge.bars.length === 0) return [];
  const end = (label: string) => cutMiddle(escapeTerminal(label), MOST_LABEL);
  const steps = bridge.bars.map(({ bar, units, points }) => ({
    label: barWords(bar, TERMINAL_SINK),
    ...{ units, points, exact: bar.points },
  }));
  const from = { label: end(base.label), shown: bridge.before, units: bridge.from };
  const to = { label: end(head.label), shown: bridge.after };
  return ['', ...waterfallLines({ from, to, steps }, MOST_LABEL, screen)];
}
