/** Rows of a chart. */
export interface Axis {
  /** Points of the score from row to row. */
  readonly step: number;
  /** Of each row, the lowest first. */
  readonly values: readonly number[];
}

/** Half a point is the least move that counts, so no row is less. */
const STEPS = [0.5, 1, 2, 5, 10, 20];
const MOST_ROWS = 9;
const LEAST_ROWS = 3;

/** The finest axis of at most nine rows that covers a range of scores, 0–100. */
export function axisOf(lowest: number, highest: number): Axis {
  const axes = STEPS.map(step => {
    const from = Math.floor(lowest / step);
    const to = Math.ceil(highest / step);
    return { step, from, to };
  });
  const { step, from, to } = axes.find(axis => axis.to - axis.from < MOST_ROWS) ?? {
    step: 20,
    from: 0,
    to: 5,
  };
  const missing = Math.max(0, LEAST_ROWS - 1 - (to - from));
  const start = Math.max(0, from - Math.ceil(missing / 2));
  const rows = Math.max(LEAST_ROWS, to - from + 1);
  const values = Array.from({ length: rows }, (_, index) => (start + index) * step);
  return { step, values: values.filter(value => value <= 100) };
}

/** The row nearest to a value, from 0. */
export function levelOf({ step, values }: Axis, value: number): number {
  const level = Math.round((value - (values[0] ?? 0)) / step);
  return Math.max(0, Math.min(values.length - 1, level));
}
