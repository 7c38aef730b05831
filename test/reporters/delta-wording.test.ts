import { describe, expect, it } from 'vitest';
import type { Delta } from '../../src/model/delta.ts';
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

describe('words', () => {
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
