import { expect, test } from 'vitest';
import { measureGroup } from '../../src/compare/groups.ts';
import type { Finding } from '../../src/model/finding.ts';
import { clone, cycle } from '../helpers/snapshot.ts';

const around = { renamed: (path: string) => path, isScope: () => false };
const severity = (base: readonly Finding[], head: readonly Finding[]) =>
  measureGroup({ base, head, by: ['similar'] }, around).severity;

const long = (lines: number, ...places: string[]): Finding => ({
  ...clone(lines, ...places.map((path): [string, number] => [path, 1])),
  severity: 'major',
});

test('a known clone that got a little longer in all its copies is minor, one with another copy is not', () => {
  const known = long(40, 'a.ts', 'b.ts');
  expect(severity([known], [long(44, 'a.ts', 'b.ts')])).toBe('minor');
  expect(severity([known], [long(48, 'a.ts', 'b.ts')])).toBe('minor');
  expect(severity([known], [long(49, 'a.ts', 'b.ts')])).toBe('major');
  expect(severity([known], [long(40, 'a.ts', 'b.ts', 'c.ts')])).toBe('major');
  expect(severity([], [long(40, 'a.ts', 'b.ts')])).toBe('major');
  const many = 'abcdefghij'.split('').map(name => `${name}.ts`);
  expect(severity([long(40, ...many)], [long(40, ...many, 'k.ts')])).toBe('major');
});

test('a known cycle with another import is minor, with another module it is not', () => {
  const known = cycle(['a.ts', 'b.ts']);
  const denser = { ...known, mass: 3 };
  expect(severity([known], [denser])).toBe('minor');
  expect(severity([known], [cycle(['a.ts', 'b.ts', 'c.ts'])])).toBe('major');
  expect(severity([], [known])).toBe('major');
});
