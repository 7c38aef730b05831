import { expect, test } from 'vitest';
import type { Knowledge, NewcomerCounts, Spread } from '../../../src/model/knowledge.ts';
import { knowledgeRules } from '../../../src/scorecard/knowledge/rules.ts';
import { applicationScope, cardKnowing, REPOSITORY } from '../../helpers/card-ends.ts';

const count = (id: string, knowledge: Knowledge, application?: string) =>
  knowledgeRules
    .find(({ def }) => def.id === id)
    ?.count(cardKnowing(knowledge), application === undefined ? REPOSITORY : applicationScope(application));

const newcomers = (now: NewcomerCounts, before?: NewcomerCounts): Knowledge => ({
  newcomers: { state: 'known', now, ...(before === undefined ? { reasonBefore: 'cut' } : { before }) },
});
const nobody: NewcomerCounts = { newcomers: 0, settled: { kind: 'none', people: 0 } };

test('newcomers are a count, nobody is a zero, and the one before says why it is missing', () => {
  expect(count('newcomers', newcomers({ ...nobody, newcomers: 3 }, nobody))).toEqual({
    ...{ state: 'measured', now: { kind: 'count', value: 3 }, before: { kind: 'count', value: 0 } },
  });
  expect(count('newcomers', newcomers(nobody))).toEqual({
    ...{ state: 'measured', now: { kind: 'count', value: 0 }, reasonBefore: 'cut' },
  });
});

test('newcomers are nobody of one application, and unknown without git or where history is cut off', () => {
  expect(count('newcomers', newcomers(nobody), 'harbour')).toMatchObject({ state: 'not-applicable' });
  expect(count('newcomers', { reason: 'no git' })).toEqual({ state: 'not-provided', reason: 'no git' });
  expect(count('newcomers', { newcomers: { state: 'unknown', reason: 'cut off' } })).toEqual({
    ...{ state: 'not-provided', reason: 'cut off' },
  });
});

test('days to the tenth change are a median from five on; fewer are told in words', () => {
  const five: NewcomerCounts = { newcomers: 0, settled: { kind: 'median', people: 5, days: 27.5 } };
  const three: NewcomerCounts = { newcomers: 0, settled: { kind: 'range', people: 3, days: 90 } };
  const one: NewcomerCounts = { newcomers: 0, settled: { kind: 'none', people: 1 } };
  expect(count('newcomers.days-to-tenth', newcomers(five, three))).toEqual({
    state: 'measured',
    now: { kind: 'distribution', median: 27.5, n: 5 },
    reasonBefore:
      '3 people made their tenth change, the slowest in at most 90 days: a median is told from five on',
  });
  expect(count('newcomers.days-to-tenth', newcomers(three))).toMatchObject({ state: 'not-applicable' });
  expect(count('newcomers.days-to-tenth', newcomers(one))).toEqual({
    state: 'not-applicable',
    reason: 'one person made a tenth change: how long that took is theirs alone',
  });
});

const some: Spread = {
  contributors: 4,
  contributions: 40,
  absenceFactor: 2,
  files: 12,
  singleAuthorFiles: 5,
};
const alone: Spread = {
  contributors: 1,
  contributions: 12,
  absenceFactor: 1,
  files: 3,
  singleAuthorFiles: 3,
};
const few: Spread = { contributors: 2, contributions: 3, files: 2, singleAuthorFiles: 0 };
const shared: Spread = { ...some, contributors: 9, absenceFactor: 1, singleAuthorFiles: 2 };
const spread: Knowledge = {
  spread: {
    state: 'known',
    now: {
      total: some,
      applications: new Map([
        ['harbour', alone],
        ['orchard', few],
      ]),
      folders: [
        { application: 'harbour', folder: 'harbour/quay', ...alone },
        { application: 'harbour', folder: 'harbour/crane', ...shared },
        { application: 'orchard', folder: 'orchard/apple', ...few },
        { application: 'orchard', folder: 'orchard/pear', ...some },
      ],
    },
    reasonBefore: 'cut',
  },
};

test('the absence factor is of the scope, and of nothing under ten contributions', () => {
  expect(count('knowledge.absence-factor', spread)).toMatchObject({
    now: { kind: 'number', value: 2, n: 40 },
  });
  expect(count('knowledge.absence-factor', spread, 'harbour')).toMatchObject({ now: { value: 1, n: 12 } });
  expect(count('knowledge.absence-factor', spread, 'orchard')).toEqual({
    ...{ state: 'not-applicable', reason: 'there were fewer than ten contributions in a year' },
  });
  expect(count('knowledge.absence-factor', spread, 'gone')).toMatchObject({ state: 'not-applicable' });
});

test('folders of one person are a share of those with enough contributions, busiest first, without any number of one', () => {
  expect(count('knowledge.one-person-folders', spread)).toEqual({
    state: 'measured',
    now: { kind: 'share', numerator: 2, denominator: 3 }, // quay and crane; of quay, crane and pear
    reasonBefore: 'cut',
    places: [
      { path: 'harbour/crane', what: 'one of 9 people wrote at least half of it' },
      { path: 'harbour/quay', what: 'one person wrote all of it' },
    ],
  });
});

test('files with a single author are a share of the files that were written in', () => {
  expect(count('knowledge.single-author-files', spread, 'harbour')).toMatchObject({
    now: { kind: 'share', numerator: 3, denominator: 3 },
    places: [
      { path: 'harbour/quay', what: '3 of 3 files' },
      { path: 'harbour/crane', what: '2 of 12 files' },
    ],
  });
});

test('commits written together are a share, and nothing where nobody committed', () => {
  const pairing = {
    state: 'known',
    now: { total: { commits: 20, together: 3 }, applications: new Map() },
    before: { total: { commits: 0, together: 0 }, applications: new Map() },
  } as const;
  expect(count('pairing.co-authored', { pairing })).toEqual({
    state: 'measured',
    now: { kind: 'share', numerator: 3, denominator: 20 },
    reasonBefore: 'no person committed',
  });
  expect(count('pairing.co-authored', { pairing }, 'orchard')).toMatchObject({ state: 'not-applicable' });
});
