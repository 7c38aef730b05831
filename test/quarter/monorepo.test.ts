import { expect, test } from 'vitest';
import { writeFiles } from '../helpers/repository.ts';
import { deciding, FAST, harbour, quarter, quarterOf, told } from './harbour.ts';

/** Two applications in one repository, with owners at the top of it; only one of them changes in September. */
function monorepo() {
  return harbour([
    {
      id: 'begin',
      at: '2026-03-01T10:00:00Z',
      write: {
        'package.json': '{ "name": "harbour", "workspaces": ["packages/*"] }',
        'packages/web/package.json': '{ "name": "web" }',
        'packages/web/src/pier.ts': deciding('moor', 12),
        'packages/api/package.json': '{ "name": "api" }',
        'packages/api/src/crane.ts': deciding('lift', 12),
        '.github/CODEOWNERS': '* @harbour/all\n/packages/web/ @harbour/web\n',
      },
    },
    { id: 'api', at: '2026-08-01T10:00:00Z', write: { 'packages/api/src/crane.ts': deciding('lift', 18) } },
    { id: 'web', at: '2026-09-01T10:00:00Z', write: { 'packages/web/src/pier.ts': deciding('moor', 15) } },
  ]);
}

test('a folder is told by its own files, its owners by the file at the top', async () => {
  const past = monorepo();
  writeFiles(past.root, { 'packages/web/tkpi.config.json': JSON.stringify(FAST) });
  const report = await quarterOf(past.root, '-C', 'packages/web');
  expect(told(past, report)).toEqual(['2026-Q3', 'begin', 'web', 2]);
  expect(
    report.bridge?.changes.map(({ change, steps }) => [
      past.step(change.commit),
      steps.map(({ path }) => path),
    ]),
  ).toEqual([['web', ['src/pier.ts']]]);
  expect(report.bridge?.unattributed).toBe(0);
  expect(report.owners?.parts.map(({ name }) => name)).toEqual(['@harbour/web']);
  expect(report.owners?.file).toBe('.github/CODEOWNERS');
});

test('the whole repository is told by all its applications and owners', async () => {
  const past = monorepo();
  const { bridge, owners, delta } = await quarterOf(past.root);
  expect(bridge?.changes.map(({ change }) => past.step(change.commit)).toSorted()).toEqual(['api', 'web']);
  expect(owners?.parts.map(({ name }) => name).toSorted()).toEqual(['@harbour/all', '@harbour/web']);
  expect(delta.applications.map(({ name }) => name)).toEqual(['api', 'web']);
});

test('a folder that was not there when the period began is new', async () => {
  const past = harbour([
    { id: 'begin', at: '2026-03-01T10:00:00Z', write: { 'packages/web/src/pier.ts': deciding('moor', 12) } },
    { id: 'api', at: '2026-08-01T10:00:00Z', write: { 'packages/api/src/crane.ts': deciding('lift', 18) } },
  ]);
  writeFiles(past.root, { 'packages/api/tkpi.config.json': JSON.stringify(FAST) });
  const { delta, bridge } = await quarterOf(past.root, '-C', 'packages/api');
  expect(delta.groups).toMatchObject([{ state: 'introduced', before: 0, after: 9 }]);
  expect(delta.total.points).toBeUndefined();
  expect(bridge).toBeUndefined();
  for (const format of ['terminal', 'markdown']) {
    const { exitCode, stdout } = await quarter(past.root, '-C', 'packages/api', '-f', format);
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(/not comparable: there is\s+no\s+production\s+code\s+on\s+one\s+side/);
    expect(stdout).not.toMatch(/NaN|Infinity|undefined|How the score moved/);
  }
});

test('the configuration of the working tree counts for both ends, another one or none when asked', async () => {
  const past = monorepo();
  writeFiles(past.root, {
    'tkpi.config.json': JSON.stringify({ ...FAST, exclude: ['packages/api/**'] }),
    'other.json': JSON.stringify({ ...FAST, exclude: ['packages/web/**'] }),
  });
  const filesOf = async (...args: string[]) => {
    const { delta, method } = await quarterOf(past.root, ...args);
    return [delta.groups.map(({ findingsAfter }) => findingsAfter[0]?.locations[0]?.path), method.excluded];
  };
  expect(await filesOf()).toEqual([['packages/web/src/pier.ts'], ['packages/api/**']]);
  expect(await filesOf('-c', 'other.json')).toEqual([['packages/api/src/crane.ts'], ['packages/web/**']]);
  expect(new Set((await filesOf('--no-config'))[0])).toEqual(
    new Set(['packages/api/src/crane.ts', 'packages/web/src/pier.ts']),
  );
});
