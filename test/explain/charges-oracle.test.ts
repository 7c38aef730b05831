import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { countedLines } from '../../src/analyzers/duplication/counted-lines.ts';
import { explainPlaces } from '../../src/explain/clone-places.ts';
import { factsOf } from '../facts/facts-of.ts';
import { scanned } from '../helpers/tkpi.ts';

const ROOT = 'node_modules/zod/src';

test('in real code each line of a clone is charged to one clone, as many as the scan counted in each place', async () => {
  const { findings, total } = await scanned(ROOT);
  const clones = findings.filter(({ code }) => code === 'clone');
  const lines = new Map<string, readonly number[]>();
  const linesOf = (path: string) => {
    const known = lines.get(path) ?? [
      ...countedLines(factsOf(readFileSync(`${ROOT}/${path}`, 'utf8'), path), () => '').lines,
    ];
    lines.set(path, known);
    return known;
  };
  const charged = new Map<string, string>();
  let overlaps = 0;
  for (const clone of clones) {
    const places = explainPlaces(clone, clones, linesOf);
    for (const { path, mass, charged: own, elsewhere, lines: all } of places) {
      expect(own, `${clone.id} in ${path}`).toBeDefined();
      const counted = linesOf(path).filter(line => own?.some(([from, to]) => line >= from && line <= to));
      expect(counted.length).toBe(mass);
      overlaps += (all ?? 0) - mass;
      for (const line of counted) {
        expect(charged.has(`${path}:${line}`), `${path}:${line} is charged twice`).toBe(false);
        charged.set(`${path}:${line}`, clone.id);
      }
      for (const { id, ranges } of elsewhere ?? []) {
        expect(id).not.toBe(clone.id);
        expect(ranges.length).toBeGreaterThan(0);
      }
    }
  }
  const duplication = total.kpis.find(({ id }) => id === 'duplication');
  expect(duplication).toMatchObject({ numerator: charged.size });
  expect(clones.length).toBeGreaterThan(100);
  expect(overlaps).toBeGreaterThan(100);
});
