import { describe, expect, it, test } from 'vitest';
import { firstParentLine } from '../../src/history/first-parent.ts';
import { type IsBugFix, isFix, priorFixesOf } from '../../src/history/prior-fixes.ts';
import { type Past, pastOf } from './past.ts';

test.each([
  ['fix: wrong total', true],
  ['Fix(cart)!: wrong total', true],
  ['hotfix: wrong total', true],
  ['revert: use the new total', true],
  ['Revert "Use the new total"', true],
  ['Fixes the total', true],
  ['Total was wrong, bug of the tax table', true],
  ['[cart] regression in the total', true],
  ['cart: fixed total', true],
  ['docs: fix a typo', false],
  ['test(cart): flaky bug', false],
  ['feat: report a bug from the menu', false],
  ['Add fixtures for debugging', false],
  ['Prefix of the harbour', false],
  ['', false],
])('%j is a fix: %s', (title, expected) => {
  expect(isFix({ title })).toBe(expected);
});

test('a change that takes another one back is a fix', () => {
  expect(isFix({ title: 'Old total again', reverts: 'c0ffee1' })).toBe(true);
});

test('hostile titles take no time', () => {
  const started = performance.now();
  isFix({ title: `fix${'('.repeat(200_000)}` });
  isFix({ title: 'fixe '.repeat(100_000) });
  expect(performance.now() - started).toBeLessThan(2000);
});

describe('the fixes of a year', () => {
  const fixesUntil = async (past: Past, end: string, isBug?: IsBugFix, lineTo = end) => {
    const line = await firstParentLine(past.git, past.at(lineTo));
    const span = { line, base: { commit: past.at(end) }, head: { commit: past.at(end) } };
    const fixes = await priorFixesOf(past.git, span, isBug);
    return fixes.state === 'known' ? fixes.now : undefined;
  };
  const TEXT = 'export const quay = 1;\n'.repeat(20);

  it('are counted by file, at its last path, over 365 days; without sweeps and bots', async () => {
    const many = Object.fromEntries(Array.from({ length: 51 }, (_, index) => [`f${index}.ts`, '1']));
    const changed = Object.fromEntries(Object.keys(many).map(path => [path, '2']));
    const past = pastOf([
      { id: 'start', at: '2024-01-01', write: { 'a.ts': TEXT, ...many } },
      {
        id: 'old',
        at: '2024-12-31T00:00:00Z',
        message: 'fix: before the year',
        write: { 'a.ts': `${TEXT}//1\n` },
      },
      { id: 'one', at: '2025-01-01T00:00:01Z', message: 'fix: one', write: { 'a.ts': `${TEXT}//2\n` } },
      { id: 'move', at: '2025-02-01', message: 'Move', rename: { 'a.ts': 'b.ts' } },
      { id: 'two', at: '2025-03-01', message: 'Two bugs', write: { 'b.ts': `${TEXT}//3\n`, 'c.ts': '1' } },
      { id: 'sweep', at: '2025-04-01', message: 'fix: all', write: changed },
      {
        id: 'bot',
        at: '2025-05-01',
        message: 'fix: deps',
        by: 'renovate[bot] <r@bot.io>',
        write: { 'c.ts': '2' },
      },
      { id: 'linked', at: '2025-06-01', message: 'Total by rate', write: { 'c.ts': '3' } },
      { id: 'end', at: '2026-01-01T00:00:00Z', message: 'feat: end', write: { 'c.ts': '4' } },
    ]);
    // changes of people in the year: one, move, two, sweep, linked, end
    expect(await fixesUntil(past, 'end')).toEqual({
      ...{ changes: 6, fixes: 3 },
      byPath: new Map([
        ['b.ts', 2],
        ['c.ts', 1],
      ]),
    });
    const linked = await fixesUntil(past, 'end', ({ title }) => title === 'Total by rate');
    expect(linked).toMatchObject({ fixes: 4 });
    expect(linked?.byPath.get('c.ts')).toBe(2);
  });

  it('are all there are in a younger repository, and none for a commit that is not on the line', async () => {
    const past = pastOf([{ id: 'start' }, { id: 'fix', message: 'fix: it', write: { 'a.ts': '1' } }]);
    expect(await fixesUntil(past, 'fix')).toEqual({ changes: 2, fixes: 1, byPath: new Map([['a.ts', 1]]) });
    expect(await fixesUntil(past, 'fix', undefined, 'start')).toBe(undefined);
  });
});
