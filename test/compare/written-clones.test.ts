import { expect, test } from 'vitest';
import { compareSides } from '../../src/compare/compare.ts';
import type { Finding } from '../../src/model/finding.ts';
import { snapshot } from '../helpers/snapshot.ts';
import { copy, range } from './debts.ts';

type Texts = Readonly<Record<string, string>>;

const side = { label: 'orchard', source: 'commit', ruler: 'sha256:1' } as const;
const lines = (word: string, count: number) => range(1, count).map(at => `${word}${at}();`);
const text = (...parts: readonly string[][]) => parts.flat().join('\n');

/** What a gate would judge of each group that changed, between two trees of these texts. */
function judged(base: Texts, before: readonly Finding[], head: Texts, after: readonly Finding[]) {
  const tree = (texts: Texts, findings: readonly Finding[]) => {
    const files = Object.entries(texts).map(([path, hash]) => {
      return {
        path,
        hash,
        application: 'shop',
        kind: 'production' as const,
        codeLines: 100,
        functions: 0,
        decisions: 0,
      };
    });
    return snapshot({}, { findings, files });
  };
  const { groups } = compareSides(
    { state: 'snapshot', side, snapshot: tree(base, before) },
    { side, snapshot: tree(head, after) },
    { texts: { base: path => base[path], head: path => head[path] } },
  );
  return groups.map(group => [group.id, group.judged, group.severity]);
}

/** A clone at lines `from`–`to` of each file. */
function at(name: string, from: number, to: number, paths: readonly string[], grams = range(1, 99)): Finding {
  const clone = copy(name, to - from + 1, paths, grams);
  return { ...clone, locations: clone.locations.map(place => ({ ...place, startLine: from, endLine: to })) };
}

const [a, b, tail] = [lines('a', 30), lines('b', 5), lines('c', 10)];

test('a third copy is judged by the lines that were pasted', () => {
  const base = { 'a.ts': text(a), 'b.ts': text(a), 'c.ts': text(tail) };
  const head = { ...base, 'c.ts': text(a, tail) };
  const known = at('x', 1, 30, ['a.ts', 'b.ts']);
  expect(judged(base, [known], head, [at('x', 1, 30, ['a.ts', 'b.ts', 'c.ts'])])).toEqual([
    ['duplication:x', 30, 'major'],
  ]);
});

test('a clone that reaches further because something between was deleted was not written', () => {
  const base = { 'a.ts': text(a, b), 'b.ts': text(a, tail, b) };
  const head = { ...base, 'b.ts': text(a, b) };
  const after = at('y', 1, 35, ['a.ts', 'b.ts']);
  expect(judged(base, [at('x', 1, 30, ['a.ts', 'b.ts'])], head, [after])).toEqual([
    ['duplication:y', 0, 'minor'],
  ]);
});

test('two clones that are joined by one line are judged by that line', () => {
  const one = lines('a', 15);
  const base = { 'a.ts': text(one, ['p();'], a), 'b.ts': text(one, ['q();'], a) };
  const head = { ...base, 'b.ts': text(one, ['p();'], a) };
  const before = [
    at('upper', 1, 15, ['a.ts', 'b.ts'], range(1, 40)),
    at('lower', 17, 46, ['a.ts', 'b.ts'], range(200, 290)),
  ];
  const after = at('joined', 1, 46, ['a.ts', 'b.ts'], [...range(1, 40), ...range(200, 290)]);
  expect(judged(base, before, head, [after])).toContainEqual(['duplication:joined', 2, 'minor']);
});

test('a line that was changed alike in all copies stands for the line before', () => {
  const changed = [...a.slice(0, 14), 'other();', ...a.slice(15)];
  const base = { 'a.ts': text(a), 'b.ts': text(a) };
  const head = { 'a.ts': text(changed), 'b.ts': text(changed) };
  const after = { ...at('y', 1, 30, ['a.ts', 'b.ts'], range(1, 95)), mass: 64 }; // charged with four lines more
  expect(judged(base, [at('x', 1, 30, ['a.ts', 'b.ts'])], head, [after])).toEqual([
    ['duplication:y', 0, 'minor'],
  ]);
});

test('a short copy that joins the group of a long clone is no little growth of it', () => {
  const long = lines('l', 150);
  const piece = long.slice(0, 24);
  const base = { 'a.ts': text(long), 'b.ts': text(long), 'c.ts': text(tail) };
  const head = { ...base, 'c.ts': text(piece, tail), 'b.ts': text(long.slice(0, 149), ['x();']) };
  const known = at('x', 1, 150, ['a.ts', 'b.ts'], range(1, 600));
  const cut = at('y', 1, 149, ['a.ts', 'b.ts'], range(1, 596));
  const copied = at('p', 1, 24, ['a.ts', 'b.ts', 'c.ts'], range(1, 96));
  const charged = copied.locations.map(place => ({ ...place, mass: place.path === 'c.ts' ? 24 : 0 }));
  const after = { ...copied, mass: 24, locations: charged };
  expect(judged(base, [known], head, [cut, after])).toEqual([['duplication:y', 22, 'major']]);
});

test('a copy that replaces another one does not pass for the old one', () => {
  const base = { 'a.ts': text(a), 'b.ts': text(a), 'c.ts': text(tail), 'd.ts': text(tail) };
  const head = { ...base, 'c.ts': text(b, a), 'd.ts': text(b, a) };
  const known = at('x', 1, 30, ['a.ts', 'b.ts']);
  const pasted = at('z', 6, 35, ['c.ts', 'd.ts'], range(40, 160));
  expect(judged(base, [known], head, [known, pasted])).toEqual([['duplication:z', 60, 'major']]);
});
