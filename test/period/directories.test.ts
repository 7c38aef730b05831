import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Finding } from '../../src/model/finding.ts';
import { directoryDeltas } from '../../src/period/directories.ts';
import { compared } from '../helpers/compared.ts';
import { churn, type FileSketch, measured, tree } from '../helpers/measured.ts';
import { clone, complexFunction } from '../helpers/snapshot.ts';

const files: Readonly<Record<string, FileSketch>> = {
  'src/cart/total.ts': { lines: 100, decisions: 100 },
  'src/cart/item.ts': { lines: 100, decisions: 50 },
  'src/tax/rate.ts': { lines: 100, decisions: 50 },
  'index.ts': { lines: 50, decisions: 0 },
};

test('tells what came and went in each folder, and how often it was changed', () => {
  const base = measured(tree(files), { findings: [complexFunction('src/cart/total.ts', 'total', 40)] });
  const head = measured(tree(files), {
    findings: [
      complexFunction('src/cart/total.ts', 'total', 25),
      complexFunction('src/tax/rate.ts', 'rate', 15),
    ],
  });
  const delta = compared(base, head);
  const touched = churn({
    'src/cart/total.ts': [1, 2, 5],
    'src/cart/item.ts': [2, 3],
    'src/cart/total.test.ts': [3, 4],
    'docs/readme.md': [9],
  });
  const parts = directoryDeltas(delta, base, head, touched);
  expect(parts.map(({ name, changes }) => [name, changes])).toEqual([
    ['src/cart', 5],
    ['src/tax', 0],
    ['.', 0],
  ]);
  const [cart, tax, top] = parts;
  expect(cart?.files).toEqual({ before: 2, after: 2 });
  expect(cart?.codeLines).toEqual({ before: 200, after: 200 });
  const groups = new Map(delta.groups.map(({ state, points }) => [state, points]));
  expect(cart?.points).toBeCloseTo(groups.get('improved') ?? 0, 9);
  expect(tax?.points).toBeCloseTo(groups.get('introduced') ?? 0, 9);
  expect(top?.points).toBe(0);
  expect(tax?.lost.before).toBe(0);
  expect((tax?.lost.after ?? 0) + (cart?.lost.after ?? 0)).toBeCloseTo(
    100 - (delta.total.after?.value ?? 0),
    9,
  );
});

test('a file that was moved takes its debt along', () => {
  const base = measured(tree(files), { findings: [complexFunction('src/cart/total.ts', 'total', 30)] });
  const { 'src/cart/total.ts': total = {}, ...others } = files;
  const head = measured(tree({ ...others, 'lib/total.ts': { ...total, hash: 'src/cart/total.ts' } }), {
    findings: [complexFunction('lib/total.ts', 'total', 30)],
  });
  const delta = compared(base, head);
  expect(delta.groups).toEqual([]);
  const parts = directoryDeltas(delta, base, head, churn({}));
  expect(parts.map(({ name, files: { before, after } }) => [name, before, after])).toEqual([
    ['lib', 0, 1],
    ['src/cart', 2, 1],
    ['.', 1, 1],
    ['src/tax', 1, 1],
  ]);
  expect(parts[0]?.points).toBeLessThan(0);
  expect(parts[0]?.points).toBe(-(parts[1]?.points ?? 0));
});

test('a folder that was renamed is told under its new name, with what changed in it', () => {
  const base = measured(tree(files), { findings: [complexFunction('src/tax/rate.ts', 'rate', 30)] });
  const { 'src/tax/rate.ts': rate = {}, ...others } = files;
  const head = measured(tree({ ...others, 'src/vat/rate.ts': { ...rate, hash: 'src/tax/rate.ts' } }), {
    findings: [complexFunction('src/vat/rate.ts', 'rate', 20)],
  });
  const delta = compared(base, head);
  const parts = directoryDeltas(delta, base, head, churn({}));
  expect(parts.map(({ name }) => name)).toEqual(['src/vat', '.', 'src/cart']);
  expect(parts[0]).toMatchObject({ files: { before: 1, after: 1 } });
  expect(parts[0]?.points).toBeCloseTo(delta.groups[0]?.points ?? 0, 9);
});

test('has nothing to say where the scores cannot be compared', () => {
  const nothing = measured(tree({}));
  const head = measured(tree(files));
  expect(directoryDeltas(compared(nothing, head), nothing, head, churn({}))).toEqual([]);
});

const names = ['src/a/x.ts', 'src/b/y.ts', 'src/b/__proto__/z.ts', 'lib/u.ts', 'v.ts'];
const debts = fc
  .array(
    fc.oneof(
      fc
        .tuple(fc.constantFrom(...names), fc.integer({ min: 11, max: 80 }), fc.nat(3))
        .map(([path, cyclomatic, own]): Finding => complexFunction(path, `f${own}`, cyclomatic, own + 1)),
      fc
        .tuple(fc.integer({ min: 5, max: 60 }), fc.subarray(names, { minLength: 2 }))
        .map(([lines, places]): Finding => clone(lines, ...places.map(path => [path, 7] as const))),
    ),
    { maxLength: 12 },
  )
  .map(all => [...new Map(all.map(finding => [finding.id, finding])).values()]);
const sizes = fc.tuple(
  ...names.map(() =>
    fc.record({ lines: fc.integer({ min: 80, max: 900 }), decisions: fc.integer({ min: 90, max: 400 }) }),
  ),
);

test('points add up to the debt bars of the bridge, and what is lost to 100 − score', () => {
  const treeOf = (own: readonly FileSketch[], findings: readonly Finding[]) =>
    measured(new Map(names.map((name, index) => [name, own[index] ?? {}])), { findings });
  fc.assert(
    fc.property(sizes, sizes, debts, debts, (one, other, then, now) => {
      const [base, head] = [treeOf(one, then), treeOf(other, now)];
      const delta = compared(base, head);
      const parts = directoryDeltas(delta, base, head, churn({}));
      const bars = delta.bridge?.filter(({ what }) => what === 'debt') ?? [];
      const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0);
      expect(sum(parts.map(({ points }) => points))).toBeCloseTo(sum(bars.map(({ points }) => points)), 9);
      expect(sum(parts.map(({ lost }) => lost.before))).toBeCloseTo(
        100 - (delta.total.before?.value ?? 0),
        9,
      );
      expect(sum(parts.map(({ lost }) => lost.after))).toBeCloseTo(100 - (delta.total.after?.value ?? 0), 9);
    }),
  );
});

test('is linear: ten thousand files in as many folders', () => {
  const many = new Map(
    Array.from(
      { length: 10_000 },
      (_, index) => [`src/f${index}/a.ts`, { lines: 100, decisions: 20 }] as const,
    ),
  );
  const findings = [...many.keys()].map(path => complexFunction(path, 'f', 12));
  const base = measured(many);
  const head = measured(many, { findings });
  const delta = compared(base, base);
  expect(directoryDeltas(delta, base, head, churn({}))).toHaveLength(10_000);
});
