import { scaleLinear, scalePoint } from 'd3-scale';
import { line as curve } from 'd3-shape';
import { html, type Markup } from '../html/markup.ts';
import { picture, px } from './frame.ts';
import { kpiLine } from './kpi-class.ts';

/** One line of a trend. */
export interface TrendLine {
  /** `score`, or the id of a KPI. */
  readonly id: string;
  readonly title: string;
  /** By period; `undefined` is a gap, and drawn as one. 0–100. */
  readonly values: readonly (number | undefined)[];
}

export interface Trend {
  readonly title: string;
  readonly periods: readonly string[];
  readonly lines: readonly TrendLine[];
}

const HEIGHT = 250;
const MARGIN = { top: 12, bottom: 26, left: 34 };
const NAME = 132;
const LEAST_SPAN = 10;
const LABEL_GAP = 15;

/** Scores from period to period. The axis shows the range of the data, at least ten points. */
export function trendLines({ title, periods, lines }: Trend, width: number): Markup {
  const all = lines.flatMap(({ values }) => values.filter(value => value !== undefined));
  const [low, high] = rangeOf(all);
  const right = width - NAME;
  const x = scalePoint(periods, [MARGIN.left, right]).padding(periods.length < 2 ? 0.5 : 0.1);
  const y = scaleLinear([low, high], [HEIGHT - MARGIN.bottom, MARGIN.top]);
  const grid = y.ticks(5).map(
    tick => html`<line class="axis" x1="${MARGIN.left}" x2="${px(right)}" y1="${px(y(tick))}" y2="${px(y(tick))}"/>
<text class="faint end" x="${MARGIN.left - 6}" y="${px(y(tick) + 4)}">${tick}</text>`,
  );
  const every = Math.ceil((periods.length * 64) / (right - MARGIN.left));
  const names = periods.map((period, index) =>
    (periods.length - 1 - index) % every === 0
      ? html`<text class="faint middle" x="${px(x(period) ?? 0)}" y="${HEIGHT - 8}">${period}</text>`
      : undefined,
  );
  const draw = curve<number | undefined>()
    .defined(value => value !== undefined)
    .x((_, index) => px(x(periods[index] ?? '') ?? 0))
    .y(value => px(y(value ?? 0)));
  const drawn = lines.map(({ id, title: name, values }) => {
    const dots = values.map((value, index) =>
      value === undefined
        ? undefined
        : html`<circle class="dot" cx="${px(x(periods[index] ?? '') ?? 0)}" cy="${px(y(value))}" r="${id === 'score' ? 4 : 2.5}"><title>${name}, ${periods[index]}: ${value.toFixed(1)}</title></circle>`,
    );
    return html`<path class="${kpiLine(id)}" d="${draw(values) ?? ''}"/>${dots}`;
  });
  return picture(title, width, HEIGHT, html`${grid}${names}${drawn}${lineNames(lines, y, right + 10)}`);
}

function rangeOf(values: readonly number[]): [number, number] {
  if (values.length === 0) return [0, 100];
  const low = Math.min(...values);
  const high = Math.max(...values);
  const pad = Math.max(1, (LEAST_SPAN - (high - low)) / 2);
  return [Math.max(0, Math.floor(low - pad)), Math.min(100, Math.ceil(high + pad))];
}

/** The name of each line at its last value; names that would lie on each other are moved apart. */
function lineNames(lines: readonly TrendLine[], y: (value: number) => number, x: number): Markup[] {
  const named = lines
    .flatMap(({ id, title, values }) => {
      const value = values.findLast(one => one !== undefined);
      return value === undefined ? [] : [{ id, text: `${title} ${value.toFixed(1)}`, at: y(value) + 4 }];
    })
    .toSorted((one, other) => one.at - other.at);
  let free = 0;
  return named.map(({ id, text, at }) => {
    const own = Math.max(at, free);
    free = own + LABEL_GAP;
    return html`<text class="${id === 'score' ? 'strong' : ''}" x="${px(x)}" y="${px(own)}">${text}</text>`;
  });
}
