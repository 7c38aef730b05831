import { expect, it } from 'vitest';
import { configSchema } from '../../src/config/schema.ts';
import type { Counted } from '../../src/model/card.ts';
import type { Change } from '../../src/model/change.ts';
import type { Issue } from '../../src/model/issue.ts';
import { categoriser } from '../../src/scorecard/investment/categorise.ts';
import { investmentRules } from '../../src/scorecard/investment/index.ts';
import type { CardData } from '../../src/scorecard/measure-rule.ts';
import { applicationScope, cardData, EVERYTHING, given, harbourRequests } from '../reviews/harbour.ts';

const SETTINGS = configSchema.parse({}).scorecard.investment;
const BUG: Issue = {
  id: '#13',
  title: 'Crane lost',
  category: 'bug',
  createdAt: '2026-07-01T08:00:00Z',
  labels: [],
};
const ISSUES: CardData['issues'] = { state: 'ok', data: [BUG], hash: 'sha256:0' };

function count(id: string, data: CardData, scope = EVERYTHING): Counted {
  const rule = investmentRules(SETTINGS).find(({ def }) => def.id === id);
  if (rule === undefined) throw new Error(`no measure ${id}`);
  return rule.count(data, scope);
}

const parts = (denominator: number, ...numerators: readonly number[]) =>
  ['for users', 'repairs', 'technical', 'uncategorised'].map((name, index) =>
    expect.objectContaining({ name, now: { kind: 'share', numerator: numerators[index], denominator } }),
  );

/** Counted by hand in fixtures/reviews/harbour/README.md. */
it('shares out the pull requests of a quarter, what has no category included', async () => {
  const data = cardData({ pullRequests: given(await harbourRequests()), issues: ISSUES });
  expect(count('investment.technical', data)).toMatchObject({
    state: 'measured',
    now: { kind: 'share', numerator: 4, denominator: 11 },
    before: { kind: 'share', numerator: 1, denominator: 3 },
    parts: parts(11, 3, 3, 4, 1),
    notices: ['1 change by a program is not in it.'],
  });
  expect(count('investment.technical-lines', data)).toMatchObject({
    now: { numerator: 198, denominator: 1498 },
    parts: parts(1498, 670, 570, 198, 60),
  });
  expect(count('investment.uncategorised', data)).toMatchObject({ now: { numerator: 1, denominator: 11 } });
});

it('does not know what an issue was without an export of issues', async () => {
  const data = cardData({ pullRequests: given(await harbourRequests()) });
  expect(count('investment.uncategorised', data)).toMatchObject({ now: { numerator: 2, denominator: 11 } });
});

const change = (title: string, more: Partial<Change> = {}): Change => ({
  commit: 'a'.repeat(40),
  committedAt: '2026-07-05T08:00:00Z',
  title,
  isMerge: false,
  isBot: false,
  ...more,
});

it('goes by the titles of changes where no pull requests are given', () => {
  const changes = [
    change('feat: sail'),
    change('Sail back', { reverts: 'b'.repeat(40) }),
    change('Paint the hull'),
    change('chore(deps): update anchor', { isBot: true }),
  ];
  const data = cardData({ changes });
  expect(count('investment.technical', data)).toMatchObject({
    now: { numerator: 0, denominator: 3 },
    reasonBefore: 'people changed nothing in that time',
    parts: parts(3, 1, 1, 0, 1),
    notices: [
      'Told by the titles of changes: no pull requests are given.',
      '1 change by a program is not in it.',
    ],
  });
  expect(count('investment.technical-lines', data)).toMatchObject({ state: 'not-provided' });
  expect(count('investment.technical', data, applicationScope('quay'))).toMatchObject({
    state: 'not-provided',
  });
  expect(count('investment.technical', cardData())).toMatchObject({ state: 'not-applicable' });
});

it.each<[title: string, labels: readonly string[], category: string]>([
  ['feat: a', [], 'user'],
  ['FIX(cart)!: a', [], 'corrective'],
  ['Revert "feat: a"', [], 'corrective'],
  ['Reverting is hard', [], 'uncategorised'],
  ['perf: a', ['Enhancement'], 'user'],
  ['perf: a', ['enhancement', 'bug'], 'technical'],
  ['perf: a', ['good first issue'], 'technical'],
  ['constructor: a', ['__proto__', 'toString'], 'uncategorised'],
  ['fixtures: a', [], 'uncategorised'],
  ['a fix: a', [], 'uncategorised'],
])('%s with labels %j is %s', (title, labels, category) => {
  expect(categoriser(SETTINGS, new Map()).ofRequest({ title, labels })).toBe(category);
});

it('takes a list of the configuration instead of the default', () => {
  const { investment } = configSchema.parse({
    scorecard: { investment: { labels: { technical: ['Kitchen'] }, types: { user: ['epic'] } } },
  }).scorecard;
  const { ofRequest } = categoriser(investment, new Map());
  expect(ofRequest({ title: 'a', labels: ['kitchen'] })).toBe('technical');
  expect(ofRequest({ title: 'a', labels: ['tech debt'] })).toBe('uncategorised');
  expect(ofRequest({ title: 'epic: a', labels: [] })).toBe('user');
  expect(ofRequest({ title: 'feat: a', labels: [] })).toBe('uncategorised');
});
