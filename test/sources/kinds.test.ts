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
] as const)('%s is %s', (path, kind) => {
  expect(kindByPath(path)).toBe(kind);
});
