import type { Markup } from '../html/markup.ts';
import type { Behind } from '../reporter.ts';
import { standalone, WIDE } from './frame.ts';

/** A picture that stands beside a Markdown report. */
export interface Illustration {
  /** Its file without the ending: `map`. */
  readonly name: string;
  /** What it shows, in words of ours. */
  readonly title: string;
  /** The whole file. */
  readonly svg: string;
}

/** Draws what belongs to a report. */
export type Illustrate<Subject> = (subject: Subject, behind: Behind) => Illustration[];

/** A picture for a page of a wiki. */
export function illustration(name: string, title: string, draw: (width: number) => Markup): Illustration {
  return { name, title, svg: standalone(draw(WIDE)) };
}
