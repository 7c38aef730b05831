import { describe, expect, test } from 'vitest';
import { maintainabilityIndex } from '../../src/analyzers/maintainability/maintainability-index.ts';
import { measureMaintainability } from '../../src/analyzers/maintainability/measure.ts';
import { MAX_DEPTH } from '../../src/analyzers/maintainability/parse.ts';
import type { FileFacts, FunctionFacts } from '../../src/model/facts.ts';

/** Facts of a file with these cyclomatic complexities; only what the index reads. */
function facts(code: number, ...cyclomatic: readonly number[]): FileFacts {
  const functions = cyclomatic.map(each => ({ kind: 'function', cyclomatic: each }) as FunctionFacts);
  const field = { kind: 'initializer', cyclomatic: 50 } as FunctionFacts;
  const lines = { total: code + 10, code, comment: 5, blank: 5 };
  return {
    lines,
    code: [],
    wiring: [],
    functions: [...functions, field],
    imports: [],
    depth: 1,
  };
}

async function measure(...files: readonly Parameters<typeof measureMaintainability>[0][number][]) {
  const outcome = await measureMaintainability(files);
  if (outcome.state === 'failed') throw new Error(outcome.reason);
  return outcome;
}

describe('maintainability index', () => {
  test('is 100 where nothing could be smaller, and 0 is the floor', () => {
    expect(maintainabilityIndex({ volume: 0, cyclomatic: 0, codeLines: 0 })).toBe(100);
    expect(maintainabilityIndex({ volume: 1e6, cyclomatic: 300, codeLines: 5000 })).toBe(0);
  });

  test('is the polynomial of volume, complexity and lines', () => {
    // 171 − 5.2 · ln e² − 0.23 · 10 − 16.2 · ln e = 171 − 10.4 − 2.3 − 16.2 = 142.1
    const index = maintainabilityIndex({ volume: Math.E ** 2, cyclomatic: 10, codeLines: Math.E });
    expect(index).toBeCloseTo(14210 / 171, 10);
  });
});

test('spreads volume, decisions and code lines of a file evenly over its functions', async () => {
  const text = 'function f(a) { return a + a; } function g(a) { return a ? a : f(a); }';
  const { results } = await measure({ path: 'a.ts', text, facts: facts(12, 1, 2) });
  // Operators: function return + function return :? (); operands: f a a a g a a a f a.
  const volume = 17 * Math.log2(5 + 3);
  expect(results).toEqual([
    {
      path: 'a.ts',
      maintainability: maintainabilityIndex({ volume: volume / 2, cyclomatic: 1.5, codeLines: 6 }),
      halsteadVolume: volume,
      halsteadDifficulty: (5 / 2) * (10 / 3),
      halsteadEffort: (5 / 2) * (10 / 3) * volume,
    },
  ]);
});

test('lists files without functions and does not judge them', async () => {
  const outcome = await measure({ path: 'types.ts', text: 'export type A = 1;', facts: facts(900) });
  expect(outcome).toEqual({ state: 'complete', results: [], withoutFunctions: ['types.ts'], failures: [] });
});

test('answers an empty list for no files', async () => {
  expect(await measure()).toEqual({ state: 'complete', results: [], withoutFunctions: [], failures: [] });
});

test('names a file that is not source, and measures the others', async () => {
  const good = { path: 'good.ts', text: 'function f() {}', facts: facts(1, 1) };
  const { results, failures } = await measure(
    { path: 'bad.ts', text: 'function f( {', facts: facts(1, 1) },
    good,
  );
  expect(results.map(each => each.path)).toEqual(['good.ts']);
  expect(failures).toEqual([{ path: 'bad.ts', reason: 'syntax-error', message: expect.any(String) }]);
});

/** Each is a legal program; the native parser ends the process at some of these depths. */
const deep: readonly (readonly [string, (levels: number) => string])[] = [
  ['parentheses', n => `${'('.repeat(n)}1${')'.repeat(n)}`],
  ['sums', n => `1${'+1'.repeat(n)}`],
  ['arrays', n => '['.repeat(n) + ']'.repeat(n)],
  ['blocks', n => '{'.repeat(n) + '}'.repeat(n)],
  ['types', n => `let a: ${'A<'.repeat(n)}B${'>'.repeat(n)}`],
  ['arrow functions', n => `${'a=>'.repeat(n)}1`],
  ['conditions', n => `${'a?b:'.repeat(n)}c`],
  ['templates', n => `${'`${'.repeat(n)}1${'}`'.repeat(n)}`],
  ['calls', n => `a${'.b()'.repeat(n)}`],
];

test.each(deep)('survives deep %s', async (_name, program) => {
  for (const levels of [MAX_DEPTH + 1, 20_000]) {
    const { failures } = await measure({
      path: 'deep.ts',
      text: program(levels),
      facts: { ...facts(1, 1), depth: levels },
    });
    expect(failures).toMatchObject([{ path: 'deep.ts', reason: 'too-deep' }]);
  }
  // the native parser itself, at the depth that is let through
  for (const levels of [40, MAX_DEPTH / 2]) {
    const { results } = await measure({ path: 'flat.ts', text: program(levels), facts: facts(1, 1) });
    expect(results).toHaveLength(1);
  }
});

test('reads scripts that are no modules, and JSX in JavaScript', async () => {
  const scripts: readonly (readonly [string, string])[] = [
    ['a.js', 'with (a) b(); var c = 010; function f() { delete c; }'],
    ['a.js', 'const a = await; function f() {}'],
    ['a.cjs', 'if (a) return; function f() {}'],
    ['a.js', 'const f = () => <p>{a}</p>;'],
    ['a.mts', 'const f = <T>(a: T) => <T>a; await f(1);'],
    ['a.cts', 'import a = require("a"); export = a; function f() {}'],
  ];
  const files = scripts.map(([path, text]) => ({ path, text, facts: facts(1, 1) }));
  expect((await measure(...files)).failures).toEqual([]);
});
