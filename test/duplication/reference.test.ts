import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { referenceLines } from './reference.ts';
import { block, complete, fileWith, tokensOf } from './support.ts';

/** Published packages that ship the sources their authors wrote, and the agreement that is reached (at least). */
const PACKAGES = [
  { folder: 'zod/src', files: 134, precision: 0.999, recall: 0.998 },
  { folder: 'ajv/lib', files: 106, precision: 1, recall: 1 },
  { folder: 'eslint/lib/rules', files: 306, precision: 1, recall: 1 },
  { folder: 'dependency-cruiser/src', files: 194, precision: 1, recall: 1 },
  { folder: 'commander/lib', files: 6, precision: 1, recall: 1 },
];

function textsOf(folder: string): Record<string, string> {
  const root = path.join(import.meta.dirname, '../../node_modules', folder);
  const names = readdirSync(root, { recursive: true }).map(String).sort();
  const chosen = names.filter(name => /(?<!\.d)\.[cm]?[jt]sx?$/.test(name) && !/(^|\/)tests?\//.test(name));
  return Object.fromEntries(chosen.map(name => [name, readFileSync(path.join(root, name), 'utf8')]));
}

/** The analyzer's duplicated lines: code lines in the places, without import wiring. */
async function measuredLines(texts: Record<string, string>): Promise<Map<string, Set<number>>> {
  const { findings, measurements } = await complete(texts);
  const lines = new Map(Object.keys(texts).map(name => [name, new Set<number>()]));
  const places = findings.flatMap(finding => finding.locations);
  for (const [name, text] of Object.entries(texts)) {
    const counted = new Set<number>();
    for (const token of tokensOf(name, text)) {
      for (let line = token.line; line <= token.endLine && !token.wiring; line++) counted.add(line);
    }
    for (const { startLine, endLine } of places.filter(place => place.path === name)) {
      for (let line = startLine; line <= endLine; line++) if (counted.has(line)) lines.get(name)?.add(line);
    }
  }
  const sum = [...lines.values()].reduce((total, each) => total + each.size, 0);
  expect(measurements[0]).toMatchObject({ numerator: sum });
  return lines;
}

/** Shares of lines: how many measured ones the reference has, and how many of the reference were measured. */
function agreement(
  measured: ReadonlyMap<string, Set<number>>,
  reference: ReadonlyMap<string, Set<number>>,
): { lines: number; precision: number; recall: number } {
  let [both, ours, theirs] = [0, 0, 0];
  for (const [name, lines] of measured) {
    const others = reference.get(name) as Set<number>;
    ours += lines.size;
    theirs += others.size;
    for (const line of lines) if (others.has(line)) both++;
  }
  return { lines: theirs, precision: both / ours, recall: both / theirs };
}

test.each(PACKAGES)('$folder agrees with every repeated window of 50 tokens', async each => {
  const texts = textsOf(each.folder);
  expect(Object.keys(texts)).toHaveLength(each.files);
  const { lines, precision, recall } = agreement(await measuredLines(texts), referenceLines(texts));
  expect(lines).toBeGreaterThan(40);
  expect(precision).toBeGreaterThanOrEqual(each.precision);
  expect(recall).toBeGreaterThanOrEqual(each.recall);
});

test('the reference itself: five repeated lines among others', () => {
  const texts = {
    'a.ts': fileWith('a', block('x', 5)),
    'b.ts': fileWith('b', block('x', 5)),
    'c.ts': block('y', 5),
  };
  expect([...referenceLines(texts)].map(([name, lines]) => [name, [...lines]])).toEqual([
    ['a.ts', [2, 3, 4, 5, 6]],
    ['b.ts', [2, 3, 4, 5, 6]],
    ['c.ts', []],
  ]);
});
