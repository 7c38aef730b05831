import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Snapshot } from '../../src/model/snapshot.ts';
import { json } from '../../src/reporters/json.ts';
import { clone, complexFunction, cycle, snapshot } from '../helpers/snapshot.ts';
import { hostileText } from './hostile.ts';
import { OPTIONS, typicalApplication } from './sketches.ts';

const write = (value: Snapshot) => json(value, OPTIONS);

/** The same value with the keys of every object in reverse. */
function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .map(([key, inner]) => [key, reversed(inner)])
      .toReversed(),
  );
}

describe('json', () => {
  it('is the whole snapshot, in the order of the model', async () => {
    const text = write(typicalApplication());
    const rounded = (_: string, value: unknown) =>
      typeof value === 'number' ? Number(value.toPrecision(12)) : value;
    expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(typicalApplication(), rounded)));
    await expect(text).toMatchFileSnapshot('samples/typical.json');
  });

  it('gives the same bytes whatever order the objects were built in', () => {
    const value = typicalApplication();
    expect(write(reversed(value) as Snapshot)).toBe(write(value));
  });

  it('writes one entry of a list per line and ends with one newline', () => {
    const findings = [
      complexFunction('a.ts', 'f', 20),
      clone(9, ['a.ts', 1], ['b.ts', 2]),
      cycle(['a.ts', 'b.ts']),
    ];
    const lines = write(snapshot({}, { findings })).split('\n');
    expect(lines.filter(line => line.includes('"code":"'))).toHaveLength(3);
    expect(lines.at(-1)).toBe('');
    expect(lines.at(-2)).toBe('}');
  });

  it('writes details only when the snapshot has them', () => {
    expect(write(snapshot())).not.toContain('"edges"');
    const edges = [{ from: 'a.ts', to: 'b.ts', kind: 'static' as const, line: 3 }];
    expect(write(snapshot({}, { edges }))).toContain(
      '\n  "edges": [\n    {"from":"a.ts","to":"b.ts","kind":"static","line":3}\n  ]',
    );
  });

  it('keeps hostile names as they are, except for lone surrogates', () => {
    fc.assert(
      fc.property(hostileText, name => {
        const text = write(snapshot({}, { findings: [complexFunction(name, name, 20)] }));
        const read = JSON.parse(text) as Snapshot;
        expect(read.findings[0]?.data.name).toBe(name.replace(/\p{Cs}/gu, '\ufffd'));
        expect(text.split('\n').filter(line => line.includes('"code":'))).toHaveLength(1);
      }),
    );
  });

  it('writes -0 as 0 and refuses what is not finite', () => {
    const withMass = (mass: number) =>
      snapshot({}, { findings: [{ ...complexFunction('a.ts', 'f', 20), mass }] });
    expect(write(withMass(-0))).toContain('"mass":0,');
    expect(() => write(withMass(Number.NaN))).toThrow('not finite');
    expect(() => write(withMass(Number.POSITIVE_INFINITY))).toThrow('not finite');
  });
});
