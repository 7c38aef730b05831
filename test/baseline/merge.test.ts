import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mergeBaselines } from '../../src/baseline/merge.ts';
import { writeBaseline } from '../../src/baseline/write.ts';
import type { BaselineEntry } from '../../src/model/baseline.ts';
import { baselines, threeSides } from './arbitrary.ts';
import { acceptance, debt, recorded, recordedAnew } from './samples.ts';

const none: BaselineEntry[] = [];
const may = acceptance('2027-05-31');
const march = acceptance('2027-03-31', 'foresters');
const open = acceptance();

describe('one debt, in the common version, on both sides, and what is left', () => {
  test.each<[string, BaselineEntry[], BaselineEntry[], BaselineEntry[], BaselineEntry[]]>([
    ['unchanged', [debt('1', 9)], [debt('1', 9)], [debt('1', 9)], [debt('1', 9)]],
    ['grown on one side', [debt('1', 9)], [debt('1', 12)], [debt('1', 9)], [debt('1', 12)]],
    ['changed on both: the smaller', [debt('1', 9)], [debt('1', 12)], [debt('1', 7)], [debt('1', 7)]],
    ['added on one side', none, [debt('1', 9)], none, [debt('1', 9)]],
    ['added on both: the smaller', none, [debt('1', 9)], [debt('1', 8)], [debt('1', 8)]],
    ['gone on one side', [debt('1', 9)], none, [debt('1', 9)], none],
    ['gone on one side, grown on the other', [debt('1', 9)], none, [debt('1', 12)], none],
    ['gone on both', [debt('1', 9)], none, none, none],
    ['accepted on one side', [debt('1', 9)], [debt('1', 9, may)], [debt('1', 9)], [debt('1', 9, may)]],
    [
      'accepted on one side, smaller on the other',
      [debt('1', 9)],
      [debt('1', 9, may)],
      [debt('1', 7)],
      [debt('1', 7, may)],
    ],
    [
      'accepted on both: the earlier end',
      [debt('1', 9)],
      [debt('1', 9, may)],
      [debt('1', 9, march)],
      [debt('1', 9, march)],
    ],
    [
      'accepted on both, once without an end',
      [debt('1', 9)],
      [debt('1', 9, open)],
      [debt('1', 9, may)],
      [debt('1', 9, may)],
    ],
    [
      'extended on one side',
      [debt('1', 9, march)],
      [debt('1', 9, may)],
      [debt('1', 9, march)],
      [debt('1', 9, may)],
    ],
    ['taken back on one side', [debt('1', 9, may)], [debt('1', 9)], [debt('1', 9, may)], [debt('1', 9)]],
    [
      'taken back on one side, extended on the other',
      [debt('1', 9, march)],
      [debt('1', 9)],
      [debt('1', 9, may)],
      [debt('1', 9, may)],
    ],
    ['accepted before, gone on one side', [debt('1', 9, may)], none, [debt('1', 9, may)], none],
    [
      'gone on one side, accepted on the other: the acceptance stays',
      [debt('1', 9)],
      none,
      [debt('1', 9, may)],
      [debt('1', 9, may)],
    ],
  ])('%s', (_, base, ours, theirs, expected) => {
    const merge = (a: BaselineEntry[], b: BaselineEntry[]) =>
      mergeBaselines(recorded(...a), recorded(...base), recorded(...b)).baseline.entries;
    expect(merge(ours, theirs)).toEqual(expected);
    expect(merge(theirs, ours)).toEqual(expected);
  });
});

test('tells which debts stay for their acceptance alone', () => {
  const { kept } = mergeBaselines(recorded(), recorded(debt('1', 9)), recorded(debt('1', 9, may)));
  expect(kept).toEqual(['complexity:1']);
});

test('a new ruler is taken with the masses of its side, when the other side changed no mass', () => {
  const accepted = recorded(debt('1', 9, may));
  const { baseline, mixed } = mergeBaselines(accepted, recorded(debt('1', 9)), recordedAnew(debt('1', 5)));
  expect({ baseline, mixed }).toEqual({ baseline: recordedAnew(debt('1', 5, may)), mixed: false });
});

test('masses of two rulers keep the old header, so that they are recorded anew', () => {
  const [ours, theirs] = [recorded(debt('1', 8)), recordedAnew(debt('1', 5))];
  const { baseline, mixed } = mergeBaselines(ours, recorded(debt('1', 9)), theirs);
  expect({ ruler: baseline.ruler, mixed }).toEqual({ ruler: 'sha256:7d1a', mixed: true });
});

test('unanalysable files: what one side added or mended', () => {
  const of = (...paths: string[]) => ({ ...recorded(), unanalysable: paths });
  const { baseline } = mergeBaselines(of('a', 'c'), of('a', 'b'), of('a', 'b', 'd'));
  expect(baseline.unanalysable).toEqual(['a', 'c', 'd']);
});

describe('any three versions', () => {
  test('two equal sides give that side; an unchanged side gives the other one', () => {
    fc.assert(
      fc.property(baselines, baselines, (side, base) => {
        expect(mergeBaselines(side, base, side).baseline).toEqual(side);
        expect(mergeBaselines(side, base, base).baseline).toEqual(side);
        expect(mergeBaselines(base, base, side).baseline).toEqual(side);
      }),
    );
  });

  test('which side is ours makes no difference', () => {
    fc.assert(
      fc.property(threeSides, ([ours, base, theirs]) => {
        const [one, other] = [mergeBaselines(ours, base, theirs), mergeBaselines(theirs, base, ours)];
        expect(one).toEqual(other);
        expect(writeBaseline(one.baseline)).toBe(writeBaseline(other.baseline));
      }),
    );
  });

  test('no mass is larger than on the side that changed it, nothing is invented, no new acceptance is lost', () => {
    fc.assert(
      fc.property(threeSides, ([ours, base, theirs]) => {
        const { entries } = mergeBaselines(ours, base, theirs).baseline;
        expect(entries.map(({ id }) => id)).toEqual(entries.map(({ id }) => id).toSorted());
        const [left, origin, right] = [ours, base, theirs].map(
          side => new Map(side.entries.map(entry => [entry.id, entry])),
        );
        const merged = new Map(entries.map(entry => [entry.id, entry]));
        for (const { id, mass } of entries) {
          const [a, b] = [left?.get(id)?.mass, right?.get(id)?.mass];
          expect([a, b]).toContain(mass);
          const wasChangedTwice = a !== undefined && b !== undefined && a !== origin?.get(id)?.mass;
          if (wasChangedTwice && b !== origin?.get(id)?.mass) expect(mass).toBe(Math.min(a, b));
        }
        for (const side of [ours, theirs]) {
          for (const { id, accepted } of side.entries) {
            if (accepted && origin?.get(id)?.accepted === undefined)
              expect(merged.get(id)?.accepted).toBeDefined();
          }
        }
      }),
    );
  });
});
