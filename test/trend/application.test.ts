import { expect, test } from 'vitest';
import { HARBOUR, trend, trendOf } from './harbour.ts';

test('shows one application, by its name or its folder, and where it is not there yet', async () => {
  const byName = await trendOf(HARBOUR, '--last', '3', '--app', 'api');
  expect(byName.application).toEqual({ name: 'api', root: 'packages/api' });
  expect(byName.steps.map(({ applications }) => applications.map(({ name }) => name))).toEqual([
    [],
    [],
    ['api'],
  ]);
  expect(await trendOf(HARBOUR, '--last', '3', '--app', 'packages/api')).toEqual(byName);
  const { stdout } = await trend(HARBOUR, '--last', '3', '--app', 'api');
  expect(stdout).toContain('2026-Q1 to 2026-Q2  the application is not there');
});

test('an application that is not there is an error with those that are', async () => {
  expect(await trend(HARBOUR, '--app', 'ap')).toMatchObject({
    exitCode: 2,
    stderr: expect.stringMatching(/no application "ap"[\s\S]*Applications: api, web\./),
  });
});

test('lists all applications when asked to, and says how otherwise', async () => {
  const verbose = (await trend(HARBOUR, '--verbose')).stdout;
  expect(verbose).toMatch(/^api +100\.0$/m);
  expect(verbose).toMatch(/^web +\d\d\.\d +\d\d\.\d +\d\d\.\d$/m);
  const short = (await trend(HARBOUR)).stdout;
  expect(short).not.toMatch(/^api/m);
  expect(short).toContain('2 applications: --verbose lists them, --app <name> shows one');
});
