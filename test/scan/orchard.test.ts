import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import type { Kpi, Snapshot } from '../../src/model/snapshot.ts';
import { scanned } from '../helpers/tkpi.ts';

const ORCHARD = fileURLToPath(new URL('../../fixtures/scan/orchard', import.meta.url));

const countsOf = ({ total }: Snapshot) =>
  total.kpis.map(kpi => (kpi.state === 'measured' ? [kpi.id, kpi.numerator, kpi.denominator] : [kpi.id]));
const metric = ({ total }: Snapshot, id: string) => total.metrics.find(value => value.id === id)?.value;

test('counts the orchard as a person would', async () => {
  const snapshot = await scanned(ORCHARD);
  // two store functions of 12 equal lines; 83 lines of code in six files (counted by hand)
  // yieldOf has 11 decisions, 1 too many for CC 10 twice over; isRipe 2, harvest 1, each store 1
  // ten imports between the six modules; labels ⇄ apples is a cycle of two
  expect(countsOf(snapshot)).toEqual([
    ['duplication', 24, 83],
    ['complexity', 2, 16],
    ['layering', 2, 10],
  ]);
  expect(snapshot.total.tests).toEqual({
    files: 1,
    codeLines: 2,
    functions: 1,
    decisions: 1,
    excessDecisions: 0,
  });
  expect(metric(snapshot, 'functions')).toBe(10);
  expect(snapshot.analyzers.find(({ id }) => id === 'layers')?.notices?.[0]).toMatch(
    /^only import cycles count/,
  );
});

test('finds the import that breaks the configured layers', async () => {
  const snapshot = await scanned(ORCHARD, '-c', `${ORCHARD}/strict.json`);
  expect(countsOf(snapshot)[2]).toEqual(['layering', 3, 10]);
  const [violation] = snapshot.findings.filter(({ code }) => code === 'layer-violation');
  expect(violation?.locations).toEqual([{ path: 'src/ui/page.ts', startLine: 2, endLine: 2, mass: 1 }]);
  expect(metric(snapshot, 'layers.assigned')).toBe(1);
});

test('walks every lost point down to findings', async () => {
  const { total, findings } = await scanned(ORCHARD, '-c', `${ORCHARD}/strict.json`);
  const masses = (analyzer: string) =>
    findings.filter(finding => finding.analyzer === analyzer).reduce((sum, { mass }) => sum + mass, 0);
  const numerator = (id: string) =>
    total.kpis.find(
      (kpi): kpi is Extract<Kpi, { state: 'measured' }> => kpi.id === id && kpi.state === 'measured',
    )?.numerator;
  expect(masses('duplication')).toBe(numerator('duplication'));
  expect(masses('complexity')).toBe(numerator('complexity'));
  expect(masses('layers')).toBe(numerator('layering'));
  for (const { mass, locations } of findings)
    expect(locations.reduce((sum, location) => sum + location.mass, 0)).toBe(mass);
  const lost = total.kpis.reduce((sum, kpi) => sum + (kpi.state === 'measured' ? kpi.pointsLost : 0), 0);
  expect(lost).toBeCloseTo(100 - (total.score?.value ?? 0), 6);
});
