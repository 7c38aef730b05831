import type { Screen } from '../../terminal/screen.ts';
import { columnsOf, cutEnd, padEnd } from '../../width.ts';

/** Points of more digits take what they need. */
const POINT_COLUMNS = 6;
const GAP = '  ';
/** More would say nothing that the digits do not say. */
const MOST_FALL_COLUMNS = 40;

/** A step of a waterfall. */
export interface Step {
  /** Escaped. */
  readonly label: string;
  /** Its points in units of the last shown digit, and as they are shown: `−0.6`. */
  readonly units: number;
  readonly points: string;
  /** Its sign gives the colour, when there are no units too. */
  readonly exact: number;
}

/** The way from one score to another. The units of the steps add up to their difference. */
export interface Waterfall {
  readonly from: { readonly label: string; readonly shown: string; readonly units: number };
  readonly to: { readonly label: string; readonly shown: string };
  readonly steps: readonly Step[];
}

/**
 * One line for each step between the two ends: label, points, and where it takes the score on a common scale.
 *
 * @param mostLabel columns of a label; a longer one of a step loses its end
 */
export function waterfallLines({ from, to, steps }: Waterfall, mostLabel: number, screen: Screen): string[] {
  const labels = steps.map(({ label }) => cutEnd(label, mostLabel));
  const width = Math.max(...[...labels, from.label, to.label].map(columnsOf));
  const pointColumns = Math.max(POINT_COLUMNS, ...steps.map(({ points }) => columnsOf(points)));
  const row = (label: string, points: string, fall: string) =>
    `${GAP}${padEnd(label, width)}${GAP}${points}${fall === '' ? '' : GAP + fall}`;
  const room = screen.columns - 2 - width - 2 - pointColumns - 2;
  const falls = fallsOf(steps, from.units, Math.min(MOST_FALL_COLUMNS, room));
  return [
    row(from.label, from.shown.padStart(pointColumns), ''),
    ...steps.map(({ exact, points }, index) => {
      const paint = directionPaint(exact, screen);
      const fall = falls[index];
      const drawn =
        fall === undefined || fall.length === 0
          ? ''
          : `${' '.repeat(fall.from)}${paint((exact < 0 ? '░' : '█').repeat(fall.length))}`;
      return row(labels[index] ?? '', paint(points.padStart(pointColumns)), drawn);
    }),
    row(to.label, to.shown.padStart(pointColumns), ''),
  ];
}

interface Fall {
  /** Columns, from 0. */
  readonly from: number;
  readonly length: number;
}

/** Where each step lies between the lowest and the highest score on the way; what shows a digit is at least a column. */
function fallsOf(steps: readonly Step[], from: number, columns: number): Fall[] {
  const stops = [from, ...runningScores(steps, from)];
  const low = Math.min(...stops);
  const range = Math.max(...stops) - low;
  if (range === 0) return [];
  const column = (stop: number) => Math.round(((stop - low) / range) * columns);
  return steps.map(({ units }, index) => {
    const [one = 0, other = 0] = [column(stops[index] ?? low), column(stops[index + 1] ?? low)];
    const start = Math.min(one, other, columns - 1);
    return { from: start, length: units === 0 ? 0 : Math.max(1, Math.abs(other - one)) };
  });
}

function runningScores(steps: readonly Step[], from: number): number[] {
  let score = from;
  return steps.map(({ units }) => {
    score += units;
    return score;
  });
}

/** The colour of a change: better, worse, none. */
export function directionPaint(change: number, screen: Screen): (text: string) => string {
  if (change === 0) return screen.faint;
  return change > 0 ? screen.good : screen.bad;
}
