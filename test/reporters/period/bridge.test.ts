import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DebtGroup } from '../../../src/model/delta.ts';
import type { PeriodReport } from '../../../src/model/period.ts';
import { markdown } from '../../../src/reporters/period/markdown.ts';
import { terminal } from '../../../src/reporters/period/terminal.ts';
import { delta, group } from '../../helpers/delta.ts';
import { change, changeBridge, periodReport } from '../../helpers/period.ts';
import { complexFunction, cycle } from '../../helpers/snapshot.ts';
import { OPTIONS } from './samples.ts';

/** A shown number without its point, as a whole number. */
const whole = (shown: string) => Number(shown.replace('−', '-').replace(/[+.]/g, ''));

/** The rows below a title: numbers at the ends of the lines of the terminal, or in the last cells of Markdown. */
function points(text: string, title: string): number[] {
  const [, after = ''] = text.split(title);
  const [own = ''] = after.replace(/^\n+/, '').split('\n\n');
  return own
    .split('\n')
    .map(line => line.replace(/[\s█░|*]+$/, ''))
    .flatMap(line => /(?:^|[\s*])([+−]?\d+\.\d+)$/.exec(line)?.[1] ?? [])
    .map(whole);
}

/** Adds up: the first number and the bars make the last one. */
function expectToAddUp(numbers: readonly number[]) {
  const [from = 0, ...bars] = numbers;
  const to = bars.pop() ?? 0;
  expect(bars.reduce((sum, bar) => sum + bar, from)).toBe(to);
  return { from, to, bars: bars.length };
}

const counts = fc.tuple(fc.nat(900), fc.integer({ min: 1000, max: 9000 }));
const size = fc.integer({ min: 1000, max: 9000 });
const moves = fc.array(
  fc.tuple(
    fc.integer({ min: 10, max: 90 }),
    fc.integer({ min: 10, max: 90 }),
    fc.constantFrom('code', 'scope'),
    fc.nat(9),
  ),
  { maxLength: 24 },
);

function groupOf(
  [before, after, cause]: readonly [number, number, 'code' | 'scope', number],
  index: number,
): DebtGroup {
  if (index % 5 === 0) {
    const modules = (number: number) =>
      Array.from({ length: number }, (_, module) => `c${index}/${module}.ts`);
    return group(before > 12 ? [cycle(modules(before))] : [], [cycle(modules(after))], { cause });
  }
  const side = (cyclomatic: number) =>
    cyclomatic > 10 ? [complexFunction(`a${index}.ts`, 'f', cyclomatic)] : [];
  return group(side(before), side(after), { cause });
}

const reports: fc.Arbitrary<PeriodReport> = fc
  .tuple(
    fc.record({ duplication: counts, complexity: counts, layering: counts }),
    fc.tuple(size, size, size),
    moves,
  )
  .map(([before, [duplication, complexity, layering], changed]) => {
    const real = changed.filter(([one, other]) => one !== other);
    const of = delta({
      before: { ...before, complexity: [before.complexity[0] + 2200, before.complexity[1]] },
      ...{ denominators: { duplication, complexity, layering }, groups: real.map(groupOf) },
    });
    // number 0: its change was not found
    const changes = [1, 2, 3, 4, 5, 6, 7, 8, 9].map(number => {
      const ids = real.flatMap((move, index) =>
        move[3] === number && move[2] === 'code' ? [groupOf(move, index).id] : [],
      );
      return [change(number, 'Change 1.5'), ids] as const;
    });
    const moved = changes.filter(([, ids]) => ids.length > 0);
    return periodReport({ delta: of, bridge: changeBridge(of, moved) });
  });

describe.each([
  ['terminal', terminal],
  ['markdown', markdown],
] as const)('%s: bridges', (_, reporter) => {
  it('add up in what is shown, by KPI and by change, from the same score to the same score', () => {
    let bars = 0;
    fc.assert(
      fc.property(reports, report => {
        const text = reporter(report, OPTIONS);
        if (report.delta.bridge?.length === 0) return;
        const byKpi = expectToAddUp(points(text, 'How the score moved, by KPI'));
        const byChange = expectToAddUp(points(text, 'How the score moved, by change'));
        expect([byChange.from, byChange.to]).toEqual([byKpi.from, byKpi.to]);
        bars += byChange.bars;
      }),
      { numRuns: 60 },
    );
    expect(bars).toBeGreaterThan(100); // not vacuous
  });

  it('shows at most five changes each way, and the others in one line', () => {
    const groups = Array.from({ length: 30 }, (__, index) =>
      group(
        [complexFunction(`a${index}.ts`, 'f', 20)],
        [complexFunction(`a${index}.ts`, 'f', index < 15 ? 11 : 40 + index)],
      ),
    );
    const of = delta({
      before: { duplication: [60, 1200], complexity: [900, 2400], layering: [3, 60] },
      groups,
    });
    const bridge = changeBridge(
      of,
      of.groups.map(({ id }, index) => [change(index + 1, 'Work'), [id]]),
    );
    const [, own = ''] = reporter(periodReport({ delta: of, bridge }), OPTIONS).split('by change');
    const [shown = ''] = own.split(/Why the values|<details>/);
    expect(shown.match(/#\d+ Work/g)).toHaveLength(10);
    expect(shown).toContain('20 other changes');
  });
});
