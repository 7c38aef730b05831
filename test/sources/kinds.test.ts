import { expect, test } from 'vitest';
import { kindByPath } from '../../src/sources/kinds.ts';

test.each([
  ['src/routes.gen.ts', 'generated'],
  ['src/api-generated.ts', 'generated'],
  // a script that generates is written by hand
  ['scripts/regex-gen.ts', 'production'],
  ['src/gen.ts', 'production'],
  ['sample/sample1/entity.ts', 'test'],
  ['packages/core/samples/start.ts', 'test'],
  ['src/sampler.ts', 'production'],
  ['src/test-utils.ts', 'test'],
  ['src/testUtils.tsx', 'test'],
  ['src/test-helper.js', 'test'],
  ['setupTests.ts', 'test'],
  ['vitest.setup.mts', 'test'],
  ['src/sidebar.test.helpers.tsx', 'test'],
  // names that only begin or end alike
  ['src/latest-utils.ts', 'production'],
  ['src/setup.ts', 'production'],
  ['src/helpers.ts', 'production'],
  ['src/test-utils-loader.ts', 'production'],
] as const)('%s is %s', (path, kind) => {
  expect(kindByPath(path)).toBe(kind);
});
