import { expect, it } from 'vitest';
import { debts, HARBOUR, told } from './harbour.ts';

it('a split function: one debt, smaller, and the parts are new functions', async () => {
  const { evidence } = await told(HARBOUR, 'split');
  // 30 decisions: excess 31 − 10 = 21; two halves of 15: 2 · (16 − 10) = 12
  expect(debts(evidence)).toEqual(['improved excess-complexity 21 → 12']);
  expect(evidence.kpis.find(({ id }) => id === 'complexity')).toEqual({
    id: 'complexity',
    before: { numerator: 21, denominator: 30 },
    after: { numerator: 12, denominator: 30 },
  });
  expect(evidence.functions).toMatchObject({
    ...{ changed: 1, added: 2, removed: 0, moved: 0, over20: { before: 1, after: 0 } },
    largestDrop: { name: 'load', path: 'src/quay/load.ts', before: 31, after: 1 },
  });
  expect(evidence.functions?.largestRise).toBeUndefined();
  expect(evidence.subject.changes[0]).toMatchObject({
    title: 'Load in two steps',
    request: { mark: '#', number: 4 },
  });
});

it('counts files and lines of production and test code apart', async () => {
  const { evidence } = await told(HARBOUR, 'split');
  expect(evidence.files).toEqual([
    {
      ...{ path: 'src/quay/load.ts', state: 'changed', kind: 'production' },
      codeLines: { before: 32, after: 38 },
    },
    { path: 'test/load.test.ts', state: 'changed', kind: 'test', codeLines: { before: 1, after: 2 } },
  ]);
  expect(evidence.size).toEqual({
    // loadFirst's head, an end and a head between the halves, load in four lines; the old head is gone
    production: { files: 1, added: 7, removed: 1 },
    test: { files: 1, added: 1, removed: 0 },
    other: { files: 0, added: 0, removed: 0 },
  });
});

it('an extracted duplicate: the lines of the touched file alone, the debt whole', async () => {
  const { evidence } = await told(HARBOUR, 'extract');
  // 26 lines in each of two files; only south.ts was touched
  expect(debts(evidence)).toEqual(['resolved clone 52 → 0']);
  expect(evidence.kpis.find(({ id }) => id === 'duplication')).toEqual({
    id: 'duplication',
    before: { numerator: 26, denominator: 27 },
    after: { numerator: 0, denominator: 2 },
  });
  expect(evidence.folders).toEqual({
    ...{ before: 1, after: 0, added: [] },
    removed: [{ from: 'src/quay', to: 'src/yard', imports: 1 }],
  });
});

it('a broken cycle, with its modules', async () => {
  const { evidence } = await told(HARBOUR, 'open');
  const [group] = evidence.groups;
  expect(evidence.cycles).toEqual({
    born: [],
    removed: [{ group: group?.id, size: 2, modules: ['src/store/rope.ts', 'src/yard/crane.ts'] }],
  });
});

it('a rename changes nothing', async () => {
  const { evidence } = await told(HARBOUR, 'rename');
  expect(evidence.groups).toEqual([]);
  expect(evidence.files).toMatchObject([
    { path: 'src/quay/cargo.ts', was: 'src/quay/load.ts', state: 'renamed' },
  ]);
  expect(evidence.functions).toMatchObject({ changed: 0, added: 0, removed: 0, moved: 0 });
  expect(evidence.size.production).toEqual({ files: 1, added: 0, removed: 0 });
  expect(evidence.kpis.find(({ id }) => id === 'complexity')).toMatchObject({
    before: { numerator: 12, denominator: 30 },
    after: { numerator: 12, denominator: 30 },
  });
});

it('a revert brings the cycle back, and names what it takes back', async () => {
  const { evidence } = await told(HARBOUR, 'revert');
  const opened = await told(HARBOUR, 'open');
  expect(evidence.cycles.born).toEqual(opened.evidence.cycles.removed);
  expect(evidence.subject.changes[0]?.reverts).toBe(opened.evidence.head.commit);
});

it('a merge commit is its whole pull request, and nothing of what happened beside it', async () => {
  const { evidence } = await told(HARBOUR, 'merge');
  expect(evidence.files.map(({ path }) => path)).toEqual(['src/tide/ebb.ts', 'src/tide/flood.ts']);
  // 24 decisions: excess 25 − 10
  expect(debts(evidence)).toEqual(['introduced excess-complexity 0 → 15']);
  expect(evidence.subject).toMatchObject({ kind: 'change', commits: 3 });
  expect(evidence.subject.changes).toHaveLength(1);
  expect(evidence.size.other.files).toBe(0);
});

it('the parts of the score add up to its difference', async () => {
  for (const change of ['split', 'extract', 'open', 'merge', 'start..merge']) {
    const { score } = (await told(HARBOUR, change)).evidence;
    const { debts: own = 0, leftOut = 0, growth = 0, scope = 0 } = score.parts ?? {};
    expect(own + leftOut + growth + scope).toBeCloseTo(score.points ?? Number.NaN, 8);
    expect((score.after?.value ?? 0) - (score.before?.value ?? 0)).toBeCloseTo(score.points ?? 0, 8);
  }
});
