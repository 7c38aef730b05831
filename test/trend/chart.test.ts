import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type ChartPoint, chartOf } from '../../src/reporters/trend/chart.ts';

/** Labels `a`, `b`, …; `undefined` is a gap. */
function pointsOf(values: readonly (number | undefined)[], boundary = -1): ChartPoint[] {
  return values.map((value, index) => ({
    label: String.fromCharCode(97 + (index % 26)),
    value,
    isJoined: value !== undefined && values[index - 1] !== undefined && index !== boundary,
    isBoundary: index === boundary,
    isOpen: index === values.length - 1,
  }));
}

const draw = (points: readonly ChartPoint[], columns = 80) =>
  `\n${chartOf(points, columns)?.lines.join('\n')}\n`;

test('draws steps between the values, each row labelled with its value', () => {
  expect(draw(pointsOf([62.4, 63.1, 62.0]))).toMatchInlineSnapshot(`
    "
     63.5 ┤
     63.0 ┤         ╭───●────╮
     62.5 ┤    ●────╯        │
     62.0 ┤                  ╰───○
               a        b        c
    "
  `);
});

test('leaves gaps blank, and draws nothing across a change of the ruler', () => {
  expect(draw(pointsOf([62, 62.5, undefined, 61, 63, 63], 4))).toMatchInlineSnapshot(`
    "
     63.0 ┤                                    ┊   ●────────○
     62.5 ┤         ╭───●                      ┊
     62.0 ┤    ●────╯                          ┊
     61.5 ┤                                    ┊
     61.0 ┤                               ●    ┊
               a        b        c        d        e        f
    "
  `);
});

test('stays within its columns and rows, has the last period, and puts each value on its nearest row', () => {
  const value = fc.option(fc.double({ min: 0.1, max: 100, noNaN: true }), { nil: undefined });
  const values = fc.array(value, { minLength: 2, maxLength: 400 });
  fc.assert(
    fc.property(values, fc.integer({ min: 60, max: 120 }), (list, columns) => {
      const chart = chartOf(pointsOf(list), columns);
      expect(chart === undefined).toBe(list.filter(own => own !== undefined).length < 2);
      if (chart === undefined) return;
      expect(chart.lines.length).toBeLessThanOrEqual(10);
      expect(Math.max(...chart.lines.map(line => line.length))).toBeLessThanOrEqual(columns);
      const last = list.at(-1);
      if (last === undefined) return;
      const nearest = chart.axis.values.reduce((best, own) =>
        Math.abs(own - last) < Math.abs(best - last) ? own : best,
      );
      expect(Math.abs(nearest - last)).toBeLessThanOrEqual(chart.axis.step / 2 + 1e-9);
      const row = chart.lines.find(line => line.startsWith(`${nearest.toFixed(1).padStart(5)} `));
      expect(row).toMatch(chart.hasCircles ? /○$/ : /[─╭╰]$/);
    }),
  );
});

test('one score makes no line', () => {
  expect(chartOf(pointsOf([62, undefined]), 80)).toBeUndefined();
});
