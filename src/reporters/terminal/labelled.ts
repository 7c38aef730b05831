import { padEnd, wrap } from '../width.ts';
import type { Screen } from './screen.ts';

/** How wide the column of labels is, and how a label is painted. */
export interface LabelStyle {
  readonly columns: number;
  readonly paint?: (text: string) => string;
}

/** `Label      text`, wrapped under itself. The label keeps names from the tree off the start of a line. */
export function labelledLines(
  label: string,
  text: string,
  screen: Screen,
  { columns, paint = screen.faint }: LabelStyle,
): string[] {
  return wrap(text, screen.columns - columns).map((line, index) =>
    index === 0 ? `${paint(padEnd(label, columns))}${line}` : ' '.repeat(columns) + line,
  );
}
