import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { traceFunctions } from '../../src/facts/trace.ts';
import { type CyclomaticVariant, cyclomaticOf, functionsOf } from '../../src/model/cyclomatic.ts';
import type { FunctionFacts } from '../../src/model/facts.ts';
import type { TracedPoint } from '../../src/model/trace.ts';
import { factsOf } from '../facts/facts-of.ts';

/** Real code: sources of packages that package.json pins. */
const folders = ['zod/src/v4/core', 'zod/src/v4/classic', 'zod/src/v3', 'commander/lib', 'eslint/lib/rules'];

function sources(folder: string): string[] {
  return readdirSync(`node_modules/${folder}`, { recursive: true, encoding: 'utf8' })
    .filter(name => /\.[cm]?[jt]s$/.test(name) && !name.includes('tests'))
    .map(name => `node_modules/${folder}/${name}`);
}

const VARIANTS: readonly CyclomaticVariant[] = ['classic', 'modified', 'mccabe'];

function sum(points: readonly TracedPoint[], of: (point: TracedPoint) => number): number {
  return points.reduce((all, point) => all + of(point), 0);
}

/** The numbers of a function as its facts have them, and as its places add up to them. */
function bothWays(facts: FunctionFacts, points: readonly TracedPoint[]): [unknown, unknown] {
  const { name, cognitive, cognitiveWhitepaper = cognitive } = facts;
  const measured = VARIANTS.map(variant => cyclomaticOf(facts, variant) - 1);
  const added = VARIANTS.map(variant => sum(points, point => cyclomaticOf(point, variant)));
  return [
    [name, ...measured, cognitive, cognitiveWhitepaper],
    [name, ...added, sum(points, point => point.cognitive), sum(points, point => point.whitepaper)],
  ];
}

test('the places of each real function add up to its numbers, in all variants', () => {
  let compared = 0;
  for (const path of folders.flatMap(sources)) {
    const text = readFileSync(path, 'utf8');
    const facts = functionsOf(factsOf(text, path));
    const traced = traceFunctions(path, text, true);
    expect(
      traced.map(({ name }) => name),
      path,
    ).toEqual(facts.map(({ name }) => name));
    for (const [index, own] of facts.entries()) {
      const [measured, added] = bothWays(own, traced[index]?.points ?? []);
      expect(added, `${path}:${own.line}`).toEqual(measured);
    }
    compared += facts.length;
  }
  expect(compared).toBeGreaterThanOrEqual(4000);
});

test('a structure adds 1 and its nesting to the cognitive complexity, everything else 1', () => {
  const structures = new Set(['if', '?:', 'switch', 'catch', 'for', 'for … in', 'for … of', 'while', 'do']);
  let seen = 0;
  for (const path of sources('eslint/lib/rules')) {
    for (const { points } of traceFunctions(path, readFileSync(path, 'utf8'), false)) {
      for (const { construct, cognitive, nesting, line } of points.filter(point => point.cognitive > 0)) {
        expect(cognitive, `${path}:${line} ${construct}`).toBe(structures.has(construct) ? 1 + nesting : 1);
        seen += 1;
      }
    }
  }
  expect(seen).toBeGreaterThanOrEqual(5000);
});

/** What stands at a place, where that is not the construct itself; a recursion stands at its function. */
const WRITTEN = new Map([
  ['default value', /./],
  ['recursion', /./],
  ['?:', /\?/],
  ['else if', /if/],
]);

function isWritten(text: string, construct: string): boolean {
  const [word = ''] = construct.split(' ');
  const written = WRITTEN.get(construct);
  return written === undefined ? text.startsWith(word) : text.search(written) === 0;
}

test('each place is in its function, where the construct is written', () => {
  let seen = 0;
  for (const path of folders.flatMap(sources)) {
    const text = readFileSync(path, 'utf8');
    const lines = text.split(/\r\n?|\n/);
    const facts = functionsOf(factsOf(text, path));
    for (const [index, { points }] of traceFunctions(path, text, false).entries()) {
      const { line: from = 0, endLine: to = 0 } = facts[index] ?? {};
      const wrong = points.filter(({ line, column, construct }) => {
        const isInside = line >= from && line <= to;
        return !isInside || !isWritten((lines[line - 1] ?? '').slice(column - 1), construct);
      });
      expect(wrong, path).toEqual([]);
      seen += points.length;
    }
  }
  expect(seen).toBeGreaterThanOrEqual(11_000);
});
