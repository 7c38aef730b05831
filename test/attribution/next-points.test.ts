import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nextPoints } from '../../src/attribution/next-points.ts';

/** Measures until nothing more is asked for. */
function explored(states: readonly string[]): Map<number, string> {
  const known = new Map<number, string>();
  for (
    let next = nextPoints(states.length, known);
    next.length > 0;
    next = nextPoints(states.length, known)
  ) {
    for (const position of next) {
      expect(known.has(position)).toBe(false);
      known.set(position, states[position] as string);
    }
  }
  return known;
}

test('few points are all measured at once', () => {
  expect(nextPoints(4, new Map())).toEqual([0, 1, 2, 3]);
  expect(explored(['a', 'a', 'b', 'a'])).toHaveLength(4);
});

test('a single change among thousands is found with a few dozen measurements', () => {
  const states = Array.from({ length: 5000 }, (_, at) => (at < 3217 ? 'before' : 'after'));
  const known = explored(states);
  expect(known.get(3216)).toBe('before');
  expect(known.get(3217)).toBe('after');
  expect(known.size).toBeLessThan(60);
});

test('neighbours among the measured points that differ are always adjacent', () => {
  const history = fc.array(fc.constantFrom('a', 'b', 'c'), { minLength: 1, maxLength: 300 });
  fc.assert(
    fc.property(history, states => {
      const measured = [...explored(states)].toSorted(([one], [other]) => one - other);
      expect(measured[0]?.[0]).toBe(0);
      expect(measured.at(-1)?.[0]).toBe(states.length - 1);
      measured.slice(1).forEach(([position, state], index) => {
        const [before, earlier] = measured[index] as [number, string];
        if (earlier !== state) expect(position - before).toBe(1);
      });
    }),
  );
});
