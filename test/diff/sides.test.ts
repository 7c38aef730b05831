import { expect, it } from 'vitest';
import { writeFiles } from '../helpers/repository.ts';
import { clonedOrchard, diffed, freshFolder, ORCHARD, reported, rounded, told } from './orchard.ts';

const CHANGES = [
  'introduced clone 0 → 48',
  'introduced excess-complexity 0 → 16',
  'worsened excess-complexity 21 → 25',
  'improved excess-complexity 5 → 3',
];

function source(compared: Awaited<ReturnType<typeof diffed>>) {
  const { base, head } = compared.delta;
  return [base.source, head.source];
}

it('compares two commits', async () => {
  const compared = await diffed(ORCHARD, 'before', 'after');
  expect(compared.exitCode).toBe(0);
  expect(told(compared).toSorted()).toEqual(CHANGES.toSorted());
  expect(source(compared)).toEqual(['commit', 'commit']);
  expect(compared.delta).toMatchObject({
    schema: 'tkpi-delta/1',
    repository: 'orchard',
    base: { label: 'before' },
    head: { label: 'after' },
    files: { renamed: [{ from: 'src/graft.ts', to: 'src/grafting.ts' }], added: 2, removed: 0, changed: 1 },
    unchanged: 0,
    ruler: [],
  });
  expect(compared.delta.verdict).toBeUndefined();
});

it('compares a commit with the folder as it is now', async () => {
  const root = clonedOrchard();
  writeFiles(root, { 'src/hedge.ts': 'export const hedge = 1;\n' });
  const compared = await diffed(root, 'before');
  expect(source(compared)).toEqual(['commit', 'working-tree']);
  expect(compared.delta.head).toMatchObject({ label: 'working tree', dirty: true });
  expect(told(compared)).not.toContain('introduced clone 0 → 48');
});

it('compares another folder', async () => {
  const compared = await diffed(freshFolder(), 'before', 'after', '-C', ORCHARD);
  expect(told(compared).toSorted()).toEqual(CHANGES.toSorted());
});

it('compares reports and commits in any mixture', async () => {
  const before = await reported(ORCHARD, ['--ref', 'before']);
  const after = await reported(ORCHARD, ['--ref', 'after']);
  const mixtures = [
    { sides: ['before', after], source: ['commit', 'snapshot'] },
    { sides: [before, 'after'], source: ['snapshot', 'commit'] },
    { sides: [before, after], source: ['snapshot', 'snapshot'] },
  ];
  const commits = await diffed(ORCHARD, 'before', 'after');
  for (const mixture of mixtures) {
    const compared = await diffed(ORCHARD, ...mixture.sides);
    expect(compared.exitCode).toBe(0);
    expect(source(compared)).toEqual(mixture.source);
    expect(told(compared)).toEqual(told(commits));
    expect(rounded(compared.delta.total)).toEqual(rounded(commits.delta.total));
    expect(rounded(compared.delta.bridge)).toEqual(rounded(commits.delta.bridge));
  }
});

it('compares two reports far from any repository', async () => {
  const before = await reported(ORCHARD, ['--ref', 'before']);
  const after = await reported(ORCHARD, ['--ref', 'after']);
  const compared = await diffed(freshFolder(), before, after);
  expect(compared.exitCode).toBe(0);
  expect(told(compared).toSorted()).toEqual(CHANGES.toSorted());
});

it('finds no change between a side and itself', async () => {
  const report = await reported(ORCHARD, ['--ref', 'after']);
  for (const side of ['after', report]) {
    const { exitCode, delta } = await diffed(ORCHARD, side, side);
    expect(exitCode).toBe(0);
    expect(delta).toMatchObject({
      groups: [],
      bridge: [],
      ruler: [],
      unchanged: 4,
      total: { points: 0 },
      files: { added: 0, removed: 0, changed: 0, renamed: [], scope: [], unanalysable: [] },
    });
  }
});

it('says the opposite the other way round', async () => {
  const there = await diffed(ORCHARD, 'before', 'after');
  const back = await diffed(ORCHARD, 'after', 'before');
  const masses = (from: 'before' | 'after', to: 'before' | 'after', { delta }: typeof there) =>
    delta.groups.map(group => `${group.code} ${group[from]} → ${group[to]}`).toSorted();
  expect(masses('after', 'before', back)).toEqual(masses('before', 'after', there));
  expect(back.delta.total.points).toBe(-(there.delta.total.points ?? Number.NaN));
  expect([back.delta.total.before, back.delta.total.after]).toEqual([
    there.delta.total.after,
    there.delta.total.before,
  ]);
  for (const { delta } of [there, back]) {
    const sum = (delta.bridge ?? []).reduce((total, { points }) => total + points, 0);
    expect(sum).toBeCloseTo(delta.total.points ?? Number.NaN, 9);
  }
});
