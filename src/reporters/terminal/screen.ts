import type { ChalkInstance } from 'chalk';
import { Chalk } from 'chalk';
import type { Score } from '../../model/snapshot.ts';
import type { ReportOptions } from '../reporter.ts';

type Paint = (text: string) => string;

/** What every part of the terminal report needs to draw itself. */
export interface Screen {
  /** Columns to fill, 60–120. */
  readonly columns: number;
  readonly verbose: boolean;
  /** How many suggestions. */
  readonly top: number;
  readonly strong: Paint;
  readonly faint: Paint;
  readonly good: Paint;
  readonly warning: Paint;
  readonly bad: Paint;
  /** The colour of a grade. */
  readonly grade: (grade: Score['grade'] | undefined) => Paint;
  /** Fillings of the bar, one for each KPI in order; they differ without colour too. */
  readonly fill: (index: number) => { readonly glyph: string; readonly paint: Paint };
}

const FILLS = ['▓', '▒', '░'];

/** Width and colours of a report. Sixteen colours only, so that the user's own theme decides their shades. */
export function screenOf(options: ReportOptions): Screen {
  const chalk: ChalkInstance = new Chalk({ level: options.color ? 1 : 0 });
  const paints: readonly Paint[] = [chalk.magenta, chalk.yellow, chalk.cyan];
  return {
    columns: Math.min(120, Math.max(60, Math.floor(options.width) || 80)),
    verbose: options.verbose,
    top: options.top ?? (options.verbose ? 20 : 5),
    strong: chalk.bold,
    faint: chalk.dim,
    good: chalk.green,
    warning: chalk.yellow,
    bad: chalk.red,
    grade: grade => {
      if (grade === undefined) return chalk.bold;
      if (grade === 'A' || grade === 'B') return chalk.bold.green;
      return grade === 'C' ? chalk.bold.yellow : chalk.bold.red;
    },
    fill: index => ({
      glyph: FILLS[index % FILLS.length] ?? '░',
      paint: paints[index % paints.length] ?? chalk.cyan,
    }),
  };
}
