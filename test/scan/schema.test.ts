import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Ajv } from 'ajv';
import { expect, test } from 'vitest';
import { configSchema } from '../../src/config/schema.ts';
import { scanned } from '../helpers/tkpi.ts';

const at = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const validator = (name: string) =>
  new Ajv({ strict: false }).compile(JSON.parse(readFileSync(at(`schema/${name}`), 'utf8')));

test('the snapshot of a scan, with all details, fits the published schema', async () => {
  const fits = validator('tkpi-snapshot-1.json');
  const orchard = at('fixtures/scan/orchard');
  const snapshot = await scanned(
    orchard,
    '-c',
    `${orchard}/strict.json`,
    '--detail',
    'functions',
    'graph',
    'maintainability',
  );
  fits(snapshot);
  expect(fits.errors).toBeNull();
  expect(snapshot.functions?.length).toBe(11);
  expect(snapshot.edges?.length).toBe(10);
  // domain is imported by app and twice by storage, and imports nothing: stable
  expect(snapshot.instability?.[1]).toEqual({
    folder: 'src/domain',
    afferent: 3,
    efferent: 0,
    instability: 0,
  });
  // tree, apples, pears, labels, harvest, page
  expect(snapshot.maintainability?.length).toBe(6);
  expect(fits({ ...snapshot, surprise: true })).toBe(false);
});

test('the schema of the configuration agrees with the validator', () => {
  const fits = validator('tkpi-config.json');
  for (const value of [
    {},
    { layers: { preset: 'cola' } },
    { layers: { preset: 'onion' } },
    { limit: 3 },
    { complexity: { limit: 0 } },
  ]) {
    expect({ value, fits: fits(value) }).toEqual({ value, fits: configSchema.safeParse(value).success });
  }
});

test('the published schemas are up to date', () => {
  execFileSync(process.execPath, [at('schema/generate.mjs'), '--check'], { stdio: 'pipe' });
});
