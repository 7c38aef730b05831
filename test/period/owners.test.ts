import { expect, test } from 'vitest';
import { parseCodeowners } from '../../src/period/codeowners.ts';
import { ownersDelta } from '../../src/period/owners.ts';
import { compared } from '../helpers/compared.ts';
import { churn, type FileSketch, measured, tree } from '../helpers/measured.ts';
import { complexFunction } from '../helpers/snapshot.ts';

const folder = (name: string): Readonly<Record<string, FileSketch>> =>
  Object.fromEntries(
    Array.from({ length: 10 }, (_, index) => [`${name}/f${index}.ts`, { lines: 50, decisions: 20 }]),
  );
const files = tree({ ...folder('cart'), ...folder('tax'), 'lib/a.ts': { lines: 10, decisions: 30 } });
const base = measured(files, {
  findings: [complexFunction('cart/f0.ts', 'total', 40), complexFunction('tax/f0.ts', 'rate', 20)],
});
const head = measured(files, {
  findings: [complexFunction('cart/f0.ts', 'total', 20), complexFunction('tax/f0.ts', 'rate', 20)],
});
const delta = compared(base, head);
const now = parseCodeowners('/cart/ @org/cart\n/tax/ @org/tax @org/cart');
const own = (...args: Parameters<typeof ownersDelta>) =>
  new Map(ownersDelta(...args)?.parts.map(part => [part.name, part]));

test('tells what each team owns now, how it was, and its own score', () => {
  const touched = churn({ 'cart/f0.ts': [1, 2], 'tax/f1.ts': [2], 'lib/a.ts': [7] });
  const ownership = { file: 'CODEOWNERS', baseOwnersOf: now, headOwnersOf: now };
  const parts = own(delta, base, head, ownership, touched);
  expect([...parts.keys()]).toEqual(['@org/cart', '@org/tax', 'unowned']);
  const cart = parts.get('@org/cart');
  expect(cart).toMatchObject({ files: { before: 20, after: 20 }, changes: 2, received: 0, handedOver: 0 });
  expect(cart?.points).toBeCloseTo(delta.groups[0]?.points ?? 0, 9);
  // 30 + 10 excess decisions of 400, then 10 + 10; weight 0.4 of 1, half-life 0.25
  expect(cart?.score.before).toBeCloseTo(100 * 2 ** -((0.4 * 40) / 400 / 0.25), 9);
  expect(cart?.score.after).toBeCloseTo(100 * 2 ** -((0.4 * 20) / 400 / 0.25), 9);
  expect(parts.get('unowned')).toMatchObject({ files: { before: 1, after: 1 }, changes: 1 });
  expect(parts.get('unowned')?.score).toEqual({});
});

test('a file that changed its owner moves no points: they are received and handed over', () => {
  const before = parseCodeowners('/cart/ @org/old\n/tax/ @org/tax @org/cart');
  const parts = own(
    ...[delta, base, head, { file: 'CODEOWNERS', baseOwnersOf: before, headOwnersOf: now }, churn({})],
  );
  const old = parts.get('@org/old');
  const cart = parts.get('@org/cart');
  expect(old).toMatchObject({
    files: { before: 0, after: 0 },
    points: 0,
    lost: { before: 0, after: 0 },
    score: {},
  });
  expect(old?.handedOver).toBeGreaterThan(0);
  expect(cart?.received).toBeCloseTo(old?.handedOver ?? 0, 12);
  expect(parts.get('@org/tax')).toMatchObject({ received: 0, handedOver: 0, points: 0 });
});

test('a new file was received from nobody', () => {
  const grown = new Map(files).set('cart/new.ts', { lines: 50, decisions: 20 });
  const later = measured(grown, { findings: [complexFunction('cart/new.ts', 'fresh', 20)] });
  const before = parseCodeowners('/cart/ @org/old');
  const ownership = { file: 'CODEOWNERS', baseOwnersOf: before, headOwnersOf: now };
  const parts = own(compared(base, later), base, later, ownership, churn({}));
  expect(parts.get('@org/cart')).toMatchObject({ received: 0 });
  expect(parts.get('@org/old')).toBeUndefined();
});

test('without CODEOWNERS at the start nobody has received anything', () => {
  const parts = own(delta, base, head, { file: 'CODEOWNERS', headOwnersOf: now }, churn({}));
  expect([...parts.values()].every(({ received, handedOver }) => received + handedOver === 0)).toBe(true);
});

test('a moved file is told by its owner of today on both sides', () => {
  const moved = new Map([...files].filter(([path]) => path !== 'tax/f0.ts'));
  moved.set('cart/rate.ts', { lines: 50, decisions: 20, hash: 'tax/f0.ts' });
  const findings = [complexFunction('cart/f0.ts', 'total', 40), complexFunction('cart/rate.ts', 'rate', 20)];
  const later = measured(moved, { findings });
  const owners = parseCodeowners('/cart/ @org/cart\n/tax/ @org/tax');
  const ownership = { file: 'CODEOWNERS', baseOwnersOf: owners, headOwnersOf: owners };
  const parts = own(compared(base, later), base, later, ownership, churn({}));
  expect(parts.get('@org/cart')).toMatchObject({ files: { before: 11, after: 11 }, points: 0 });
  expect(parts.get('@org/cart')?.received).toBeCloseTo(parts.get('@org/tax')?.handedOver ?? 0, 12);
});
