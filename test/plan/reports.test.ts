import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import type { Cut, Plan, PlanAction, PlanStep } from '../../src/model/plan.ts';
import { PLAN_REPORTERS } from '../../src/reporters/plan-index.ts';
import { columnsOf } from '../../src/reporters/width.ts';
import { HOSTILE_NAMES } from '../reporters/hostile.ts';
import { branchy, orchard, planned, rows, shown } from './orchard.ts';

const OPTIONS = { color: false, width: 80, verbose: false };
const schema = readFileSync(new URL('../../schema/tkpi-plan-1.json', import.meta.url), 'utf8');

const DEBTS = {
  'src/quay/north.ts': rows('north', 'hull', 24),
  'src/quay/south.ts': rows('south', 'hull', 24),
  'src/quay/load.ts': branchy('load', 'cargo', 3, 8),
  'src/yard/crane.ts': "import { rope } from '../store/rope.ts';\nexport const crane = () => rope;\n",
  'src/store/rope.ts': "import { crane } from '../yard/crane.ts';\nexport const rope = () => crane;\n",
};

it('the terminal report', async () => {
  const report = await shown(orchard(DEBTS), 'terminal');
  expect(report.replace(/\b[0-9a-f]{7}\b/g, '<short>')).toMatchSnapshot();
});

it('a plan for a goal, and one that has nothing to do', async () => {
  const root = orchard(DEBTS);
  expect(await shown(root, 'terminal', '--points', '10', '--top', '1')).toMatch(
    /^\+10 points in \d steps?, /m,
  );
  expect(await shown(root, 'terminal', '--points', '99')).toContain(
    '+99 points is out of reach: all 3 pieces of work',
  );
  expect(await shown(root, 'terminal', '--to', '1')).toContain('A score of 1 is there already.');
  expect(await shown(orchard({}), 'terminal')).toContain(
    'Nothing to do: no piece of work would raise the score.',
  );
});

it('the Markdown report is a table and a story for each step', async () => {
  const report = await shown(orchard(DEBTS), 'markdown');
  expect(report).toMatchSnapshot();
});

/** One plan with every kind of step, each of them called by a name that may hold anything. */
function everything(plan: Plan, name: string, times = 1): Plan {
  const link = { from: name, to: name, line: 3 };
  const cut: Cut = {
    ...{
      startLine: 3,
      endLine: 9,
      what: 'case',
      decisions: 9,
      complexity: 10,
      rest: 24,
      reads: 2,
      writes: 1,
    },
    ...{ returns: 2, jumps: 1, endsByReturning: false, awaits: true, yields: true, usesThis: true },
  };
  const split = { kind: 'split', name, cyclomatic: 33, limit: 10, startLine: 1, endLine: 99 } as const;
  const copy = { path: name, startLine: 1, endLine: 20, mass: 20 };
  const actions: PlanAction[] = [
    { kind: 'extract', lines: 20, copies: [copy, copy, copy, copy], functions: 2, excess: 7 },
    { kind: 'extract', lines: 20, copies: [copy], functions: 0, excess: 0 },
    {
      ...split,
      cuts: { state: 'found', cuts: [cut, cut, { ...cut, endsByReturning: true }], rest: 6, enough: 3 },
    },
    { ...split, cuts: { state: 'found', cuts: [cut], rest: 24 } },
    { ...split, cuts: { state: 'none', reason: 'expression' } },
    { ...split, cuts: { state: 'unknown' } },
    { kind: 'break-cycle', modules: 9, imports: 40, turn: [link, link], leaves: [3, 0], isLeast: false },
    { kind: 'move-file', toLayer: name, settles: 3 },
    { kind: 'redirect', rule: name, fromLayer: name, toLayer: name, imports: [link] },
  ];
  const steps = actions.map(
    (action, index): PlanStep => ({
      ...{ kpi: 'complexity', action, path: name, line: 1, findings: [name], effort: 12_345 },
      ...{ gain: 1.5, added: 1 / 9, scoreAfter: plan.before.value + (index + 1) / 9 },
      overlaps: [
        { step: 1, why: 'goes-along' },
        { step: 2, why: 'same-lines' },
        { step: 3, why: 'same-import' },
      ],
    }),
  );
  return {
    ...plan,
    repository: name,
    notices: [name],
    selection: { application: name, owner: name, shared: 3 },
    after: { ...plan.after, value: plan.before.value + times },
    steps: Array.from({ length: times }, () => steps).flat(),
  };
}

it('every kind of step is told, in 60 to 80 columns', async () => {
  const { plan } = await planned(orchard(DEBTS));
  const whole = everything(plan, 'src/quay/load.ts');
  expect(PLAN_REPORTERS.terminal({ ...whole, commit: undefined }, OPTIONS)).toMatchSnapshot();
  for (const width of [60, 80]) {
    const lines = PLAN_REPORTERS.terminal(whole, { ...OPTIONS, width }).split('\n');
    expect(lines.filter(line => columnsOf(line) > width)).toEqual([]);
  }
});

describe('names of the scanned code', () => {
  it('are harmless in the terminal', async () => {
    const { plan } = await planned(orchard(DEBTS));
    for (const name of HOSTILE_NAMES) {
      const report = PLAN_REPORTERS.terminal(everything(plan, name, 5), OPTIONS);
      expect(report).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}\u2028\ud800]|::|##\[|##vso\[|##teamcity\[/u);
      expect(report.split('\n').filter(line => columnsOf(line) > 80)).toEqual([]);
    }
  });

  it('are harmless in Markdown, which stays short enough for a comment', async () => {
    const { plan } = await planned(orchard(DEBTS));
    for (const name of HOSTILE_NAMES) {
      const report = PLAN_REPORTERS.markdown(everything(plan, name, 5), OPTIONS);
      const prose = report.replace(/(?<!`)(`+)(?!`).*?(?<!`)\1(?!`)/g, 'code');
      expect(prose).not.toMatch(/<(?!br>)|@octocat|\]\(|www\.|~~|\*\*bold|`/);
      expect(report).not.toMatch(/##\[|^ *::|(?!\n)[\p{Cc}\p{Cf}\u2028]/mu);
      expect(report.length).toBeLessThan(60_000);
    }
  });
});

it('the JSON fits the published schema, which allows nothing else', async () => {
  const fits = new Ajv({ strict: false }).compile(JSON.parse(schema));
  const root = orchard(DEBTS);
  for (const args of [[], ['--to', 'B'], ['--points', '99'], ['--app', 'orchard']]) {
    const { plan } = await planned(root, ...args);
    fits(plan);
    expect(fits.errors).toBeNull();
    expect(fits({ ...plan, author: 'Ada' })).toBe(false);
    fits(JSON.parse(PLAN_REPORTERS.json(everything(plan, 'src/a.ts'), OPTIONS)));
    expect(fits.errors).toBeNull();
  }
});

it('shown points add up to the shown difference', async () => {
  const { plan } = await planned(orchard(DEBTS));
  const report = PLAN_REPORTERS.terminal(plan, OPTIONS);
  const [, from = '', to = ''] = /Score ([\d.]+) \w → ([\d.]+) \w/.exec(report) ?? [];
  const hundredths = (text: string) => Math.round(Number(text) * 100);
  const steps = [...report.matchAll(/^ ?\d+ +\+([\d.]+) {2}/gm)].map(([, points = '']) => hundredths(points));
  expect(steps).toHaveLength(plan.steps.length);
  expect(steps.reduce((sum, points) => sum + points, 0)).toBe(hundredths(to) - hundredths(from));
});
