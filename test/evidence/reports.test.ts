import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { expect, it } from 'vitest';
import type { Change } from '../../src/model/change.ts';
import type { Evidence } from '../../src/model/evidence.ts';
import { EVIDENCE_REPORTERS } from '../../src/reporters/evidence-index.ts';
import { columnsOf } from '../../src/reporters/width.ts';
import { HOSTILE_NAMES } from '../reporters/hostile.ts';
import { HARBOUR, shown, told } from './harbour.ts';

const OPTIONS = { color: false, width: 80, verbose: false };
const schema = readFileSync(new URL('../../schema/tkpi-evidence-1.json', import.meta.url), 'utf8');

it('the terminal report', async () => {
  const report = await shown('terminal', 'start..merge');
  expect(report.replace(/\b[0-9a-f]{40}\b/g, '<commit>').replace(/\b[0-9a-f]{7}\b/g, '<short>')).toBe(`
Changed in start..merge
harbour · <short> → <short> · 10 commits · #4, #5, !6, #9

2 debts got better (+12.5 points), 1 got worse (−1.8 points).
Score      whole repository 3.0 E → 17.9 E, +14.9 points (+10.7 these debts,
           +4.2 size of the code)

These files alone                  before              after  change
code lines                             59                 73  +14
duplicated lines        26 of 59 (44.1 %)    0 of 73 (0.0 %)  −26
excess decisions        21 of 30 (70.0 %)  27 of 59 (45.8 %)  +6
imports in debt            0 of 1 (0.0 %)     0 of 1 (0.0 %)  ±0
functions over CC 20                    1                  1  ±0
imports across folders                  1                  0  −1
code lines of tests                     1                  2  +1

Worse (1)
new       ebb has complexity 25, limit 10; cognitive 24
          src/tide/ebb.ts:1 · −1.8 points

Better (2)
settled   a clone of 26 lines in 2 places of 2 files
          src/quay/north.ts:3 · and 1 more place · +11.4 points
better    load (complexity 31) split into 2, together 12 of 21 excess decisions:
          loadFirst 16, loadLast 16
          src/quay/cargo.ts:1 · and 1 more place · +1.1 points
          (mostly the code of load in src/quay/load.ts before)

Folders    1 import gone: src/quay → src/yard
Functions  2 changed, 4 new; largest drop of complexity load 31 → 1
Tests      1 file: 1 changed
Size       production code +42 −28 lines in 4 files, tests +1 −0 in 1 file,
           other +1 −0 in 1 file

Again      npx tkpi evidence <commit>..<commit>
`);
});

it('the Markdown block names the change, and how to get it again', async () => {
  const report = await shown('markdown', 'split');
  const { evidence } = await told(HARBOUR, 'split');
  expect(report.split('\n')[0]).toBe('### Changed in #4: Load in two steps');
  expect(report).toContain('**1 debt got better (+0.92 points), none got worse.**');
  expect(report).toContain('| excess decisions | 21 of 30 (70.0 %) | 12 of 30 (40.0 %) | −9 |');
  expect(report).toContain(`\`npx tkpi evidence ${evidence.head.commit}\``);
});

it('the JSON fits the published schema, which allows nothing else', async () => {
  const fits = new Ajv({ strict: false }).compile(JSON.parse(schema));
  for (const args of [['split'], ['start..merge', '--paths', 'src/quay'], ['docs'], ['revert']]) {
    const { evidence } = await told(HARBOUR, ...args);
    fits(evidence);
    expect(fits.errors).toBeNull();
    expect(fits({ ...evidence, author: 'Ada' })).toBe(false);
  }
});

it('no report holds a name of a person', async () => {
  for (const format of ['terminal', 'markdown', 'json']) {
    expect(await shown(format, 'start..merge')).not.toMatch(/\bAda\b|example\.org/);
  }
});

it('a score that moved by less than half a point is unchanged', async () => {
  const { evidence } = await told(HARBOUR, 'split');
  const small = { ...evidence.score, points: 0.04, after: { value: 3.107, grade: 'E' as const } };
  const parts = { debts: 0.05, leftOut: 0, growth: -0.01, scope: 0 };
  const report = EVIDENCE_REPORTERS.terminal({ ...evidence, score: { ...small, parts } }, OPTIONS);
  expect(report.replace(/\s+/g, ' ')).toContain(
    'whole repository 3.0 E → 3.1 E, unchanged (+0.04 points: +0.05 these debts, −0.01 size of the code)',
  );
});

/** Evidence with a hundred times as much of everything, all of it called by a name that breaks things. */
function hostile(evidence: Evidence, name: string): Evidence {
  const many = <Value>(...values: readonly Value[]) => Array.from({ length: 100 }, () => values).flat();
  const crossings = many({ from: name, to: name, imports: 2 });
  const folders = { before: 9, after: 9, added: crossings, removed: crossings };
  const step = { name, path: name, line: 1, before: 3, after: 2 };
  const cycles = many({ group: name, size: 99, modules: [name, name] });
  const change = { ...evidence.subject.changes[0], title: name, reverts: name } as Change;
  return {
    ...evidence,
    subject: { ...evidence.subject, asked: name, kind: 'change', changes: [change] },
    repository: name,
    notices: [name, name],
    selection: { globs: [name], files: 1, better: 1, worse: 1 },
    groups: many(...evidence.groups),
    grownApart: many(...evidence.groups.map(({ id }) => id)),
    cycles: { born: cycles, removed: cycles },
    ...{ folders, layers: folders },
    functions: {
      ...{ changed: 1, added: 1, removed: 1, moved: 1, over20: { before: 1, after: 1 } },
      ...{ largestDrop: step, largestRise: step },
    },
    method: { ...evidence.method, command: `npx tkpi ${name}` },
  };
}

it.each([60, 80])('large numbers fit into %d columns', async width => {
  const { evidence } = await told(HARBOUR, 'start..merge');
  const counts = { numerator: 12_345, denominator: 123_456 };
  const kpis = evidence.kpis.map(kpi => ({ ...kpi, before: counts, after: { ...counts, numerator: 0 } }));
  const report = EVIDENCE_REPORTERS.terminal({ ...evidence, kpis }, { ...OPTIONS, width });
  const lines = report.split('\n').filter(line => !line.startsWith('Again'));
  expect(lines.filter(line => columnsOf(line) > width)).toEqual([]);
  expect(report).toMatch(/duplicated lines +12,345 \(10\.0 %\) +0 \(0\.0 %\) +−12,345/);
});

it('names of the scanned code are harmless in the terminal', async () => {
  const { evidence } = await told(HARBOUR, 'start..merge');
  for (const name of HOSTILE_NAMES) {
    const report = EVIDENCE_REPORTERS.terminal(hostile(evidence, name), OPTIONS);
    expect(report).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}\u2028\ud800]|::|##\[|##vso\[|##teamcity\[/u);
    const lines = report.split('\n').filter(line => !line.startsWith('Again'));
    expect(lines.filter(line => columnsOf(line) > 80)).toEqual([]);
  }
});

it('names of the scanned code are harmless in Markdown', async () => {
  const { evidence } = await told(HARBOUR, 'start..merge');
  for (const name of HOSTILE_NAMES) {
    const report = EVIDENCE_REPORTERS.markdown(hostile(evidence, name), { ...OPTIONS, verbose: true });
    const prose = report.replace(/(?<!`)(`+)(?!`).*?(?<!`)\1(?!`)/g, 'code');
    expect(prose).not.toMatch(/<(?!br>)|@octocat|\]\(|www\.|~~|\*\*bold|`/);
    expect(report).not.toMatch(/##\[|^ *::|(?!\n)[\p{Cc}\p{Cf}\u2028]/mu);
  }
});

it('the Markdown block has at most 40 lines', async () => {
  const { evidence } = await told(HARBOUR, 'start..merge');
  const report = EVIDENCE_REPORTERS.markdown(hostile(evidence, 'src/a.ts'), OPTIONS);
  expect(report.trimEnd().split('\n').length).toBeLessThanOrEqual(40);
  expect(report).toMatch(/… and \d+ more debts/);
  // half of the debts that are shown got worse: there are as many
  expect(report.match(/^\| new \|/gm)).toHaveLength(4);
});
