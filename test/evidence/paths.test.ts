import { expect, it } from 'vitest';
import { debts, HARBOUR, shown, told } from './harbour.ts';

it('shows a part of a change, and says what it leaves out', async () => {
  const { evidence } = await told(HARBOUR, 'start..merge', '--paths', 'src/quay/*.ts');
  expect(evidence.files.map(({ path }) => path)).toEqual(['src/quay/cargo.ts', 'src/quay/south.ts']);
  expect(debts(evidence)).toEqual(['resolved clone 52 → 0', 'improved excess-complexity 21 → 12']);
  // left out: ebb.ts, flood.ts, the test and the read-me; ebb's excess
  expect(evidence.selection).toEqual({ globs: ['src/quay/*.ts'], files: 4, better: 0, worse: 1 });
  expect(evidence.score.parts?.leftOut).toBeLessThan(0);
  expect(evidence.size).toMatchObject({ production: { files: 2 }, test: { files: 0 }, other: { files: 0 } });
  expect(evidence.method.command).toMatch(/ --paths 'src\/quay\/\*\.ts'$/);
});

it('the score stays that of the whole change', async () => {
  const whole = await told(HARBOUR, 'start..merge');
  const part = await told(HARBOUR, 'start..merge', '--paths', 'src/quay');
  const { parts: _, ...score } = whole.evidence.score;
  expect(part.evidence.score).toMatchObject(score);
});

it.each([
  ['terminal', '--paths'],
  ['markdown', '`--paths`'],
])('the %s report does not keep silent about it', async (format, option) => {
  const report = await shown(format, 'start..merge', '--paths', 'src/quay');
  expect(report.replace(/\s+/g, ' ')).toContain(
    `Left out by ${option}: 4 files of the change, 0 debts that got better, 1 that got worse (−1.8 points).`,
  );
});

it('a renamed file is found by both of its names, a folder by its own', async () => {
  for (const paths of ['src/quay/load.ts', 'src/quay/cargo.ts', './src/quay/', 'src/**/*a*o*.ts']) {
    const { evidence } = await told(HARBOUR, 'rename', '--paths', paths);
    expect(evidence.files).toHaveLength(1);
  }
});

it('a debt is shown whole: a clone with one of its places in the paths', async () => {
  const { evidence } = await told(HARBOUR, 'extract', '--paths', 'src/quay/north.ts');
  expect(debts(evidence)).toEqual(['resolved clone 52 → 0']);
  expect(evidence.files).toEqual([]);
});

it('paths without a file or a debt of the change: 2', async () => {
  const { exitCode, error } = await told(HARBOUR, 'split', '--paths', 'src/tide', 'docs/**');
  expect([exitCode, error?.code]).toEqual([2, 'no-such-paths']);
  expect(error?.message).toContain('None of the 2 files of this change matches --paths src/tide docs/**');
});
