import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { ScorecardConfig } from '../../src/config/schema.ts';
import { configSchema } from '../../src/config/schema.ts';
import { CARD_ITEMS } from '../../src/model/card-items.ts';
import type { CardData } from '../../src/scorecard/measure-rule.ts';
import { measureRules } from '../../src/scorecard/rules.ts';

const PAGE = readFileSync(new URL('../../docs/scorecard.md', import.meta.url), 'utf8');
const settings: ScorecardConfig = configSchema.parse({}).scorecard;
const data = { metrics: [], head: {} } as unknown as Pick<CardData, 'metrics' | 'head'>; // no conventions, no foreign numbers
const RULES = measureRules(data, settings, {});
const IDS = RULES.map(({ def }) => def.id);

test('the page names every measure, and no other', () => {
  const row = PAGE.slice(PAGE.indexOf('## Every row of the article'));
  const named = [...row.matchAll(/`([a-z][a-z0-9]*(?:[.-][a-z0-9-]+)*)`/g)].map(([, id]) => id ?? '');
  const known = new Set(IDS);
  const words = new Set(['scope.paths', 'tkpi', 'effect']);
  expect(IDS.filter(id => !named.includes(id))).toEqual([]);
  expect(named.filter(id => id !== '' && !known.has(id) && !words.has(id))).toEqual([]);
});

test('the page has a line for every item', () => {
  for (const { title } of CARD_ITEMS)
    expect(PAGE).toContain(`**${title.replace('Code quality', 'Code quality:')}`);
});

test('what is against a game is a measure, or is said in words', () => {
  for (const { def } of RULES) {
    if (!def.counter.includes(' ')) expect(IDS, def.id).toContain(def.counter);
  }
});

test('no two measures have one id or one title', () => {
  expect(new Set(IDS).size).toBe(IDS.length);
  const titles = RULES.map(({ def }) => def.title);
  expect(new Set(titles).size).toBe(titles.length);
});
