import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mixSplit } from '../../src/period/mix.ts';
import { type FileSketch, measured, tree } from '../helpers/measured.ts';
import { clone, complexFunction, layerViolation, snapshot } from '../helpers/snapshot.ts';

const unchanged = { added: 0, removed: 0, changed: 0, renamed: [], scope: [], unanalysable: [] };
const complexityOf = (...args: Parameters<typeof mixSplit>) =>
  mixSplit(...args).find(({ kpi }) => kpi === 'complexity');

test('tells a better function from easy code that was added', () => {
  // before 20/100; after: the debt halved in 100 decisions, then 100 easy decisions are added in a new file
  const base = measured(tree({ 'src/a.ts': { decisions: 100 } }), {
    findings: [complexFunction('src/a.ts', 'total', 30)],
  });
  const head = measured(tree({ 'src/a.ts': { decisions: 100 }, 'src/b.ts': { decisions: 100 } }), {
    findings: [complexFunction('src/a.ts', 'total', 20)],
  });
  // c = (0.2 + 0.05) / 2; kept: w 1 → 0.5, x 0.2 → 0.1
  expect(complexityOf({ files: unchanged }, base, head)).toEqual({
    kpi: 'complexity',
    before: 0.2,
    after: 0.05,
    codeChanged: expect.closeTo(0.75 * -0.1, 12),
    keptGrew: expect.closeTo(-0.5 * (0.15 - 0.125), 12),
    newCode: expect.closeTo(0.5 * (0 - 0.125), 12),
    deletedCode: 0,
  });
});

test('a renamed file is kept, also when another file takes its old name', () => {
  const base = measured(tree({ 'a.ts': { decisions: 50 }, 'b.ts': { decisions: 50 } }), {
    findings: [complexFunction('a.ts', 'f', 20)],
  });
  const head = measured(
    tree({ 'a.ts': { decisions: 50 }, 'b.ts': { decisions: 50 }, 'c.ts': { decisions: 50 } }),
    { findings: [complexFunction('c.ts', 'f', 20)] },
  );
  const files = { ...unchanged, renamed: [{ from: 'a.ts', to: 'c.ts' }] };
  expect(complexityOf({ files }, base, head)).toMatchObject({ codeChanged: 0, deletedCode: 0 });
});

test('decisions that went from a file, or came to one that had none, are growth and no change of its code', () => {
  const [calm, busy] = [{ decisions: 0 }, { decisions: 50 }];
  const debt = { findings: [complexFunction('a.ts', 'f', 20)] };
  const base = measured(tree({ 'a.ts': busy, 'b.ts': { decisions: 50 } }), debt);
  const head = measured(tree({ 'a.ts': calm, 'b.ts': { decisions: 50 } }));
  expect(complexityOf({ files: unchanged }, base, head)).toMatchObject({
    codeChanged: 0,
    before: 0.1,
    after: 0,
  });
  expect(complexityOf({ files: unchanged }, head, base)).toMatchObject({
    codeChanged: 0,
    before: 0,
    after: 0.1,
  });
});

test('leaves out a KPI that one side has not measured, and layering without the import graph', () => {
  const head = measured(tree({ 'a.ts': { decisions: 50, lines: 100, imports: ['b.ts'] }, 'b.ts': {} }));
  const base = snapshot(
    { complexity: 'engine failed', duplication: [0, 100], layering: [0, 1] },
    { files: head.files },
  );
  expect(mixSplit({ files: unchanged }, base, head).map(({ kpi }) => kpi)).toEqual(['duplication']);
  const half = { ...head, edges: [] };
  expect(mixSplit({ files: unchanged }, head, half).map(({ kpi }) => kpi)).toEqual([
    'duplication',
    'complexity',
  ]);
});

const names = ['src/a.ts', 'src/b.ts', 'lib/c.ts', '__proto__', 'constructor/d.ts', 'e.ts'];
interface DebtSketch extends FileSketch {
  readonly cyclomatic: number;
  readonly copied: number;
  readonly breaks: boolean;
}
const sketch: fc.Arbitrary<DebtSketch> = fc.record({
  lines: fc.nat(500),
  decisions: fc.nat(80),
  imports: fc.subarray(names),
  cyclomatic: fc.integer({ min: 10, max: 60 }),
  copied: fc.nat(20),
  breaks: fc.boolean(),
});
const side = fc.uniqueArray(fc.tuple(fc.constantFrom(...names), sketch), { selector: ([name]) => name });

function treeOf(files: readonly (readonly [string, DebtSketch])[]) {
  const findings = files.flatMap(([path, { decisions = 0, lines = 0, imports = [], ...own }]) => [
    ...(decisions > 0 ? [complexFunction(path, 'f', own.cyclomatic)] : []),
    ...(lines > 0 ? [clone(own.copied, [path, 1])] : []),
    ...(own.breaks ? imports.slice(0, 1).map(to => layerViolation(path, to)) : []),
  ]);
  return measured(new Map(files), { findings });
}

test('the four parts add up to the change, whatever came, went, grew or was renamed', () => {
  fc.assert(
    fc.property(side, side, fc.boolean(), (before, after, renames) => {
      const [base, head] = [treeOf(before), treeOf(after)];
      const renamed = renames ? [{ from: 'src/a.ts', to: 'e.ts' }] : [];
      const split = mixSplit({ files: { ...unchanged, renamed } }, base, head);
      expect(split.map(({ kpi }) => kpi)).toEqual(['duplication', 'complexity', 'layering']);
      for (const part of split) {
        const sum = part.codeChanged + part.keptGrew + part.newCode + part.deletedCode;
        expect(Math.abs(sum - (part.after - part.before))).toBeLessThan(1e-9);
      }
    }),
  );
});
