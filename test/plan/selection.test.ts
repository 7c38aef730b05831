import { expect, it } from 'vitest';
import { repositoryWith } from '../helpers/repository.ts';
import { scanned } from '../helpers/tkpi.ts';
import { branchy, measuredAfter, orchard, planned, rows } from './orchard.ts';

const QUAY = {
  'src/quay/load.ts': branchy('load', 'cargo', 4, 7),
  'src/tide/ebb.ts': branchy('ebb', 'tide', 4, 8),
  'src/quay/north.ts': rows('north', 'hull', 24),
  'src/tide/south.ts': rows('south', 'hull', 24),
};

it('work of a team lies in its own files; what reaches into others is counted', async () => {
  const root = orchard({ ...QUAY, CODEOWNERS: '/src/quay/ @org/Quay\n/src/tide/ @org/tide @ada\n' });
  const { plan } = await planned(root, '--owner', 'org/quay');
  expect(plan.selection).toEqual({ owner: '@org/quay', shared: 1 });
  expect(plan.steps.map(({ path }) => path)).toEqual(['src/quay/load.ts']);
  const tide = await planned(root, '--owner', '@ORG/tide', '--ref', 'HEAD');
  expect(tide.plan.steps.map(({ path }) => path)).toEqual(['src/tide/ebb.ts']);
});

it.each([
  ['@org/quey', 'unknown-team', 'Did you mean @org/quay?'],
  ['@other/nothing-like-it', 'unknown-team', 'Teams that own some: @org/quay.'],
  ['@ada', 'not-a-team', 'A team has a slash: --owner @org/checkout'],
])('no team is called %s', async (owner, code, hint) => {
  const root = orchard({ ...QUAY, '.github/CODEOWNERS': '/src/quay/ @org/quay\n/src/tide/ @ada\n' });
  const { error, exitCode, stdout } = await planned(root, '--owner', owner);
  expect([exitCode, error?.code, error?.hint]).toEqual([2, code, hint]);
  expect(stdout.replaceAll(owner, '')).not.toContain('@ada');
});

const SHOP = {
  'package.json': '{ "name": "fair", "workspaces": ["stalls/*"] }\n',
  'tkpi.config.json': '{ "analyzers": { "maintainability": false } }\n',
  'stalls/apples/package.json': '{ "name": "apples" }\n',
  'stalls/apples/pick.ts': branchy('pick', 'apple', 4, 7),
  'stalls/apples/pack.ts': rows('pack', 'crate', 24),
  'stalls/pears/package.json': '{ "name": "pears" }\n',
  'stalls/pears/shake.ts': branchy('shake', 'pear', 4, 8),
  'stalls/pears/pack.ts': rows('packPears', 'crate', 24),
};

it('a plan for an application raises its own score', async () => {
  const root = repositoryWith(SHOP);
  const { plan } = await planned(root, '--app', 'apples');
  const before = (await scanned(root)).applications.find(({ name }) => name === 'apples');
  expect(plan.before.value).toBeCloseTo(before?.score?.value ?? 0, 9);
  expect(plan.steps.map(({ path }) => path)).not.toContain('stalls/pears/shake.ts');
  // the copy of the other application is the one that goes: this one has none left then
  await measuredAfter(root, {
    'stalls/pears/pack.ts': "export { pack as packPears } from '../apples/pack.ts';\n",
    'stalls/apples/pick.ts': 'export const pick = 1;\n',
  });
  const after = (await scanned(root)).applications.find(({ name }) => name === 'apples');
  expect(after?.score?.value).toBeCloseTo(plan.after.value, 0);
});
