import { expect, it } from 'vitest';
import { folderWith, repositoryWith } from '../helpers/repository.ts';
import { scanned, tkpi } from '../helpers/tkpi.ts';
import { branchy, environment, orchard, planned, rows } from './orchard.ts';

const CLONE = {
  'src/quay/north.ts': rows('north', 'hull', 24),
  'src/quay/south.ts': rows('south', 'hull', 24),
};

it.each([
  [['--to', 'Z'], '--to takes a grade (A, B, C or D) or a score up to 100, not "Z".', '--to B'],
  [['--to', '101'], 'or a score up to 100, not "101".', '--to 72.5'],
  [['--to', 'E'], 'E is the lowest grade', '--to B'],
  [['--points', '0'], '--points takes a number of points above 0, not "0".', '--points 5'],
  [['--points', 'some'], 'not "some".', '--points 5'],
  [['--points', '5', '--to', 'B'], 'A plan has one goal, not --to and --points.', 'Leave out --points.'],
  [['--top', '0'], '--top takes a whole number from 1 on', '--top 5'],
  [['--owenr', 'x'], "Unknown option '--owenr'. Did you mean --owner?", 'tkpi plan --help'],
  [['src'], 'Too many arguments for', 'tkpi plan --help'],
  [['--app', 'orchrad'], 'There is no application "orchrad" here.', 'Did you mean orchard?'],
  [['--app', 'something else'], 'There is no application "something else" here.', 'Applications: orchard.'],
  [['--owner', '@org/quay'], 'There is no CODEOWNERS file', '.github/CODEOWNERS'],
  [['--what-if', 'complexity:ffff'], 'There is no debt "complexity:ffff" here.', 'lists the ids'],
  [['--what-if', 'du'], '"du" names no debt.', 'Give an id or at least 4 digits'],
])('says what is wrong with %j and what to type', async (args, message, hint) => {
  const { exitCode, stderr, stdout } = await tkpi(orchard(CLONE), ['plan', ...args], environment);
  expect([exitCode, stdout]).toEqual([2, '']);
  expect(stderr).toContain(message);
  expect(stderr).toContain(hint);
});

it('without code and without a KPI there is nothing to plan', async () => {
  const empty = await planned(folderWith({ 'README.md': '' }));
  expect([empty.exitCode, empty.error?.code]).toEqual([2, 'nothing-to-measure']);
  const off = { analyzers: { duplication: false, complexity: false, layers: false } };
  const switched = { score: { weights: { complexity: 0, duplication: 1, layering: 1 } }, ...off };
  const files = { 'src/a.ts': 'export const a = 1;\n', 'tkpi.config.json': JSON.stringify(switched) };
  const unscored = await planned(repositoryWith(files));
  expect([unscored.exitCode, unscored.error?.code]).toEqual([2, 'no-score']);
});

it('a goal out of reach is told, with how far it goes', async () => {
  const root = orchard(
    { 'src/quay/load.ts': branchy('load', 'cargo', 4, 7) },
    { layers: { order: ['calm', 'quay'] } },
  );
  const { plan, exitCode } = await planned(root, '--to', '100');
  expect(exitCode).toBe(0);
  // without debt left the score is 100
  expect([plan.isReached, plan.after.value]).toEqual([true, 100]);
  const { plan: more } = await planned(root, '--points', '99');
  expect(more.isReached).toBe(false);
  expect(more.after.value).toBe(100);
});

it('a goal that is there needs no step', async () => {
  const { plan } = await planned(orchard({}), '--to', 'a');
  expect(plan).toMatchObject({ goal: { kind: 'score', grade: 'A' }, isReached: true, steps: [] });
  expect(plan.after).toEqual(plan.before);
});

it('starts of ids are enough, apart by blanks or commas', async () => {
  const root = orchard({ ...CLONE, 'src/quay/load.ts': branchy('load', 'cargo', 4, 7) });
  const { findings, total } = await scanned(root);
  const ids = findings.map(({ id }) => id);
  const [one, other] = ids.map(id => id.slice(id.indexOf(':') + 1, id.indexOf(':') + 7));
  const { plan } = await planned(root, '--what-if', `${one},${other}`);
  expect(plan.goal).toEqual({ kind: 'what-if', findings: ids });
  expect(plan.before.value).toBeCloseTo(total.score?.value ?? 0, 9);
  expect(plan.after.value).toBe(100);
  const twice = await planned(root, '--what-if', ids[0] ?? '', ids[0] ?? '');
  expect(twice.plan.steps).toHaveLength(1);
});

it('same tree, same bytes, and a commit as its working tree', async () => {
  const root = orchard({ ...CLONE, 'src/quay/load.ts': branchy('load', 'cargo', 4, 7) });
  const [here, again, commit] = [
    await planned(root),
    await planned(root),
    await planned(root, '--ref', 'HEAD'),
  ];
  expect(again.stdout).toBe(here.stdout);
  expect(commit.stdout).toBe(here.stdout);
});

it('a KPI that was not measured is told', async () => {
  const root = orchard(CLONE, { analyzers: { complexity: false, maintainability: false } });
  const { plan } = await planned(root);
  expect(plan.kpis.map(({ id }) => id)).toEqual(['duplication', 'layering']);
  expect(plan.notices).toContainEqual(expect.stringContaining('complexity was not measured (switched off)'));
});
