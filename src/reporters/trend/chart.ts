import { type Axis, axisOf, levelOf } from './axis.ts';

/** A column of the chart's data: one period. */
export interface ChartPoint {
  readonly label: string;
  /** Absent for a gap. */
  readonly value?: number;
  /** A line leads to it from the period before: both have a value, and these are comparable. */
  readonly isJoined: boolean;
  /** The ruler changed before it. */
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
  /** Is there room for a circle in each period? */
  readonly hasCircles: boolean;
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
  const width = Math.min(room, shown.length * WIDEST_SLOT);
  const axis = axisOf(Math.min(...values), Math.max(...values));
  const grid = axis.values.map(() => Array<string>(width).fill(' '));
  const slots = shown.map((_, index) => slotAt(shown, index, width));
  for (const slot of slots) drawSlot(grid, axis, slot);
  const rows = grid.map((cells, level) => {
    const label = (axis.values[level] ?? 0).toFixed(1).padStart(AXIS_COLUMNS - 2);
    return `${label} ┤${cells.join('')}`.trimEnd();
  });
  const lines = [...rows.toReversed(), labelLine(slots, width)];
  return { lines, axis, every, hasCircles: slots.every(({ circle }) => circle !== undefined) };
}

/** Every n-th, the last one included; what is between them is not lost on the way: a boundary, a gap. */
function thinned(points: readonly ChartPoint[], every: number): ChartPoint[] {
  const last = points.length - 1;
  return points.flatMap((point, index) => {
    if ((last - index) % every !== 0) return [];
    const skipped = points.slice(Math.max(0, index - every + 1), index + 1);
    const isBoundary = skipped.some(own => own.isBoundary);
    return [{ ...point, isBoundary, isJoined: skipped.every(own => own.isJoined) }];
  });
}

/** Where a period is drawn, and what it is joined to. */
interface Slot {
  readonly point: ChartPoint;
  /** Columns, the last one exclusive. */
  readonly start: number;
  readonly end: number;
  /** Column of the circle; absent when the slot is too narrow for one. */
  readonly circle?: number;
  /** Values that a line leads to on both sides; absent where none does. */
  readonly before?: number;
  readonly after?: number;
}

/** Slots share the whole width, so that some are a column wider than others. */
function slotAt(points: readonly ChartPoint[], index: number, width: number): Slot {
  const [before, point, after] = [points[index - 1], points[index] as ChartPoint, points[index + 1]];
  const start = Math.floor((index * width) / points.length);
  const end = Math.floor(((index + 1) * width) / points.length);
  const hasCircle = width >= points.length * SLOT_WITH_CIRCLE;
  return {
    ...{ point, start, end },
    circle: hasCircle ? middleOf({ start, end }) : undefined,
    before: point.isJoined ? before?.value : undefined,
    after: after?.isJoined ? after.value : undefined,
  };
}

function middleOf({ start, end }: Pick<Slot, 'start' | 'end'>): number {
  return start + Math.floor((end - start) / 2);
}

/** Glyphs by row, the lowest first, then by column. */
type Grid = string[][];

function drawSlot(grid: Grid, axis: Axis, slot: Slot): void {
  const { point, start, before } = slot;
  if (point.isBoundary) for (const level of grid.keys()) put(grid, level, start, '┊');
  if (point.value === undefined) return;
  const level = levelOf(axis, point.value);
  drawPlateau(grid, level, slot);
  if (before !== undefined) drawRiser(grid, levelOf(axis, before), level, start);
}

/** The line at the height of the value, as far as it leads anywhere, and the circle in its middle. */
function drawPlateau(grid: Grid, level: number, { point, start, end, circle, before, after }: Slot): void {
  const first = before === undefined ? (circle ?? start) : start;
  const last = after === undefined ? (circle ?? end - 1) : end - 1;
  for (let column = first; column <= last; column += 1) put(grid, level, column, '─');
  if (circle !== undefined) put(grid, level, circle, point.isOpen ? '○' : '●');
}

/** The way up or down from the value before. */
function drawRiser(grid: Grid, from: number, to: number, column: number): void {
  if (from === to) return;
  put(grid, from, column, to > from ? '╯' : '╮');
  put(grid, to, column, to > from ? '╭' : '╰');
  for (let level = Math.min(from, to) + 1; level < Math.max(from, to); level += 1) {
    put(grid, level, column, '│');
  }
}

function put(grid: Grid, level: number, column: number, glyph: string): void {
  const row = grid[level];
  if (row !== undefined) row[column] = glyph;
}

/** As many labels as fit with a blank between them, below the middle of their slots; the last one always. */
function labelLine(slots: readonly Slot[], width: number): string {
  let line = '';
  for (const slot of slots.toReversed()) {
    const { label } = slot.point;
    const free = width - line.length;
    const start = Math.max(0, Math.min(width, middleOf(slot) + Math.ceil(label.length / 2)) - label.length);
    const end = start + label.length;
    if (line === '' ? end <= free : end < free) line = label + ' '.repeat(free - end) + line;
  }
  return `${' '.repeat(AXIS_COLUMNS + width - line.length)}${line}`.trimEnd();
}
