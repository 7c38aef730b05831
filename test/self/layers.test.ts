import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { scanned } from '../helpers/tkpi.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

test('tkpi keeps its own layer rules, has no cycle, and every file of it is in a layer', async () => {
  const { total, findings } = await scanned(ROOT);
  expect(findings.filter(({ analyzer }) => analyzer === 'layers')).toEqual([]);
  expect(total.kpis.find(({ id }) => id === 'layering')).toMatchObject({ state: 'measured', numerator: 0 });
  const assigned = total.metrics.find(({ id }) => id === 'layers.assigned');
  expect(assigned).toMatchObject({ value: 1 });
  expect(total.files).toBeGreaterThan(100);
});
