import { stripVTControlCharacters } from 'node:util';
import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import type { PeriodReport } from '../../../src/model/period.ts';
import { terminal } from '../../../src/reporters/period/terminal.ts';
import { delta, group } from '../../helpers/delta.ts';
import { change, changeBridge, periodReport } from '../../helpers/period.ts';
import { cycle } from '../../helpers/snapshot.ts';
import { hostileText } from '../hostile.ts';
import { fallen, firstQuarter, grown, hostilePeriod, notComparable, OPTIONS, REPORTS } from './samples.ts';

function widest(text: string): number {
  return Math.max(...text.split('\n').map(line => stringWidth(line)));
}

const shown = (report: PeriodReport, verbose = false) => terminal(report, { ...OPTIONS, verbose });
/** The text without the line breaks that the width of the screen made. */
const flat = (text: string) => text.replace(/\n +/g, ' ').replace(/\n(?=\S)/g, ' ');

describe.each(REPORTS)('terminal: %s', (name, sample) => {
  it('looks like this', async () => {
    await expect(shown(sample())).toMatchFileSnapshot(`../samples/period/${name}.txt`);
  });

  it.each([60, 80, 100, 120])('fits into %d columns, with nothing trailing', width => {
    for (const verbose of [false, true]) {
      const text = terminal(sample(), { ...OPTIONS, width, verbose });
      expect(widest(text)).toBeLessThanOrEqual(width);
      expect(text).not.toMatch(/[ \t]$/m);
      expect(text).toMatch(/[^\n]\n$/);
    }
  });

  it('says the same with and without colour', () => {
    const colored = terminal(sample(), { ...OPTIONS, color: true });
    expect(colored).not.toBe(shown(sample()));
    expect(stripVTControlCharacters(colored)).toBe(shown(sample()));
  });

  it('has no empty section', () => {
    expect(shown(sample(), true)).not.toMatch(/\n\n\n|\n\n[^\n]+\n(?:\n|$)/);
  });
});

describe('terminal', () => {
  it('begins with one sentence: from, to, what moved it most, and what got worse', () => {
    expect(flat(shown(periodReport()))).toMatch(
      /^\n?\s*Quality of shop rose from 67\.36 to 72\.20 \(\+4\.84\) in 2026-Q3: most because debt in complexity shrank \(\+2\.98\), \+2\.79 changed in #412; debt grew most in src\/checkout \(−1\.70\)\. /,
    );
  });

  it('tells when the score rose only because the code grew', () => {
    expect(flat(shown(grown()))).toMatch(
      /rose from .*: most because the code base grew \(\+[\d.]+\); debt itself grew \(−[\d.]+\)\. /,
    );
  });

  it('names a single change when it moved the score most, and what moved it more the other way', () => {
    const told = (import412: number, checkout: number) => {
      const { bridge, ...report } = periodReport();
      const points = new Map([
        [412, import412],
        [431, checkout],
      ]);
      const changes = (bridge?.changes ?? []).map(bar => {
        const own = points.get(bar.change.request?.number ?? 0) ?? 0.2;
        return { ...bar, points: own };
      });
      return flat(shown({ ...report, bridge: { ...bridge, changes } as typeof bridge }));
    };
    expect(told(4, -2)).toMatch(/2026-Q3: most in #412 \(\+\d\.\d\d\); debt grew most in /);
    expect(told(4, -6)).toMatch(/2026-Q3: most in #412 \(\+\d\.\d\d\), but also in #431 \(−\d+\.\d\d\); /);
  });

  it('tells cycles that grew and shrank, with their changes, the largest first', () => {
    const modules = (number: number) => Array.from({ length: number }, (_, index) => `src/m${index}.ts`);
    const shrunk = group([cycle(modules(9))], [cycle(modules(3))]);
    const grown = group([cycle(['a.ts', 'b.ts'])], [cycle(['a.ts', 'b.ts', 'c.ts'])]);
    const of = delta({
      before: { duplication: [60, 1200], complexity: [300, 2400], layering: [30, 600] },
      groups: [grown, shrunk],
    });
    const bridge = changeBridge(of, [[change(7, 'Untangle'), [shrunk.id]]]);
    const { architecture } = periodReport();
    const [, told = ''] = shown(periodReport({ delta: of, bridge, architecture })).split(/^Cycles +/m);
    expect(flat(told)).toMatch(
      /^3 import cycles, 1 grew, 1 shrank shrank +a cycle of 9 → 3 modules, 9 → 3 imports: .* points · changed in #7 grew +a cycle of 2 → 3 modules/,
    );
  });

  it('has nothing to measure where there is nothing, and tells counts only of something', () => {
    const report = periodReport();
    const { total } = report.delta;
    const none = { numerator: 0, denominator: 0, value: 0, score: 100 };
    const kpis = total.kpis.map(kpi => (kpi.id === 'layering' ? { ...kpi, before: none, after: none } : kpi));
    const counts = report.counts.map(own => (own.id === 'cycles' ? { ...own, before: 0, after: 0 } : own));
    const text = shown({ ...report, counts, delta: { ...report.delta, total: { ...total, kpis } } });
    expect(text).toContain('KPIs: 2 improved, 0 worse, 0 unchanged, 1 with nothing to measure\n');
    expect(text).not.toMatch(/^import cycles/m);
  });

  it('says nothing of hotspots when nothing was changed', () => {
    const participation = { changes: 0, commits: 0, authors: 0, byBots: 0 };
    expect(shown(periodReport({ participation }))).not.toContain('otspots');
  });

  it('gives percentages of ten changes and more only', () => {
    const pair = { one: 'src/a.ts', other: 'src/b.ts' };
    const coupling = [
      { ...pair, together: 3, share: 1 },
      { ...pair, together: 8, share: 0.8 },
    ];
    const text = shown(periodReport({ coupling }), true);
    expect(text).toMatch(/src\/b\.ts +3 +3 of 3$/m);
    expect(text).toMatch(/src\/b\.ts +8 +80\.0 %$/m);
  });

  it('says how long commit ids are only where they are to be copied', () => {
    const report = periodReport();
    const { base, head } = report.delta;
    const id = '281bfba'.padEnd(40, '0');
    const delta = { ...report.delta, base: { ...base, label: id, commit: id }, head };
    const text = shown({ ...report, delta, period: { ...report.period, label: `${id}…v2` } });
    expect(text).toContain('281bfba…v2');
    expect(text).toMatch(/^Commits +281bfba → /m);
    expect(text).not.toContain(id);
  });

  it('calls less than half a point unchanged, and tells by how much', () => {
    expect(flat(shown(fallen()))).toContain('is unchanged in 2026-Q3: 98.60 → 98.49 (−0.11)');
  });

  it('has no number where there is nothing to compare', () => {
    expect(flat(shown(notComparable()))).toContain('not comparable: layering is not measured after');
    expect(shown(notComparable())).not.toContain('How the score moved');
    expect(flat(shown(firstQuarter()))).toContain('58.0 C; not compared, because the base has no score');
    expect(shown(firstQuarter())).toMatch(/KPIs: 0 improved, 0 worse, 0 unchanged, 3 new$/m);
  });

  it('is short, and tells all when asked to', () => {
    expect(shown(periodReport()).split('\n').length).toBeLessThanOrEqual(130);
    expect(shown(periodReport(), true)).toContain('Debts by change');
    expect(flat(shown(periodReport(), true))).toContain(
      'Cart.total: 13 → 31 excess decisions, src/checkout/total.ts:120',
    );
    expect(shown(periodReport(), true)).not.toContain('--verbose lists');
  });

  it('lists authors only when they are given, sorted as they came, without a number', () => {
    expect(shown(periodReport(), true)).not.toMatch(/^Authors/m);
    expect(shown(periodReport({ names: ['Ada', 'Lin'] }))).toMatch(/^Authors +Ada, Lin$/m);
  });

  it('keeps the command that makes the report again whole', () => {
    const { method } = periodReport();
    const command = `npx tkpi quarter --from ${'a'.repeat(40)} --to ${'b'.repeat(40)} --config ${'c/'.repeat(10)}k.json`;
    const text = terminal(periodReport({ method: { ...method, command } }), OPTIONS);
    expect(flat(text)).toContain(command);
  });

  it('lets no name start a CI command, break a line or reach the terminal raw', () => {
    fc.assert(
      fc.property(
        fc.array(hostileText, { minLength: 1, maxLength: 4 }),
        fc.boolean(),
        fc.constantFrom(60, 80, 120),
        (names, verbose, width) => {
          const text = terminal(hostilePeriod(names), { ...OPTIONS, verbose, width });
          expect(text).not.toMatch(/^\s*::/m);
          expect(text).not.toMatch(/##(?:\[|vso\[|teamcity\[)/i);
          expect(text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u);
          expect(widest(text)).toBeLessThanOrEqual(width);
        },
      ),
      { numRuns: 20 },
    );
  });
});
