import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PeriodReport } from '../../../src/model/period.ts';
import { json } from '../../../src/reporters/period/json.ts';
import { periodReport } from '../../helpers/period.ts';
import { hostileText } from '../hostile.ts';
import { hostilePeriod, OPTIONS, REPORTS } from './samples.ts';

const schema = readFileSync(new URL('../../../schema/tkpi-period-1.json', import.meta.url), 'utf8');
const fits = new Ajv({ strict: false }).compile(JSON.parse(schema));
const write = (report: PeriodReport) => json(report, OPTIONS);

/** The same value with the keys of every object in reverse. */
function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, inner]) => [key, reversed(inner)]);
  return Object.fromEntries(entries.toReversed());
}

describe.each(REPORTS)('json: %s', (_, sample) => {
  it('fits the published schema and is the whole report', () => {
    const text = write(sample());
    fits(JSON.parse(text));
    expect(fits.errors).toBeNull();
    const rounded = (__: string, value: unknown) => {
      if (typeof value === 'string') return value.replace(/\p{Cs}/gu, '\ufffd');
      return typeof value === 'number' ? Number(value.toPrecision(12)) : value;
    };
    expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(sample(), rounded)));
  });

  it('gives the same bytes whatever order the objects were built in', () => {
    expect(write(reversed(sample()) as PeriodReport)).toBe(write(sample()));
  });
});

describe('json', () => {
  it('looks like this', async () => {
    await expect(write(periodReport())).toMatchFileSnapshot('../samples/period/rich.json');
  });

  it('writes one change per line whatever its title holds, and ends with one newline', () => {
    fc.assert(
      fc.property(fc.array(hostileText, { minLength: 1, maxLength: 3 }), names => {
        const text = write(hostilePeriod(names));
        expect(text.match(/^ {6}\{"change":[^\n]*"steps":/gm)).toHaveLength(names.length);
        expect(text).toMatch(/[^\n]\n$/);
      }),
      { numRuns: 30 },
    );
  });

  it('has no authors unless they are given, and refuses what the model does not know', () => {
    expect(write(periodReport())).not.toMatch(/^ {2}"names"/m);
    expect(fits({ ...JSON.parse(write(periodReport())), surprise: true })).toBe(false);
  });

  it('refuses a number that is not finite', () => {
    const report = periodReport();
    const participation = { ...report.participation, authors: Number.NaN };
    expect(() => write({ ...report, participation })).toThrow('not finite');
  });
});
