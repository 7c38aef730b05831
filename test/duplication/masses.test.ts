import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chargeLines, type NamedGroup } from '../../src/analyzers/duplication/charge.ts';
import type { CountedLines, Place } from '../../src/analyzers/duplication/types.ts';
import { block, complete } from './support.ts';

const LINES = 30;
const counted: CountedLines = {
  lines: Int32Array.from({ length: LINES }, (_, at) => at + 1),
  wiring: [],
  textOf: () => '',
  measured: true,
};

const place = fc
  .tuple(fc.constantFrom('a.ts', 'b.ts', 'c.ts'), fc.nat(LINES - 1), fc.integer({ min: 1, max: LINES }))
  .map(([path, from, length]): Place => ({ path, from, to: Math.min(from + length, LINES) }));

const groups = fc
  .array(fc.array(place, { minLength: 1, maxLength: 4 }), { maxLength: 12 })
  .map(all =>
    all.map((places, at) => ({ id: `id${String(at).padStart(3, '0')}`, places }) as unknown as NamedGroup),
  );

/** Every duplicated line once. */
function union(all: readonly NamedGroup[]): Set<string> {
  const lines = new Set<string>();
  for (const { places } of all) {
    for (const { path, from, to } of places) for (let at = from; at < to; at++) lines.add(`${path}:${at}`);
  }
  return lines;
}

test('masses of all groups add up to the union of their lines', () => {
  fc.assert(
    fc.property(groups, all => {
      const charged = chargeLines(all, () => counted);
      expect(charged.reduce((sum, group) => sum + group.mass, 0)).toBe(union(all).size);
      for (const group of charged) {
        expect(group.mass).toBeGreaterThan(0);
        expect(group.masses.reduce((sum, mass) => sum + mass, 0)).toBe(group.mass);
      }
    }),
  );
});

test('the order of the groups does not matter', () => {
  fc.assert(
    fc.property(groups, all => {
      expect(chargeLines(all.toReversed(), () => counted)).toEqual(chargeLines(all, () => counted));
    }),
  );
});

test('the masses of a scan add up to the numerator, and to the lines of the places', async () => {
  const files = fc.array(
    fc.array(fc.constantFrom(block('x', 6), block('y', 9), block('z', 3), 'lone()\n', '\n// word\n'), {
      maxLength: 5,
    }),
    { minLength: 2, maxLength: 4 },
  );
  await fc.assert(
    fc.asyncProperty(files, async all => {
      const texts = Object.fromEntries(all.map((parts, at) => [`f${at}.ts`, parts.join('')]));
      const { findings, measurements } = await complete(texts);
      const [kpi, , redundant] = measurements;
      if (kpi === undefined || !('numerator' in kpi)) throw new Error('no KPI');
      expect(findings.reduce((sum, finding) => sum + finding.mass, 0)).toBe(kpi.numerator);
      expect(kpi.numerator).toBeLessThanOrEqual(kpi.denominator);
      const lines = new Set<string>();
      for (const { path, startLine, endLine } of findings.flatMap(finding => finding.locations)) {
        const code = (texts[path] as string).split('\n');
        for (let line = startLine; line <= endLine; line++) {
          if (/\w/.test(code[line - 1] as string) && !code[line - 1]?.startsWith('//'))
            lines.add(`${path}:${line}`);
        }
      }
      expect(lines.size).toBe(kpi.numerator);
      expect(redundant).toMatchObject({
        value: findings.reduce((sum, finding) => sum + (finding.data.redundantLines as number), 0),
      });
      expect(new Set(findings.map(finding => finding.id)).size).toBe(findings.length);
    }),
    { numRuns: 25 },
  );
});
