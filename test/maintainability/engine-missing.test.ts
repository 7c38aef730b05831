import { expect, test, vi } from 'vitest';
import { measureMaintainability } from '../../src/analyzers/maintainability/measure.ts';

vi.mock('oxc-parser', () => {
  throw new Error('Cannot find native binding.\nRequire stack: …');
});

test('a parser without a binary for this machine is a reason, not a crash', async () => {
  const outcome = await measureMaintainability([]);
  expect(outcome).toMatchObject({ state: 'failed', reason: expect.stringContaining('could not be loaded') });
});
