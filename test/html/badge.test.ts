import { expect, test } from 'vitest';
import { badge } from '../../src/reporters/badge.ts';
import { OPTIONS, typicalApplication } from '../reporters/sketches.ts';

test('a badge says the score, rounded down, and the grade', () => {
  const svg = badge(typicalApplication(), OPTIONS);
  const { total } = typicalApplication();
  expect(svg).toMatch(/^<svg [\s\S]*<\/svg>\n$/);
  expect(svg).toContain(
    `quality: ${(Math.floor((total.score?.value ?? 0) * 10) / 10).toFixed(1)} ${total.score?.grade}`,
  );
});

test('what was not measured is no zero', () => {
  const typical = typicalApplication();
  const { score: _, ...total } = typical.total;
  expect(badge({ ...typical, total }, OPTIONS)).toContain('quality: not measured');
});
