import { expect, test } from 'vitest';
import { scorePoints, scoreSides, scoreWords } from '../../src/reporters/card/score-words.ts';

const side = (value: number) => ({ value, grade: 'C' }) as const;
const between = (before: number, after: number) => ({
  ...{ before: side(before), after: side(after), points: after - before, kpis: [] },
});

test.each([
  [65.399, 68.309, '65.39 (C) → 68.30 (C), +2.91 points'],
  [70, 70.004, '70.00 (C) → 70.00 (C), +0.00 points'],
  [70, 70, '70.00 (C) → 70.00 (C), 0.00 points'],
])('from %d to %d', (before, after, words) => {
  expect(scoreWords(between(before, after))).toBe(words);
});

test('what is shown adds up', () => {
  for (let step = 0; step < 500; step += 1) {
    const [before, after] = [1 + ((step * 7919 * 0.001) % 99), 1 + ((step * 104_729 * 0.0007) % 99)];
    const score = between(before, after);
    const [from = 0, to = 0] = scoreSides(score).split(' → ').map(Number);
    const points = Number(scorePoints(score)?.replace('−', '-'));
    expect(Math.round((to - from) * 100), `${before} ${after}`).toBe(Math.round(points * 100));
  }
});

test('a side without a score has no number, and no difference', () => {
  const score = { after: side(70), kpis: [] };
  expect(scoreWords(score)).toBe('not measured → 70.00 (C)');
  expect([scoreSides(score), scorePoints(score)]).toEqual(['– → 70.00', undefined]);
});
