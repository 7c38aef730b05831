import type { Step } from '../delta/terminal/waterfall.ts';

/** How a text is coloured; what it says is said without colour too. */
export type Tone = 'plain' | 'good' | 'bad' | 'warning' | 'faint';

/** A cell of a table, escaped for its sink. */
export interface Cell {
  readonly text: string;
  readonly tone: Tone;
  /** Share of the column's width that a bar fills, 0–1, instead of text. Terminal only. */
  readonly bar?: number;
  /** It takes the rest of its row. */
  readonly isRest?: true;
}

export interface TableColumn {
  readonly head: string;
  readonly align: 'left' | 'right';
  /** How a text that is too long for a terminal is shortened. Numbers never are. */
  readonly cut: 'never' | 'end' | 'path';
  /** In a terminal without room for all columns the one with the highest number goes first. Absent: it always stays. */
  readonly spare?: number;
  /** A drawing that fills what room is left in a terminal. */
  readonly isChart?: true;
}

/** Something a section consists of. All texts are escaped. */
export type PeriodBlock =
  | { readonly kind: 'text'; readonly label?: string; readonly text: string; readonly tone: Tone }
  | {
      readonly kind: 'table';
      readonly columns: readonly TableColumn[];
      readonly rows: readonly (readonly Cell[])[];
      /** How many rows a short report shows. */
      readonly most: number;
      /** What several rows are, after "and 31 more": `folders`. */
      readonly noun: string;
      /** The other kind of report has the same in another form. */
      readonly only?: 'terminal' | 'markdown';
    }
  | {
      readonly kind: 'waterfall';
      readonly from: { readonly label: string; readonly shown: string; readonly units: number };
      readonly to: { readonly label: string; readonly shown: string };
      readonly steps: readonly Step[];
      /** What a step is: `Changed in`. */
      readonly head: string;
    }
  | {
      readonly kind: 'items';
      readonly items: readonly PeriodItem[];
      readonly most: number;
      readonly noun: string;
    };

/** A sentence with a mark in front and a place below. */
export interface PeriodItem {
  /** `+0.42`, `new`: at most 9 columns. */
  readonly mark: string;
  readonly tone: Tone;
  readonly sentence: string;
  /** `path:line` or a path, in the sink's own form. */
  readonly place?: string;
  readonly facts: readonly string[];
  readonly notes: readonly string[];
  /** More notes, for those who ask; Markdown has them always. */
  readonly long?: readonly string[];
}

/** A part of the report under a title of its own. */
export interface Section {
  readonly title: string;
  readonly blocks: readonly PeriodBlock[];
  /** Details for those who ask: below the section in a verbose terminal, folded in Markdown. */
  readonly details?: { readonly title: string; readonly blocks: readonly PeriodBlock[] };
}

/** A cell without colour. */
export function plain(text: string): Cell {
  return { text, tone: 'plain' };
}

/** A cell that says better or worse, by the sign of a number where more is better. */
export function directed(text: string, change: number): Cell {
  return { text, tone: change === 0 ? 'plain' : change > 0 ? 'good' : 'bad' };
}

/** A text block with a label. */
export function labelledText(label: string, text: string, tone: Tone = 'faint'): PeriodBlock {
  return { kind: 'text', label, text, tone };
}

/** Columns of numbers. */
export function numberColumn(head: string, spare?: number): TableColumn {
  return { head, align: 'right', cut: 'never', ...(spare === undefined ? {} : { spare }) };
}

/** The column of what a row is about. */
export function nameColumn(head: string, cut: 'end' | 'path' = 'end'): TableColumn {
  return { head, align: 'left', cut };
}
