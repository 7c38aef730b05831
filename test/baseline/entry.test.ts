import { expect, test } from 'vitest';
import { entryOf, findingOf, isRecorded } from '../../src/baseline/entry.ts';
import { clone, complexFunction, cycle, layerViolation } from '../helpers/snapshot.ts';

/** Base64 of these 32-bit numbers. */
function sketch(...hashes: number[]): string {
  return Buffer.from(Uint32Array.from(hashes).buffer).toString('base64');
}

const hashes = Array.from({ length: 50 }, (_, index) => index * 7);
const pruning = complexFunction('src/tree.ts', 'Tree.prune', 83);
const withSketch = {
  ...pruning,
  data: { ...pruning.data, bodyHash: 'ab12', sketch: sketch(...hashes) },
};

test('keeps of a function its name, complexity, body and the 32 smallest hashes of its sketch', () => {
  expect(entryOf(withSketch)).toEqual({
    id: pruning.id,
    code: 'excess-complexity',
    mass: 73,
    severity: 'critical',
    application: 'shop',
    places: [['src/tree.ts', 73]],
    data: {
      name: 'Tree.prune',
      cyclomatic: 83,
      bodyHash: 'ab12',
      sketch: sketch(...hashes.slice(0, 32)),
    },
  });
});

test('adds up the masses of a path and keeps no line numbers', () => {
  const entry = entryOf(clone(20, ['src/b.ts', 1], ['src/a.ts', 5], ['src/a.ts', 50]));
  expect(entry.places).toEqual([
    ['src/a.ts', 40],
    ['src/b.ts', 20],
  ]);
  expect(entry.data).toEqual({ lines: 20, tokens: 180, places: 3 });
  expect(JSON.stringify(entry)).not.toContain('Line');
});

test('keeps of a layer violation its rule and both ends, and of a cycle all its modules', () => {
  expect(entryOf(layerViolation('src/a.ts', 'src/b.ts')).data).toEqual({
    rule: 'domain-to-data',
    from: 'src/a.ts',
    to: 'src/b.ts',
    fromLayer: 'domain',
    toLayer: 'data',
  });
  const modules = Array.from({ length: 60 }, (_, index) => `src/${100 + index}.ts`);
  const long = cycle(modules.toReversed());
  const listed = { ...long, data: { ...long.data, modules: modules.slice(0, 50) } };
  expect(entryOf(listed).data).toEqual({ size: 60, modules });
});

test.each([
  ['a function', withSketch],
  ['a clone', clone(20, ['src/b.ts', 1], ['src/a.ts', 5], ['src/a.ts', 50])],
  ['a layer violation', layerViolation('src/a.ts', 'src/b.ts')],
  ['a cycle', cycle(['src/a.ts', 'src/b.ts'])],
])('turns %s back into a finding that is recorded the same', (_, finding) => {
  const entry = entryOf(finding);
  const again = findingOf(entry);
  expect(entryOf(again)).toEqual(entry);
  expect(again.analyzer).toBe(finding.analyzer);
  expect(again.locations.every(({ startLine, endLine }) => startLine === 1 && endLine === 1)).toBe(true);
});

test('records debt with mass only', () => {
  expect(isRecorded(pruning)).toBe(true);
  expect(isRecorded({ ...pruning, mass: 0 })).toBe(false);
  expect(isRecorded({ ...pruning, code: 'module-rule' })).toBe(false);
});
