import fc from 'fast-check';
import { baselineOf } from '../../src/baseline/order.ts';
import type { Baseline, BaselineEntry } from '../../src/model/baseline.ts';
import type { Acceptance } from '../../src/model/verdict.ts';

/** Text from a scanned repository: anything but nothing. */
const text = fc.string({ unit: 'binary', minLength: 1, maxLength: 12 });
const day = fc
  .date({ min: new Date('2026-01-01'), max: new Date('2028-12-31'), noInvalidDate: true })
  .map(date => date.toISOString().slice(0, 10));

const acceptance: fc.Arbitrary<Acceptance> = fc.record(
  { reason: text, owner: text, since: day, until: day },
  { requiredKeys: ['reason', 'owner', 'since'] },
);

/** Few ids, so that the sides of a merge meet. */
const hex = fc.integer({ min: 0, max: 9 }).map(digit => `9f3c${digit}`);
const severity = fc.constantFrom('minor', 'major', 'critical' as const);
const places = fc.uniqueArray(fc.tuple(text, fc.integer({ min: 0, max: 9 })), {
  selector: ([path]) => path,
  minLength: 1,
  maxLength: 3,
});

const data = fc.oneof(
  fc.record({
    id: hex.map(digits => `complexity:${digits}`),
    code: fc.constant('excess-complexity'),
    data: fc.record(
      { name: text, cyclomatic: fc.nat(99), bodyHash: text, sketch: text },
      { requiredKeys: ['name', 'cyclomatic'] },
    ),
  }),
  fc.record({
    id: hex.map(digits => `duplication:${digits}`),
    code: fc.constant('clone'),
    data: fc.record(
      { lines: fc.nat(99), tokens: fc.nat(999), places: fc.nat(9), sketch: text },
      { requiredKeys: ['lines', 'places'] },
    ),
  }),
  fc.record({
    id: hex.map(digits => `layers:a${digits}`),
    code: fc.constant('layer-violation'),
    data: fc.record(
      { rule: text, from: text, to: text, fromLayer: text, toLayer: text },
      { requiredKeys: ['rule', 'from', 'to'] },
    ),
  }),
  fc.record({
    id: hex.map(digits => `layers:c${digits}`),
    code: fc.constant('cycle'),
    data: fc.record({ size: fc.nat(9), modules: fc.array(text, { maxLength: 3 }) }),
  }),
);

const entry: fc.Arbitrary<BaselineEntry> = fc
  .tuple(data, severity, text, places, fc.option(acceptance, { nil: undefined }))
  .map(([own, severe, application, where, accepted]) => ({
    ...own,
    mass: where.reduce((sum, [, mass]) => sum + mass, 0),
    severity: severe,
    application,
    places: where.toSorted(([a], [b]) => (a < b ? -1 : 1)),
    ...(accepted === undefined ? {} : { accepted }),
  }));

const ruler = fc.constantFrom('sha256:7d1a', 'sha256:90ab');

/** Any baseline. */
export const baselines: fc.Arbitrary<Baseline> = fc
  .tuple(
    ruler,
    fc.uniqueArray(entry, { selector: ({ id }) => id, maxLength: 12 }),
    fc.uniqueArray(text, { maxLength: 3 }),
  )
  .map(([hash, entries, unanalysable]) => baselineOf(hash, entries, unanalysable));

/** A common version and two sides that kept some of its debts, changed some and added some. */
export const threeSides: fc.Arbitrary<readonly [ours: Baseline, base: Baseline, theirs: Baseline]> = fc
  .tuple(baselines, baselines, baselines, fc.infiniteStream(fc.nat(3)), ruler, ruler)
  .map(([base, mine, other, choices, one, two]) => [
    mixed(base, mine, choices, one),
    base,
    mixed(base, other, choices, two),
  ]);

function mixed(base: Baseline, own: Baseline, choices: Iterator<number>, hash: string): Baseline {
  const next = () => Number(choices.next().value);
  const debts = new Map<string, BaselineEntry>();
  for (const debt of base.entries) if (next() > 0) debts.set(debt.id, debt);
  for (const debt of own.entries) if (next() > 1) debts.set(debt.id, debt);
  const paths = new Set([...base.unanalysable.filter(() => next() > 0), ...own.unanalysable]);
  return baselineOf(hash, debts.values(), paths);
}
