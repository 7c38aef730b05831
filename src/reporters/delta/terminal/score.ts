import type { Delta, ScoreSide } from '../../../model/delta.ts';
import { escapeTerminal } from '../../escape.ts';
import type { Screen } from '../../terminal/screen.ts';
import { columnsOf, cutEnd, cutMiddle, padEnd, wrap } from '../../width.ts';
import { barWords, causeWords, type ShownBar, type ShownBridge } from '../bridge.ts';
import { withoutBridge } from '../score-words.ts';
import { TERMINAL_SINK } from './ink.ts';

const LABEL_COLUMNS = 10;
const MOST_LABEL = 38;
const POINT_COLUMNS = 6;
const GAP = '  ';
/** More would say nothing that the digits do not say. */
const MOST_FALL_COLUMNS = 40;

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

/** One line for each bar: label, points, and where it takes the score on a common scale. */
function waterfall({ base, head }: Delta, bridge: ShownBridge, screen: Screen): string[] {
  if (bridge.bars.length === 0) return [];
  const labels = bridge.bars.map(({ bar }) => cutEnd(barWords(bar, TERMINAL_SINK), MOST_LABEL));
  const end = (label: string) => cutMiddle(escapeTerminal(label), MOST_LABEL);
  const ends = [end(base.label), end(head.label)] as const;
  const width = Math.max(...[...labels, ...ends].map(columnsOf));
  const row = (label: string, points: string, fall: string) =>
    `${GAP}${padEnd(label, width)}${GAP}${points}${fall === '' ? '' : GAP + fall}`;
  const room = screen.columns - 2 - width - 2 - POINT_COLUMNS - 2;
  const falls = fallsOf(bridge, Math.min(MOST_FALL_COLUMNS, room));
  return [
    '',
    row(ends[0], bridge.before.padStart(POINT_COLUMNS), ''),
    ...bridge.bars.map((shown, index) => {
      const { points } = shown.bar;
      const paint = directionPaint(points, screen);
      const fall = falls[index];
      const drawn =
        fall === undefined || fall.length === 0
          ? ''
          : `${' '.repeat(fall.from)}${paint((points < 0 ? '░' : '█').repeat(fall.length))}`;
      return row(labels[index] ?? '', paint(shown.points.padStart(POINT_COLUMNS)), drawn);
    }),
    row(ends[1], bridge.after.padStart(POINT_COLUMNS), ''),
  ];
}

interface Fall {
  /** Columns, from 0. */
  readonly from: number;
  readonly length: number;
}

/** Where each bar lies between the lowest and the highest score on the way; what shows a digit is at least a column. */
function fallsOf({ bars, from }: ShownBridge, columns: number): Fall[] {
  const stops = [from, ...runningScores(bars, from)];
  const low = Math.min(...stops);
  const range = Math.max(...stops) - low;
  if (range === 0) return [];
  const column = (stop: number) => Math.round(((stop - low) / range) * columns);
  return bars.map(({ units }, index) => {
    const [one = 0, other = 0] = [column(stops[index] ?? low), column(stops[index + 1] ?? low)];
    const start = Math.min(one, other, columns - 1);
    return { from: start, length: units === 0 ? 0 : Math.max(1, Math.abs(other - one)) };
  });
}

function runningScores(bars: readonly ShownBar[], from: number): number[] {
  let score = from;
  return bars.map(({ units }) => {
    score += units;
    return score;
  });
}

function directionPaint(change: number, screen: Screen): (text: string) => string {
  if (change === 0) return screen.faint;
  return change > 0 ? screen.good : screen.bad;
}
