import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DeltaDocument } from '../../src/model/delta-document.ts';
import { json } from '../../src/reporters/delta/json.ts';
import type { Comparison } from '../../src/reporters/reporter.ts';
import { comparison, delta, group } from '../helpers/delta.ts';
import { complexFunction } from '../helpers/snapshot.ts';
import { COMPARISONS, calm, everyState, failing, hostileDelta, OPTIONS } from './delta-sketches.ts';
import { hostileText } from './hostile.ts';

const schema = readFileSync(new URL('../../schema/tkpi-delta-1.json', import.meta.url), 'utf8');
const fits = new Ajv({ strict: false }).compile(JSON.parse(schema));
const write = (value: Comparison) => json(value, OPTIONS);
const read = (text: string) => JSON.parse(text) as DeltaDocument;

/** The same value with the keys of every object in reverse. */
function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, inner]) => [key, reversed(inner)]);
  return Object.fromEntries(entries.toReversed());
}

describe.each(COMPARISONS)('json: %s', (_, sample) => {
  it('fits the published schema and is the whole delta', () => {
    const text = write(sample());
    fits(JSON.parse(text));
    expect(fits.errors).toBeNull();
    const { delta: whole, verdict } = sample();
    const rounded = (__: string, value: unknown) => {
      if (typeof value === 'string') return value.replace(/\p{Cs}/gu, '\ufffd');
      return typeof value === 'number' ? Number(value.toPrecision(12)) : value;
    };
    expect(read(text)).toEqual(JSON.parse(JSON.stringify({ ...whole, verdict }, rounded)));
  });

  it('gives the same bytes whatever order the objects were built in', () => {
    expect(write(reversed(sample()) as Comparison)).toBe(write(sample()));
  });
});

describe('json', () => {
  it('looks like this', async () => {
    await expect(write(failing())).toMatchFileSnapshot('samples/delta/failing.json');
  });

  it('writes one group per line, without sketches, and ends with one newline', () => {
    const text = write(everyState());
    expect(text.match(/^ {4}\{"id":"[^\n]*"findingsBefore":/gm)).toHaveLength(14);
    expect(text).toMatch(/[^\n]\n$/);
    const [fn] = [complexFunction('a.ts', 'f', 30)];
    const sketched = { ...fn, data: { ...fn.data, bodyHash: 'b', sketch: [1, 2] } };
    const written = read(write(comparison(delta({ groups: [group([], [sketched])] }))));
    expect(written.groups[0]?.findingsAfter[0]?.data).toEqual({ ...fn.data, bodyHash: 'b' });
  });

  it('has a verdict only for a check, and refuses what the model does not know', () => {
    expect(read(write(everyState())).verdict).toBeUndefined();
    expect(read(write(calm())).verdict?.state).toBe('pass');
    expect(fits({ ...read(write(calm())), surprise: true })).toBe(false);
  });

  it('keeps each group on its line whatever its names hold', () => {
    fc.assert(
      fc.property(fc.array(hostileText, { minLength: 1, maxLength: 3 }), names => {
        const sample = hostileDelta(names);
        expect(read(write(sample)).groups).toHaveLength(sample.delta.groups.length);
        expect(write(sample).match(/^ {4}\{"id":[^\n]*"findingsAfter":/gm)).toHaveLength(names.length * 6);
      }),
      { numRuns: 30 },
    );
  });

  it('refuses a number that is not finite', () => {
    const of = delta();
    expect(() => write(comparison({ ...of, unchanged: Number.NaN }))).toThrow('not finite');
  });
});
