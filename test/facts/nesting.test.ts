import fc from 'fast-check';
import { expect, test } from 'vitest';
import { factsOf, functionOf } from './facts-of.ts';

const cases: readonly (readonly [string, number])[] = [
  ['return 1;', 0],
  ['return a ? b : c && d;', 0],
  ['if (a) b;', 1],
  ['if (a) b; else if (c) d; else if (e) f; else g;', 1],
  ['if (a) b; else { if (c) d; }', 2],
  ['for (;;) { for (const a of b) { for (const c in d) { while (e) { do f; while (g); } } } }', 5],
  ['switch (a) { case 1: if (b) c; }', 2],
  ['try { if (a) b; } catch { if (c) { if (d) e; } } finally { f; }', 3],
  ['{ { { a; } } }', 0],
  ['if (a) { b; } if (c) { if (d) e; }', 2],
  ['if (a) { b(() => { if (c) d; }); }', 1],
];

for (const [body, nesting] of cases) {
  test(`${body} is nested ${nesting} deep`, () => {
    expect(functionOf(`function f() { ${body} }`).nesting).toBe(nesting);
  });
}

test('a nested function starts again from 0', () => {
  const text = 'function f() { if (a) for (;;) b(() => { while (c) d(); }); }';
  expect(factsOf(text).functions.map(each => each.nesting)).toEqual([2, 1]);
});

/** A piece of a body, the decisions in it and how deep they nest. */
interface Piece {
  readonly text: string;
  readonly decisions: number;
  readonly depth: number;
}

const pieces = fc.letrec<{ piece: Piece; body: Piece }>(tie => ({
  piece: fc.oneof(
    { maxDepth: 4 },
    fc.constant({ text: 'a();', decisions: 0, depth: 0 }),
    tie('body').map(body => around('if (a && b) {', body, '}', 2)),
    tie('body').map(body => around('for (const c of d ?? []) {', body, '}', 2)),
    tie('body').map(body => around('switch (a) { case 1: {', body, '} case 2: default: }', 2)),
    tie('body').map(body => around('try {', body, '} catch { }', 1)),
  ),
  body: fc.array(tie('piece'), { maxLength: 3 }).map(parts => ({
    text: parts.map(part => part.text).join('\n'),
    decisions: parts.reduce((sum, part) => sum + part.decisions, 0),
    depth: Math.max(0, ...parts.map(part => part.depth)),
  })),
}));

function around(before: string, body: Piece, after: string, decisions: number): Piece {
  return {
    text: `${before} ${body.text} ${after}`,
    decisions: body.decisions + decisions,
    depth: body.depth + 1,
  };
}

test('counts the decisions and the depth of generated functions', () => {
  fc.assert(
    fc.property(pieces.body, body => {
      const { cyclomatic, nesting } = functionOf(`function f() { ${body.text} }`);
      expect([cyclomatic, nesting]).toEqual([body.decisions + 1, body.depth]);
    }),
  );
});
