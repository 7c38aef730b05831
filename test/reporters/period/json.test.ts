import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { json } from '../../../src/reporters/period/json.ts';
import { OPTIONS, REPORTS } from './samples.ts';

const schema = readFileSync(new URL('../../../schema/tkpi-period-1.json', import.meta.url), 'utf8');
const fits = new Ajv({ strict: false }).compile(JSON.parse(schema));

describe.each(REPORTS)('json: %s', (_, sample) => {
  it('fits the published schema and is the whole report', () => {
    const text = json(sample(), OPTIONS);
    fits(JSON.parse(text));
    expect(fits.errors).toBeNull();
    const rounded = (__: string, value: unknown) =>
      typeof value === 'number' ? Number(value.toPrecision(12)) : value;
    expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(sample(), rounded)));
  });
});
