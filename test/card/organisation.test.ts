import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Card, CardUnit } from '../../src/model/card.ts';
import { git } from '../helpers/repository.ts';
import {
  entryRows,
  inputRows,
  itemRows,
  measureRows,
  placeRows,
  problemRows,
  reasonRows,
} from './card-words.ts';
import { cardOf } from './harbour.ts';
import { organisation } from './organisation.ts';
import { FIXTURE } from './organisation-history.ts';
import { tableUnder } from './readme-tables.ts';

const README = `${FIXTURE}/README.md`;
const counted = (heading: string) => tableUnder(README, heading);

/** The card of the organisation, `web` before `api`; made once, read by all tests. */
let made: Promise<Card> | undefined;
function harbourCard(): Promise<Card> {
  made ??= cardOf(organisation().root, '2026-Q3').then(card => ({
    ...card,
    applications: card.applications.toReversed(),
  }));
  return made;
}

test('every measure is what was counted by hand, of the repository and of both applications', async () => {
  const card = await harbourCard();
  expect([card.unit, ...card.applications].map(({ name }) => name)).toEqual(['harbour', 'web', 'api']);
  expect(sorted(measureRows(card))).toEqual(sorted(counted('Measures')));
});

test('where a number is missing, the reason is the one that was expected', async () => {
  expect(sorted(reasonRows(await harbourCard()))).toEqual(sorted(counted('Reasons')));
});

test('the places behind the numbers are those that were counted', async () => {
  const places = placeRows(await harbourCard()).toSorted(([one = ''], [other = '']) =>
    one < other ? -1 : one > other ? 1 : 0,
  );
  expect(places).toEqual(counted('Places'));
});

test('the score is that of the counted sums', async () => {
  const { unit, applications } = await harbourCard();
  expect([unit, ...applications].map(scoreRow)).toEqual(
    counted('Score').map(([name, before, after, ...kpis]) => [name, before, after, ...kpis.map(ratios)]),
  );
});

test('every item has what stands behind it', async () => {
  expect(itemRows(await harbourCard())).toEqual(counted('Items'));
});

test('ten entries and three assessments are in the card, with what was found out about them', async () => {
  expect(entryRows(await harbourCard())).toEqual(counted('Entries'));
});

test('every export is listed with how much was read', async () => {
  expect(inputRows(await harbourCard())).toEqual(counted('Inputs'));
});

test('what is wrong in the ledger is said', async () => {
  expect(problemRows(await harbourCard())).toEqual(counted('Problems in the ledger'));
});

test('one application alone is the one of the whole card', async () => {
  const { root } = organisation();
  for (const name of ['web', 'api']) {
    const { unit } = await cardOf(root, '2026-Q3', '--app', name);
    const { applications } = await harbourCard();
    expect(unit).toEqual(applications.find(own => own.name === name));
  }
});

test('the exports name the commits that are there', () => {
  const log = git(organisation().root, 'log', '--format=%H %s').trim().split('\n');
  const subjects = new Map(log.map(line => [line.slice(0, 40), line.slice(41)]));
  const requests = JSON.parse(readFileSync(`${FIXTURE}/exports/pull-requests.json`, 'utf8')) as readonly {
    readonly number: number;
    readonly title: string;
    readonly mergeCommit: { readonly oid: string };
  }[];
  const named = requests.map(({ mergeCommit: { oid } }) => subjects.get(oid));
  expect(named).toEqual(requests.map(({ number, title }) => `${title} (#${number})`));
  expect(named).toHaveLength(20);
});

/** `18.28 E`, and the KPIs as ratios. */
function scoreRow({ name, score: { before, after, kpis } }: CardUnit): string[] {
  const shown = (score: typeof before) => `${score?.value.toFixed(2)} ${score?.grade}`;
  return [
    name,
    shown(before),
    shown(after),
    ...kpis.map(kpi => `${short(kpi.before)} → ${short(kpi.after)}`),
  ];
}

/** `28/130 → 14/112` as `0.2154 → 0.125`. */
function ratios(counts: string): string {
  return counts.replaceAll(/(\d+)\/(\d+)/g, (_, one, other) => short(Number(one) / Number(other)));
}

function short(value: number | undefined): string {
  return value === undefined ? '?' : String(Number(value.toFixed(4)));
}

function sorted(rows: readonly (readonly string[])[]): readonly (readonly string[])[] {
  return rows.toSorted((one, other) => (one.join('|') < other.join('|') ? -1 : 1));
}
