import { describe, expect, it } from 'vitest';
import type { Delta } from '../../src/model/delta.ts';
import { conditionFinding } from '../../src/reporters/delta/condition-words.ts';
import { markdown } from '../../src/reporters/delta/markdown.ts';
import { terminal } from '../../src/reporters/delta/terminal.ts';
import { accepted, comparison, delta, group, verdict } from '../helpers/delta.ts';
import { clone, complexFunction } from '../helpers/snapshot.ts';
import { calm, OPTIONS, worsened } from './delta-sketches.ts';

const LARGE = { duplication: [2172, 27_396], complexity: [1490, 21_720], layering: [12, 7212] } as const;

describe('table of KPIs', () => {
  const grown = comparison(
    delta({
      before: LARGE,
      groups: [
        group([], [complexFunction('src/a.ts', 'f', 31)]),
        group([], [clone(150, ['a', 1], ['b', 1])]),
      ],
    }),
  );
  const rows = (width: number) =>
    terminal(grown, { ...OPTIONS, width })
      .split('\n')
      .filter(line => /^(?:KPI|duplication|complexity|layering) .*\d$|^KPI/.test(line));

  it('drops the units of all numbers where they do not fit, and no part of a number', () => {
    expect(rows(60)).toEqual([
      'KPI          before   after  debt                   points',
      'duplication   7.9 %   9.0 %  +300 of 27,396           −1.5',
      'complexity    6.9 %   7.0 %  +21 of 21,720            −0.1',
      'layering      0.2 %   0.2 %  ±0 of 7,212               0.0',
    ]);
  });

  it('gives a change of a percentage its unit where there is room', () => {
    expect(rows(100)[1]).toMatch(/ {2}\+1\.1 pp {2}\+300 of 27,396 code lines {2}/);
    expect(markdown(grown, OPTIONS)).toContain('| +1.1 pp | +300 of 27,396 code lines |');
  });

  it('is left out when no KPI moved, unless everything is asked for', () => {
    const ruler: Delta['ruler'] = [
      { cause: 'configuration', state: 'pending', changes: [{ path: 'exclude', after: '["x"]' }] },
    ];
    const same = { ...calm(), delta: { ...calm().delta, ruler } };
    expect(terminal(same, OPTIONS)).not.toMatch(/^KPI /m);
    expect(terminal(same, { ...OPTIONS, verbose: true })).toMatch(/^KPI /m);
    expect(markdown(same, OPTIONS)).not.toMatch(/\| KPI \||## Score/);
    expect(markdown(same, { ...OPTIONS, verbose: true })).toMatch(/## Score\n\n\| KPI \|/);
  });
});

describe('numbers', () => {
  it('shows debts that grew and shrank as one bar when single ones are over 100 points', () => {
    const of = worsened().delta;
    const bars = (worse: number, better: number): Delta['bridge'] => [
      { cause: 'code', what: 'debt', kpi: 'complexity', direction: 'worse', groups: 3, points: worse },
      { cause: 'code', what: 'debt', kpi: 'complexity', direction: 'better', groups: 4, points: better },
      { cause: 'code', what: 'growth', kpi: 'complexity', points: 1 },
    ];
    const moved = (bridge: Delta['bridge']) => {
      const from = of.total.before?.value ?? 0;
      const points = (bridge ?? []).reduce((sum, bar) => sum + bar.points, 0);
      const total = { ...of.total, points, after: { value: from + points, grade: 'B' } as const };
      return terminal(comparison({ ...of, total, bridge }), OPTIONS);
    };
    const giant = moved(bars(-167, 193));
    expect(giant).toMatch(/^ {2}complexity: 7 debts changed {2} \+26\.0 /m);
    expect(giant).toMatch(/^ {2}complexity: more decisions +\+1\.0 /m);
    expect(giant).not.toMatch(/193|167/);
    expect(moved(bars(-67, 93))).toMatch(/3 debts worse .*\n.*4 debts better /);
  });

  it('rounds a score beside its limit like every score, and further only to tell the side', () => {
    const said = (actual: number, limit: number) =>
      conditionFinding({ id: 'min-score', state: 'fail', actual, limit }, { name: String, prose: String });
    expect(said(8.18, 50)).toBe('8.1, must be at least 50');
    expect(said(59.99, 60)).toBe('59.9, must be at least 60');
    expect(said(59.98, 59.97)).toBe('59.98, must be at least 59.97');
    expect(said(60, 60)).toBe('60.0, must be at least 60');
  });
});

describe('words', () => {
  it('do not call a pass of nothing measured "no debt changed"', () => {
    const kpis = ['duplication', 'complexity'].map(id => ({ id, reason: 'switched off' }));
    const { delta: of } = calm();
    const { before: _, after: __, points: ___, ...total } = of.total;
    const text = terminal(
      comparison({ ...of, bridge: undefined, total: { ...total, kpis } }, verdict()),
      OPTIONS,
    );
    expect(text).toContain('PASS  nothing is measured: all KPIs are switched off');
    expect(text).not.toMatch(/no debt changed|^KPI /m);
  });

  const renamed = (path: string, kind: 'body' | 'similar') =>
    terminal(
      comparison(
        delta({
          groups: [
            group(
              [complexFunction('src/menu.ts', 'actionToMenuItem', 40)],
              [complexFunction(path, 'menuItemOf', 44)],
              { matchedBy: [kind] },
            ),
          ],
        }),
      ),
      OPTIONS,
    );

  it('tell the old name of a function once', () => {
    const kept = renamed('src/menu.ts', 'similar');
    expect(kept).toContain('menuItemOf (was actionToMenuItem): complexity 40 → 44');
    expect(kept.match(/actionToMenuItem/g)).toHaveLength(1);
    const moved = renamed('src/item.ts', 'similar');
    expect(moved).toContain('(most of its code was in src/menu.ts before)');
    expect(moved.match(/actionToMenuItem/g)).toHaveLength(1);
    expect(renamed('src/item.ts', 'body')).toContain('(the same code was in src/menu.ts before)');
  });

  it('tell where an accepted debt is', () => {
    const debt = accepted({ code: 'clone', path: 'src/driver/oracle.ts', name: undefined });
    const { delta: of } = worsened();
    const text = terminal(comparison(of, verdict([], { accepted: [debt] })), OPTIONS);
    expect(text).toContain('Accepted  a clone in src/driver/oracle.ts: accepted by team-cart 83 days');
  });
});
