import type { ts } from 'ts-morph';
import { describe, expect, it } from 'vitest';
import { type Candidate, candidatesIn } from '../../src/facts/cuts/candidates.ts';
import { type MarkedFunction, markDecisions } from '../../src/facts/cuts/decision-marks.ts';
import { findCuts } from '../../src/facts/cuts/find-cuts.ts';
import { flowOf } from '../../src/facts/cuts/flow.ts';
import { variablesOf } from '../../src/facts/cuts/variables.ts';
import { extractFacts } from '../../src/facts/extract.ts';
import { parse } from '../../src/facts/parse.ts';
import type { Cut, Cuts } from '../../src/model/plan.ts';
import { branchy, deciding, flat } from './orchard.ts';

/** Cuts of the first function of a file, for a limit of 10. */
function cutsOf(text: string, path = 'src/load.ts', variant: 'classic' | 'modified' = 'classic'): Cuts {
  const outcome = extractFacts(path, text);
  if (outcome.state !== 'ok') throw new Error(outcome.message);
  const functions = outcome.facts.functions.map(({ name, cyclomatic, cases }) => ({
    name,
    cyclomatic: variant === 'modified' ? cyclomatic - cases : cyclomatic,
  }));
  return findCuts({ path, text, variant, limit: 10, functions })[0] as Cuts;
}

/** What is told of the part of a function that holds these lines: a branch, or what else stands around them. */
function partOf(
  lines: readonly string[],
  before: readonly string[] = [],
  around = 'if (x.kind) {',
): Candidate {
  const part = [`  ${around}`, ...lines, '    if (x.big) x();', '    if (x.old) x();', '  }'];
  const text = `async function* load(x: any, y: any): any {\n${[...before, ...part].join('\n')}\n  return y;\n}\n`;
  const file = parse('load.ts', text);
  const [{ frame, marks }] = markDecisions(file, 'classic') as [MarkedFunction];
  const { body } = frame.owner as ts.FunctionDeclaration;
  const variables = variablesOf(frame.owner);
  const context = { marks, variables, limit: 10, lineOf: (offset: number) => offset, startOf: () => 1 };
  const at = text.indexOf(part[1] ?? '');
  const found = candidatesIn(body as ts.Block, context).filter(
    one => one.pos <= at && one.what !== 'statements',
  );
  return found.toSorted((a, b) => a.pos - b.pos)[0] as Candidate;
}

it('whole branches, each with what it leaves', () => {
  const found = cutsOf(branchy('load', 'cargo', 3, 7));
  const cut = { what: 'branch', decisions: 7, complexity: 8, rest: 18 };
  // the first with its condition: so two are enough
  const first = { what: 'statements', decisions: 8, complexity: 9, rest: 17 };
  expect(found).toMatchObject({ state: 'found', cuts: [first, cut], enough: 2, rest: 10 });
});

it('lines of a cut are whole statements, from the first one to the last', () => {
  const found = cutsOf(branchy('load', 'cargo', 2, 7));
  expect(found).toMatchObject({ cuts: [{ startLine: 3, endLine: 9 }] });
});

it('runs of statements where there is no branch, as large as the limit lets them be', () => {
  const found = cutsOf(flat('load', 'cargo', 30));
  if (found.state !== 'found') throw new Error(found.state);
  expect(found.cuts.map(({ what, complexity }) => [what, complexity])).toEqual([
    ['statements', 10],
    ['statements', 10],
    ['statements', 10],
  ]);
});

it('of a large function no more than five, and how many are enough', () => {
  const found = cutsOf(branchy('load', 'cargo', 9, 8));
  expect(found).toMatchObject({ state: 'found', enough: 8, rest: 37 });
  expect(found).toMatchObject({ cuts: { length: 5 } });
});

describe('what leaves a cut is told', () => {
  const none = {
    returns: 0,
    jumps: 0,
    awaits: false,
    yields: false,
    usesThis: false,
    endsByReturning: false,
  };

  it.each<[string, string[], Partial<Cut>]>([
    ['nothing', ['    x.crop();'], none],
    ['an early return', ['    if (x.ripe) return x;'], { ...none, returns: 1 }],
    ['await', ['    await x.crop();'], { ...none, awaits: true }],
    ['for await', ['    for await (const one of x.all) one.crop();'], { ...none, awaits: true }],
    ['yield', ['    yield x;'], { ...none, yields: true }],
    ['this', ['    this.crop();'], { ...none, usesThis: true }],
    ['this of an arrow function', ['    x.each(() => this.crop());'], { ...none, usesThis: true }],
    ['this of a function of its own', ['    x.each(function () { this.crop(); });'], none],
    ['arguments', ['    x.crop(arguments);'], { ...none, usesThis: true }],
    ['return of a function inside', ['    x.each(() => { return 1; });'], none],
    ['await of a function inside', ['    x.each(async () => { await x; });'], none],
    ['a jump inside of it', ['    for (const one of x.all) { if (one) break; else continue; }'], none],
    ['break of a switch inside', ['    switch (x.a) { case 1: break; }'], none],
    ['a label of its own', ['    own: for (;;) { break own; }'], none],
  ])('%s', (_, lines, expected) => {
    expect(partOf(lines)).toMatchObject({ what: 'branch', ...expected });
  });

  it('break and continue that lead out', () => {
    const loop = 'for (const one of x.all) {';
    expect(partOf(['    if (one.bad) break;'], [], loop)).toMatchObject({ what: 'loop-body', jumps: 1 });
    expect(partOf(['    if (one.bad) continue;'], [], loop)).toMatchObject({ jumps: 1 });
    const outer = ['  if (y) y = 1;', '  outer: for (;;) { x(); break outer; }'];
    expect(partOf(['    for (;;) { if (x.a) break; }'], outer, loop)).toMatchObject({ jumps: 0 });
  });

  it('a part that returns on every way', () => {
    const flow = (text: string) => flowOf([...parse('a.ts', text).statements]);
    const last = 'if (x.a) { return 1; } else throw x;';
    expect(flow(`if (x.b) return 2;\n${last}`)).toEqual({ ...none, endsByReturning: true });
    expect(flow(`if (x.b) return 2;\n${last}\nx();`)).toEqual({ ...none, returns: 2 });
    expect(flow('if (x.b) return 2;')).toEqual({ ...none, returns: 1 });
  });
});

describe('variables that go in and come back', () => {
  it.each<[string, string[], string[], number, number]>([
    ['none but the parameter', ['    x.crop();'], [], 1, 0],
    ['two', ['    x.crop(y);'], [], 2, 0],
    ['a name is not a member of that name', ['    x.y.crop({ y: 1 });'], [], 1, 0],
    ['a local one', ['    x.crop(basket);'], ['  const basket = 1;'], 2, 0],
    ['one of the module is none', ['    x.crop(Math.max(1, 2));'], [], 1, 0],
    ['its own is none', ['    const sack = 1; x.crop(sack);'], [], 1, 0],
    ['one that is set', ['    y = 2;'], [], 2, 1],
    ['one that is raised', ['    y++;'], [], 2, 1],
    ['a destructured one', ['    x.crop(left, right);'], ['  const { a: left, right } = y;'], 3, 0],
    ['used in a function inside', ['    x.each(() => y);'], [], 2, 0],
  ])('%s', (_, lines, before, reads, writes) => {
    expect(partOf(lines, before)).toMatchObject({ reads, writes });
  });

  it('what a run of statements declares and the code behind it uses', () => {
    const lines = [
      ...deciding('x', 0, 8),
      '  const basket = x.a ? 1 : 2;',
      ...deciding('x', 10, 20),
      '  return basket;',
    ];
    const found = cutsOf(`function load(x: any) {\n${lines.join('\n')}\n}\n`);
    if (found.state !== 'found') throw new Error(found.state);
    const holding = found.cuts.find(({ startLine, endLine }) => startLine <= 10 && endLine >= 10);
    expect(holding?.writes ?? 1).toBe(1);
  });
});

describe('where no block makes a good part', () => {
  const chain = Array.from({ length: 20 }, (_, index) => `x.a${index}`).join(' && ');
  const cases = Array.from({ length: 20 }, (_, index) => `    case ${index}: return 'c${index}';`).join('\n');

  it.each<[string, string, string]>([
    ['an expression', `const load = (x: any) => ${chain};`, 'expression'],
    ['an expression in a body', `function load(x: any) {\n  return ${chain};\n}`, 'expression'],
    ['a switch', `function load(x: any) {\n  switch (x) {\n${cases}\n  }\n}`, 'many-cases'],
  ])('%s', (_, text, reason) => {
    expect(cutsOf(text)).toEqual({ state: 'none', reason });
  });

  it('a function that is not as it was measured is not cut', () => {
    const text = flat('load', 'cargo', 20);
    const job = { path: 'a.ts', text, variant: 'classic', limit: 10 } as const;
    expect(findCuts({ ...job, functions: [{ name: 'load', cyclomatic: 20 }] })).toEqual([
      { state: 'unknown' },
    ]);
    expect(findCuts({ ...job, functions: [{ name: 'gone', cyclomatic: 21 }] })).toEqual([
      { state: 'unknown' },
    ]);
    const broken = { ...job, text: `${text}}`, functions: [{ name: 'load', cyclomatic: 21 }] };
    expect(findCuts(broken)).toEqual([{ state: 'unknown' }]);
  });
});

it('decisions are those of the configured variant', () => {
  const cases = Array.from({ length: 9 }, (_, index) => `    case ${index}: x(); break;`).join('\n');
  const text = `function load(x: any) {\n  if (x.a) {\n    switch (x.b) {\n${cases}\n    }\n  }\n${deciding('x', 0, 9).join('\n')}\n}\n`;
  // 20: a condition, 9 cases, 9 conditions; all cases count once in the other variant
  expect(cutsOf(text)).toMatchObject({ state: 'found', cuts: [{ decisions: 9, rest: 11 }, { rest: 11 }] });
  expect(cutsOf(text, 'a.ts', 'modified')).toMatchObject({ state: 'found', cuts: [{ rest: 3 }] });
});
