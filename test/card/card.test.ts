import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { expect, test } from 'vitest';
import { harbour, pier } from '../quarter/harbour.ts';
import { card, cardOf } from './harbour.ts';

const made = () =>
  harbour([
    pier('first', '2026-05-01T10:00:00Z', 14),
    pier('second', '2026-08-01T10:00:00Z', 12, { message: 'feat: moor faster (#7)' }),
  ]);

test('every item is there with its state, and what nobody provided is named so', async () => {
  const past = made();
  const { unit } = await cardOf(past.root, '2026-Q3');
  const items = unit.pillars.flatMap(pillar => pillar.items);
  expect(items.map(({ id }) => id)).toEqual([
    ...['business/requirements', 'business/project', 'business/innovation'],
    ...['technical/application-quality', 'technical/design-refactoring', 'technical/influence'],
    ...['technical/code-review', 'technical/innovation-efficiency', 'technical/code-quality'],
    ...['team/recruiting', 'team/newcomers', 'team/atmosphere'],
  ]);
  for (const { states } of items) expect(states.length).toBeGreaterThan(0);
  expect(items.find(({ id }) => id === 'team/recruiting')?.states).toEqual(['not-provided']);
});

test('what could not be counted says why, and is no number', async () => {
  const past = made();
  const { unit } = await cardOf(past.root, '2026-Q3');
  const measures = unit.pillars.flatMap(({ items }) => items.flatMap(item => item.measures));
  const missing = measures.filter(({ counted }) => counted.state !== 'measured');
  expect(missing.length).toBeGreaterThan(5);
  for (const { counted } of missing) {
    expect(counted).toEqual({ state: counted.state, reason: expect.stringMatching(/\w{3}/) });
  }
});

test('every measure says how it is counted, what it does not say, how it is gamed and what is against it', async () => {
  const past = made();
  const { unit } = await cardOf(past.root, '2026-Q3');
  const measures = unit.pillars.flatMap(({ items }) => items.flatMap(item => item.measures));
  expect(new Set(measures.map(({ id }) => id)).size).toBe(measures.length);
  for (const measure of measures) {
    for (const text of [measure.title, measure.meaning, measure.formula, measure.game, measure.counter]) {
      expect(text, measure.id).toMatch(/\S/);
    }
    expect(measure.caveats.length, measure.id).toBeGreaterThan(0);
    expect(measure.inputs.length, measure.id).toBeGreaterThan(0);
  }
});

test('the score is that of the quarter', async () => {
  const past = made();
  const { unit, base, head } = await cardOf(past.root, '2026-Q3');
  expect([past.step(base.commit), past.step(head.commit)]).toEqual(['first', 'second']);
  // a CC of 15 has 5 excess decisions of 14, one of 13 has 3 of 12; numbers have twelve digits
  expect(unit.score.kpis).toContainEqual({ id: 'complexity', before: 0.357142857143, after: 3 / 12 });
});

test('the JSON is as its schema says', async () => {
  const past = made();
  const schema = JSON.parse(readFileSync(new URL('../../schema/tkpi-card-1.json', import.meta.url), 'utf8'));
  const validate = new Ajv({ strict: false }).compile(schema);
  expect(validate(await cardOf(past.root, '2026-Q3')), JSON.stringify(validate.errors)).toBe(true);
});

test('the same card is the same bytes', async () => {
  const past = made();
  const [one, other] = [await card(past.root, '-f', 'json'), await card(past.root, '2026-Q3', '-f', 'json')];
  expect(one.stdout).toBe(other.stdout);
  expect(one.stdout).not.toContain(past.root);
});

test.each([
  [['--app', 'harbor'], /no application "harbor"/],
  [['--for', 'lin@harbour.example'], /no handle/],
  [['--for', '@lin,@mara'], /no lists of several people/],
  [['2026-Q5'], /no period/],
  [['-f', 'sarif'], /no format "sarif"/],
])('tkpi card %j is no answer', async (args, words) => {
  const past = made();
  const { exitCode, stderr } = await card(past.root, ...args);
  expect(stderr).toMatch(words);
  expect(exitCode).toBe(2);
});
