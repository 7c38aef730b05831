import { expect, test } from 'vitest';
import { count, countBySonar } from './cognitive-oracle.ts';

/** [TSX source, the cognitive complexity of its functions in order of appearance]. */
const cases: readonly [source: string, ...scores: number[]][] = [
  ['function f() {}', 0],
  // Branches and their level.
  ['function f() { if (a) b(); }', 1],
  ['function f() { if (a) b(); else c(); }', 2],
  ['function f() { if (a) b(); else if (c) d(); else e(); }', 3],
  ['function f() { if (a) { if (b) c(); } }', 3],
  ['function f() { if (a) b(); else { if (c) d(); } }', 4],
  ['function f() { if (a) b(); else if (c) { if (d) e(); } }', 4],
  ['function f() { if (a ? b : c) d(); }', 2],
  ['const f = () => a ? b : c;', 1],
  ['const f = () => a ? (b ? 1 : 2) : c ? 3 : 4;', 5],
  ['const f = () => (a ? 1 : 2) ? 3 : 4;', 2],
  // Loops: the head stays on the level of the loop.
  ['function f() { for (;;) if (a) b(); }', 3],
  ['function f() { for (const x in a) if (b) c(); }', 3],
  ['function f() { for (const x of a) if (b) c(); }', 3],
  ['async function f() { for await (const x of a) if (b) c(); }', 3],
  ['function f() { while (a ? b : c) if (d) e(); }', 4],
  ['function f() { do { if (a) b(); } while (a ? b : c); }', 4],
  ['function f() { for (let i = a ? 1 : 2; ; ) {} }', 2],
  // Switch and catch.
  ['function f() { switch (a ? 1 : 2) { case 1: case 2: b(); default: c(); } }', 2],
  ['function f() { switch (a) { case b ? 1 : 2: c(); default: if (d) e(); } }', 5],
  ['function f() { try { if (a) b(); } catch { if (c) d(); } finally { if (e) g(); } }', 5],
  ['function f() { try {} catch ({ m = a ? 1 : 2 }) {} }', 2],
  // Jumps: only those with a label.
  ['function f() { a: for (;;) { break a; } }', 2],
  ['function f() { a: for (;;) { continue a; } }', 2],
  ['function f() { for (;;) { continue; break; } }', 1],
  // Logical operators: runs of && and nothing else.
  ['function f() { return a && b && c; }', 1],
  ['function f() { return a || b || c; }', 0],
  ['function f() { return a ?? b ?? c; }', 0],
  ['function f() { return a && b || c && d; }', 2],
  ['function f() { return a && (b && c); }', 1],
  ['function f() { return a && (b || c) && d; }', 2],
  ['function f() { return a && (b ?? c) && d; }', 2],
  ['function f() { return a && !(b && c); }', 2],
  ['function f() { return a && (b && c)! && d; }', 2],
  ['function f() { return a && g(b && c) && d; }', 2],
  ['function f() { a &&= b; a ||= c; a ??= d; return a?.b?.(); }', 0],
  // JSX.
  ['const F = () => <p>{a && b && <i/>}</p>;', 0],
  ['const F = () => <p>{(a && (b && <i/>))}</p>;', 0],
  ['const F = () => <p>{a && (b || <i/>)}</p>;', 1],
  ['const F = () => <p>{a && (b ? <i/> : <b/>)}</p>;', 2],
  ['const F = () => <p>{a && !(b && c)}</p>;', 1],
  ['const F = () => <p a={b && c} {...(d && e)}>{g ? <i/> : null}</p>;', 2],
  ['const F = () => <p>{...(a && b)}</p>;', 1],
  // Functions don't add to each other, and start without level.
  ['function f() { if (a) { const g = () => { if (b) c(); }; } }', 1, 1],
  ['function f() { function g() { function h() { if (a) b(); } if (a) b(); } if (a) b(); }', 1, 1, 1],
  ['const f = (a = b ? 1 : 2) => a;', 1],
  ['function f() { f(); }', 0],
  // Classes and objects: names, decorators and fields belong to the code around.
  [
    'class A { constructor() { if (a) b(); } get x() { return a ? 1 : 2; } set x(v) { if (v) w(); } }',
    1,
    1,
    1,
  ],
  ['function f() { class A { [a ? "b" : "c"]() { if (d) e(); } } if (g) h(); }', 2, 1],
  ['function f() { class A { @g(a ? 1 : 2) m(@h(b && c) p: string) { if (d) e(); } } }', 1, 2],
  ['function f() { return { [a ? "b" : "c"]() { if (d) e(); }, get [a && b]() { return 1; } }; }', 2, 1, 0],
  ['function f() { return class { x = a ? 1 : 2; static { if (b) c(); } y = () => a && b; }; }', 2, 1],
  ['class A { x = a ? 1 : 2; static { if (b) c(); } }'],
  // Types and functions without a body.
  ['function f(a: string): void; function f(a: any): a is string extends infer U ? U : never {}', 0],
  ['abstract class A { abstract m(): void; declare x: string; }'],
  ['export default async function* <T,>() { if (a) yield b; }', 1],
];

test.each(cases)('%s', (source, ...scores) => {
  const ours = count('file.tsx', source);
  const theirs = countBySonar('file.tsx', source, false);
  expect(ours.map(each => each.cognitive)).toEqual(scores);
  expect(ours.map(each => theirs.get(each.start))).toEqual(scores);
});

/** [source, ours, SonarQube's]: the level it leaves raised behind a function in a branch is no level of the code. */
const kept: readonly (readonly [string, number, number])[] = [
  ['function f() { const g = a ? () => 1 : null; if (b) c(); }', 2, 3],
  ['function f() { const g = a ? (() => 1) : () => 2; if (b) c(); }', 2, 4],
];

test.each(kept)('%s differs on purpose', (source, ours, theirs) => {
  expect(count('file.tsx', source)[0]?.cognitive).toBe(ours);
  const start = source.indexOf('{');
  expect(countBySonar('file.tsx', source, false).get(start)).toBe(theirs);
  expect(countBySonar('file.tsx', source, true).get(start)).toBe(ours);
});

test('takes expressions 20,000 operators deep and statements 400 levels deep', () => {
  const levels = 400;
  const condition = Array(10_000).fill('a && b').join(' || ');
  const text = `function f() { ${'if (a) { '.repeat(levels)}return ${condition};${'}'.repeat(levels)} }`;
  expect(count('file.ts', text)[0]).toMatchObject({
    cognitive: (levels * (levels + 1)) / 2 + 10_000,
    whitepaper: (levels * (levels + 1)) / 2 + 19_999,
  });
});
