import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { expect, it } from 'vitest';
import type { Explanation } from '../../src/model/explanation.ts';
import { EXPLANATION_REPORTERS } from '../../src/reporters/explanation-index.ts';
import { columnsOf } from '../../src/reporters/width.ts';
import { HOSTILE_NAMES } from '../reporters/hostile.ts';
import { explained, idOf, QUARRY, scannedQuarry, screenOf, shown } from './quarry.ts';

const OPTIONS = { color: false, width: 80, verbose: true };
const schema = readFileSync(new URL('../../schema/tkpi-explanation-1.json', import.meta.url), 'utf8');
const WORDS = [
  'score',
  'duplication',
  'complexity',
  'src/pit/blast.ts:19',
  'src/pit/east.ts',
  'src',
  'src/made.ts',
];

/** One explanation of each kind of subject, and of each kind of finding. */
function all(): Promise<Explanation[]> {
  known ??= explainAll();
  return known;
}

let known: Promise<Explanation[]> | undefined;

async function explainAll(): Promise<Explanation[]> {
  const { findings } = await scannedQuarry();
  const explanations: Explanation[] = [];
  for (const word of [...WORDS, ...findings.map(({ id }) => id)]) {
    explanations.push((await explained(QUARRY, word)).explanation);
  }
  return explanations;
}

it('every explanation keeps the published schema', async () => {
  const validate = new Ajv({ allowUnionTypes: true, strict: false }).compile(JSON.parse(schema));
  const kinds = new Set<string>();
  for (const explanation of await all()) {
    expect(validate(explanation), `${explanation.asked}: ${JSON.stringify(validate.errors)}`).toBe(true);
    kinds.add(
      explanation.subject.kind === 'finding' ? explanation.subject.detail.kind : explanation.subject.kind,
    );
  }
  expect([...kinds].toSorted()).toEqual([
    'clone',
    'cycle',
    'function',
    'kpi',
    'line',
    'path',
    'rule',
    'score',
  ]);
});

it('JSON that is written again has the same bytes', async () => {
  for (const explanation of await all()) {
    const text = EXPLANATION_REPORTERS.json(explanation, OPTIONS);
    expect(EXPLANATION_REPORTERS.json(JSON.parse(text), OPTIONS)).toBe(text);
    expect(text).toMatch(/^\{\n.*\n\}\n$/s);
    expect(text).not.toContain('"sketch"');
  }
});

/** All names, paths and sentences of an explanation replaced. */
function hostile(explanation: Explanation, name: string): Explanation {
  const keys = new Set([
    'name',
    'path',
    'from',
    'to',
    'comment',
    'rule',
    'reason',
    'application',
    'fromLayer',
    'toLayer',
  ]);
  const text = JSON.stringify(explanation, (key, value) => {
    if (key === 'notices') return [name];
    if (key === 'importedBy' || key === 'modules') return [name, name];
    // the way round a cycle is a list of imports in one place and of paths in the other
    if (key === 'path' && Array.isArray(value))
      return value.map(own => (typeof own === 'string' ? name : own));
    return keys.has(key) && typeof value === 'string' ? name : value;
  });
  return JSON.parse(text) as Explanation;
}

it('names of the scanned code are harmless in a terminal, and no line is too long', async () => {
  const explanations = await all();
  for (const name of HOSTILE_NAMES) {
    for (const explanation of explanations) {
      const report = EXPLANATION_REPORTERS.terminal(hostile(explanation, name), OPTIONS);
      expect(report).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}\u2028\ud800]|::|##\[|##vso\[|##teamcity\[/u);
      expect(report.split('\n').filter(line => columnsOf(line) > 80)).toEqual([]);
    }
  }
});

it('names of the scanned code are harmless in Markdown', async () => {
  const explanations = await all();
  for (const name of HOSTILE_NAMES) {
    for (const explanation of explanations) {
      const report = EXPLANATION_REPORTERS.markdown(hostile(explanation, name), OPTIONS);
      const prose = report.replace(/(?<!`)(`+)(?!`).*?(?<!`)\1(?!`)/g, 'code');
      expect(prose).not.toMatch(/<(?!br>|\/?details>|\/?summary>)|@octocat|\]\(|www\.|~~|\*\*bold|`/);
      expect(report).not.toMatch(/##\[|^ *::|(?!\n)[\p{Cc}\p{Cf}\u2028]/mu);
    }
  }
});

it('a table of decisions is a table in Markdown, whatever the operators', async () => {
  const report = await shown('markdown', 'src/pit/blast.ts:2');
  const rows = report.split('\n').filter(line => /^\| \d+ \| /.test(line));
  expect(rows).toHaveLength(16);
  for (const row of rows) expect(row.replaceAll('\\|', '').match(/\|/g)).toHaveLength(6);
});

it('a long list shows its start, says how much is missing, and all of it with --verbose', async () => {
  const short = await shown('terminal', 'src/pit/blast.ts:2', '--top', '3');
  expect(short).toContain('and 13 more places   (--verbose lists them)');
  expect(short.match(/^ +\d+ {2}\S/gm)).toHaveLength(3);
  const long = await shown('terminal', 'src/pit/blast.ts:2', '--top', '3', '--verbose');
  expect(long.match(/^ +\d+ {2}\S/gm)).toHaveLength(16);
});

it.each([
  ['line', 'src/pit/blast.ts:2'],
  ['file', 'src/yard/lift.ts'],
  ['folder', 'src/pit'],
])('the report of a %s', async (name, word) => {
  await expect(await screenOf(word)).toMatchFileSnapshot(`samples/${name}.txt`);
});

it.each([
  ['clone', 9],
  ['cycle', 3],
  ['layer-violation', 1],
  ['excess-complexity', 9],
])('the report of a finding: %s', async (code, mass) => {
  await expect(await screenOf(await idOf(code, mass))).toMatchFileSnapshot(`samples/${code}.txt`);
});
