import type { CardItemId } from './card-items.ts';

/** A number that something else measured. */
export interface ForeignMetric {
  readonly id: string;
  readonly title: string;
  readonly unit: string;
  readonly aim: 'lower' | 'higher' | 'inform';
  readonly item: CardItemId;
  /** Those without a time first, then by time; labels of periods last. */
  readonly values: readonly ForeignValue[];
  /** Why there are no values: its file is not there, or cannot be read. Absent otherwise. */
  readonly lacking?: string;
}

export interface ForeignValue {
  /** When it was measured, UTC ISO, or the label of a period. Absent when the file is about the period that is told. */
  readonly at?: string;
  readonly value: number;
  /** How many things it was counted from; absent when the file does not tell. */
  readonly n?: number;
  /** Name of an application; absent = of the whole repository. */
  readonly application?: string;
}
