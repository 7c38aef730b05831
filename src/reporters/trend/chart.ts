import { type Axis, axisOf, levelOf } from './axis.ts';

/** A column of the chart's data: one period. */
export interface ChartPoint {
  readonly label: string;
  /** Absent for a gap. */
  readonly value?: number;
  /** Not comparable with what is left of it. */
  readonly isBoundary: boolean;
  /** Drawn as an open circle: the period is still running. */
  readonly isOpen: boolean;
}

const WIDEST_SLOT = 9;
/** From here on a slot has room for a circle and its line on both sides. */
const SLOT_WITH_CIRCLE = 3;
const AXIS_COLUMNS = 7;

/** A chart without its caption. */
export interface Chart {
  readonly lines: readonly string[];
  readonly axis: Axis;
  /** One of how many periods is drawn; 1 when there is room for all. */
  readonly every: number;
}

/**
 * The values as a line of box-drawing characters. Gaps are blank, nothing is drawn across a boundary. The axis covers the
 * range of the data, each row is labelled with its value.
 *
 * @returns nothing when there are fewer than two values to draw a line between
 */
export function chartOf(points: readonly ChartPoint[], columns: number): Chart | undefined {
  const values = points.flatMap(({ value }) => (value === undefined ? [] : [value]));
  if (values.length < 2) return undefined;
  const room = columns - AXIS_COLUMNS;
  const every = Math.ceil(points.length / room);
  const shown = thinned(points, every);
  const slot = Math.max(1, Math.min(WIDEST_SLOT, Math.floor(room / shown.length)));
  const axis = axisOf(Math.min(...values), Math.max(...values));
  const grid = axis.values.map(() => Array<string>(shown.length * slot).fill(' '));
  for (const [index, point] of shown.entries())
    drawSlot(grid, axis, shown[index - 1], point, index * slot, slot);
  const rows = grid.map((cells, level) => {
    const label = (axis.values[level] ?? 0).toFixed(1).padStart(AXIS_COLUMNS - 2);
    return `${label} ┤${cells.join('')}`.trimEnd();
  });
  return { lines: [...rows.toReversed(), labelLine(shown, slot)], axis, every };
}

/** Every n-th, the last one included; a boundary in between is not lost. */
function thinned(points: readonly ChartPoint[], every: number): ChartPoint[] {
  const last = points.length - 1;
  return points.flatMap((point, index) => {
    if ((last - index) % every !== 0) return [];
    const isBoundary = points.slice(Math.max(0, index - every + 1), index + 1).some(own => own.isBoundary);
    return [{ ...point, isBoundary }];
  });
}

function drawSlot(
  grid: string[][],
  axis: Axis,
  before: ChartPoint | undefined,
  { value, isBoundary, isOpen }: ChartPoint,
  start: number,
  slot: number,
): void {
  const put = (level: number, column: number, glyph: string) => {
    const row = grid[level];
    if (row !== undefined) row[column] = glyph;
  };
  if (isBoundary) for (const level of grid.keys()) put(level, start, '┊');
  if (value === undefined) return;
  const to = levelOf(axis, value);
  const from = before?.value === undefined || isBoundary ? undefined : levelOf(axis, before.value);
  const circle = slot >= SLOT_WITH_CIRCLE ? start + Math.floor(slot / 2) : undefined;
  const first = from === undefined && circle !== undefined ? circle : start;
  for (let column = first; column < start + slot; column += 1) put(to, column, '─');
  if (circle !== undefined) put(to, circle, isOpen ? '○' : '●');
  if (from === undefined || from === to) return;
  const isRise = to > from;
  put(from, start, isRise ? '╯' : '╮');
  put(to, start, isRise ? '╭' : '╰');
  for (let level = Math.min(from, to) + 1; level < Math.max(from, to); level += 1) put(level, start, '│');
}

/** As many labels as fit, below the middle of their slots; the last one always. */
function labelLine(points: readonly ChartPoint[], slot: number): string {
  const width = points.length * slot;
  const longest = Math.max(...points.map(({ label }) => label.length));
  const every = Math.ceil((longest + 1) / slot);
  const cells = Array<string>(width).fill(' ');
  for (const [index, { label }] of points.entries()) {
    if ((points.length - 1 - index) % every !== 0) continue;
    const middle = index * slot + Math.floor(slot / 2);
    const start = Math.max(0, Math.min(width - label.length, middle - Math.floor(label.length / 2)));
    for (const [offset, sign] of [...label].entries()) cells[start + offset] = sign;
  }
  return `${' '.repeat(AXIS_COLUMNS)}${cells.join('')}`.trimEnd();
}
