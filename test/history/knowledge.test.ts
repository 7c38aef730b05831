import { describe, expect, it } from 'vitest';
import { gitIn } from '../../src/git.ts';
import { firstParentLine } from '../../src/history/first-parent.ts';
import { knowledgeBetween } from '../../src/history/knowledge.ts';
import type { Knowledge, PartOfFile, Spread } from '../../src/model/knowledge.ts';
import { folderWith, git } from '../helpers/repository.ts';
import { type Past, pastOf, type Step } from './past.ts';

const BOT = 'renovate[bot] <29139614+renovate[bot]@users.noreply.github.com>';
const TEXT = Array.from({ length: 20 }, (_, index) => `export const line${index} = ${index};\n`).join('');

/** `harbour/quay/a.ts` lies in the application `harbour`, folder `harbour/quay`; tests do not count. */
const partOf: PartOfFile = path => {
  const [application = '', folder] = path.split('/');
  return path.endsWith('.test.ts') ? undefined : { application, folder: `${application}/${folder}` };
};

/** Only these files are there at the end. */
const only =
  (...paths: string[]): PartOfFile =>
  path =>
    paths.includes(path) ? partOf(path) : undefined;

interface Asked {
  readonly base: string;
  readonly head: string;
  readonly before?: string;
  readonly parts?: PartOfFile;
}

async function knowledgeOf(past: Past, { base, head, before, parts = partOf }: Asked): Promise<Knowledge> {
  return knowledgeBetween(
    past.git,
    {
      line: await firstParentLine(past.git, past.at(head)),
      base: { commit: past.at(base) },
      head: { commit: past.at(head) },
      ...(before === undefined ? {} : { before: { commit: past.at(before) } }),
    },
    { before: parts, after: parts },
  );
}

let texts = 0;
const touch = (id: string, by: string, path: string, more: Partial<Step> = {}): Step => ({
  ...{ id, by: `${by} <${by.toLowerCase()}@example.org>`, write: { [path]: `${TEXT}// ${++texts}\n` } },
  ...more,
});

describe('newcomers', () => {
  const day = (number: number) => Date.UTC(2026, 0, 1 + number) / 1000;
  /** Each of these people makes ten changes, one every so many days, and begins after the start. */
  const tenOf = (paces: readonly number[]): Past => {
    const steps = paces.flatMap((pace, person) =>
      Array.from({ length: 10 }, (_, index) =>
        touch(`${person}.${index}`, `P${person}`, 'harbour/quay/a.ts', { at: day(20 + index * pace) }),
      ),
    );
    const sorted = steps.toSorted((one, other) => Number(one.at) - Number(other.at));
    const chained = sorted.map((step, index) => ({ ...step, parents: [sorted[index - 1]?.id ?? 'start'] }));
    return pastOf([
      touch('old', 'Root', 'harbour/quay/a.ts', { at: day(0) }),
      touch('start', 'Root', 'harbour/quay/a.ts', { at: day(10) }),
      ...chained,
      { id: 'end', at: day(900), by: 'Root <root@example.org>' },
    ]);
  };
  const settled = async (paces: readonly number[]) => {
    const { newcomers } = await knowledgeOf(tenOf(paces), { base: 'start', head: 'end', before: 'old' });
    return newcomers?.state === 'known' ? newcomers.now : newcomers;
  };

  it('are people whose first change came in the period: by any name or address, alone or with others, never bots', async () => {
    // before: Root, Bo (at work as bo@work). In it: Bo under his other address (known), Cy (merged), Di (co-author), a bot.
    const past = pastOf([
      {
        id: 'map',
        by: 'Root <root@example.org>',
        write: { '.mailmap': 'Bo <bo@example.org> <bo@work.example>\n' },
      },
      { id: 'start', by: 'Bo <bo@work.example>' },
      touch('bo', 'Bo', 'harbour/quay/a.ts'),
      touch('cy', 'Cy', 'harbour/quay/b.ts', { parents: ['start'] }),
      { id: 'merge', by: 'Host <host@example.org>', parents: ['bo', 'cy'] },
      touch('pair', 'Root', 'harbour/quay/a.ts', { message: 'Pair\n\nCo-authored-by: Di <di@example.org>' }),
      { id: 'bump', by: BOT },
    ]);
    const { newcomers } = await knowledgeOf(past, { base: 'start', head: 'bump', before: 'map' });
    expect(newcomers).toEqual({
      state: 'known',
      now: { newcomers: 2, settled: { kind: 'none', people: 0 } },
      before: { newcomers: 1, settled: { kind: 'none', people: 0 } },
    });
  });

  it('who made their tenth change have a median from five on: nine steps of 1, 2, 3, 4, 5 days are 27', async () => {
    expect(await settled([1, 2, 3, 4, 5])).toEqual({
      newcomers: 5,
      settled: { kind: 'median', people: 5, days: 27 },
    });
  });

  it('have a p85 from ten on: the ninth of ten', async () => {
    expect(await settled([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])).toEqual({
      newcomers: 10,
      settled: { kind: 'median', people: 10, days: 9 * 5.5, p85: 81 },
    });
  });

  it('are told as a range when they are two to four, and not at all when it is one', async () => {
    expect(await settled([1, 8])).toMatchObject({ settled: { kind: 'range', people: 2, days: 90 } });
    expect(await settled([1, 60])).toEqual({ newcomers: 2, settled: { kind: 'range', people: 2 } });
    expect(await settled([4])).toEqual({ newcomers: 1, settled: { kind: 'none', people: 1 } });
  });

  it('are not known where the repository begins, and where history is cut off', async () => {
    const past = pastOf([
      touch('a', 'Ada', 'x/y/a.ts'),
      touch('b', 'Bo', 'x/y/a.ts'),
      touch('c', 'Cy', 'x/y/a.ts'),
    ]);
    const begins = await knowledgeOf(past, { base: 'a', head: 'c' });
    expect(begins.newcomers).toEqual({
      state: 'unknown',
      reason: 'the repository begins in this period: everybody is new',
    });
    expect(begins.spread).toMatchObject({
      state: 'known',
      reasonBefore: 'the repository begins in this period',
    });
    const root = `${folderWith({})}/clone`;
    git(past.root, 'clone', '-q', '--no-checkout', '--depth=2', `file://${past.root}`, root);
    const cut = await knowledgeOf({ ...past, root, git: gitIn(root) }, { base: 'b', head: 'c' });
    expect(cut.newcomers).toMatchObject({
      state: 'unknown',
      reason: expect.stringContaining('git fetch --unshallow'),
    });
    expect(cut.spread?.state).toBe('unknown');
    expect(cut.fixes?.state).toBe('unknown');
  });
});

describe('ownership', () => {
  const spreadOf = async (past: Past, asked: Asked) => {
    const { spread } = await knowledgeOf(past, asked);
    return spread?.state === 'known' ? spread : undefined;
  };

  it('is counted by person and commit, in the repository, applications and folders', async () => {
    // harbour/quay: Ada 6, Bo 5 (one commit of both), Cy 1 = 12 contributions, half = 6: Ada alone.
    // harbour/crane: Bo 1, Cy 1. orchard/apple: Cy 1; its test does not count.
    // a.ts: Ada, Bo; b.ts: Cy; crane/c.ts: Bo, Cy; apple/d.ts: Cy.  In all: Ada 6, Bo 6, Cy 3 = 15, half = 7.5: two.
    const past = pastOf([
      { id: 'start', by: 'Root <root@example.org>' },
      ...['1', '2', '3', '4', '5'].map(id => touch(`ada${id}`, 'Ada', 'harbour/quay/a.ts')),
      ...['1', '2', '3', '4'].map(id => touch(`bo${id}`, 'Bo', 'harbour/quay/a.ts')),
      touch('both', 'Ada', 'harbour/quay/a.ts', { message: 'Both\n\nCo-authored-by: Bo <bo@example.org>' }),
      touch('cy', 'Cy', 'harbour/quay/b.ts'),
      touch('crane', 'Bo', 'harbour/crane/c.ts'),
      touch('crane2', 'Cy', 'harbour/crane/c.ts'),
      touch('apple', 'Cy', 'orchard/apple/d.ts'),
      touch('test', 'Di', 'orchard/apple/d.test.ts'),
      { ...touch('bump', 'Bot', 'orchard/apple/d.ts'), by: BOT },
    ]);
    const quay = {
      contributors: 3,
      contributions: 12,
      largest: 6,
      absenceFactor: 1,
      files: 2,
      singleAuthorFiles: 1,
    };
    const crane = { contributors: 2, contributions: 2, files: 1, singleAuthorFiles: 0 };
    const apple = { contributors: 1, contributions: 1, files: 1, singleAuthorFiles: 1 };
    expect((await spreadOf(past, { base: 'start', head: 'bump' }))?.now).toEqual({
      total: {
        contributors: 3,
        contributions: 15,
        largest: 6,
        absenceFactor: 2,
        files: 4,
        singleAuthorFiles: 2,
      },
      applications: new Map<string, Spread>([
        ['harbour', { ...quay, contributions: 14, absenceFactor: 2, files: 3 }], // 6 + 6 + 2, half = 7
        ['orchard', apple],
      ]),
      folders: [
        { application: 'harbour', folder: 'harbour/crane', ...crane },
        { application: 'harbour', folder: 'harbour/quay', ...quay },
        { application: 'orchard', folder: 'orchard/apple', ...apple },
      ],
    });
  });

  it('is of the year before each end', async () => {
    const past = pastOf([
      touch('first', 'Root', 'x/y/a.ts', { at: '2023-06-01' }),
      touch('old', 'Ada', 'x/y/a.ts', { at: '2024-03-01' }),
      touch('base', 'Bo', 'x/y/a.ts', { at: '2025-02-20' }),
      touch('head', 'Cy', 'x/y/a.ts', { at: '2025-08-01' }),
    ]);
    const spread = await spreadOf(past, { base: 'base', head: 'head', before: 'old' });
    expect(spread?.now.total).toMatchObject({ contributors: 2, contributions: 2 }); // Bo, Cy
    expect(spread?.before?.total).toMatchObject({ contributors: 2, contributions: 2 }); // Ada, Bo
  });

  it('follows renames; moving, deleting and formatting everything is not writing', async () => {
    const many = (text: string, from = 0, to = 51) =>
      Object.fromEntries(
        Array.from({ length: to - from }, (_, index) => [`x/y/f${from + index}.ts`, `${text}${index}`]),
      );
    const past = pastOf([
      { id: 'start', by: 'Root <root@example.org>' },
      { id: 'all', by: 'Root <root@example.org>', write: many('one') },
      touch('a', 'Ada', 'x/y/a.ts'),
      { id: 'move', by: 'Bo <bo@example.org>', rename: { 'x/y/a.ts': 'x/z/b.ts' } },
      { id: 'format', by: 'Cy <cy@example.org>', write: { ...many('two'), 'x/y/new.ts': 'new' } },
      { id: 'few', by: 'Di <di@example.org>', write: many('three', 0, 50) },
    ]);
    const spread = await spreadOf(past, { base: 'start', head: 'few' });
    expect(spread?.now.folders).toEqual([
      // Root 1 (51 new files at once), Cy 1 (only the new file), Di 1 (50 files); f50.ts and new.ts are of one
      {
        application: 'x',
        folder: 'x/y',
        contributors: 3,
        contributions: 3,
        largest: 1,
        files: 52,
        singleAuthorFiles: 2,
      },
      { application: 'x', folder: 'x/z', contributors: 1, contributions: 1, files: 1, singleAuthorFiles: 1 },
    ]);
  });

  it('knows a file that a branch still wrote to under its old name', async () => {
    const past = pastOf([
      touch('start', 'Ada', 'x/y/a.ts'),
      { id: 'move', by: 'Bo <bo@example.org>', rename: { 'x/y/a.ts': 'x/y/b.ts' } },
      touch('branch', 'Cy', 'x/y/a.ts', { parents: ['start'] }),
      {
        id: 'merge',
        by: 'Bo <bo@example.org>',
        parents: ['move', 'branch'],
        write: { 'x/y/b.ts': `${TEXT}// merged\n` },
      },
    ]);
    const spread = await spreadOf(past, { base: 'start', head: 'merge', parts: only('x/y/b.ts') });
    expect(spread?.now.total).toMatchObject({ contributors: 2, files: 1, singleAuthorFiles: 0 }); // Ada and Cy
  });

  it('counts commits that were written together', async () => {
    const past = pastOf([
      { id: 'first', by: 'Root <root@example.org>' },
      touch('start', 'Ada', 'x/y/a.ts'),
      touch('alone', 'Ada', 'x/y/a.ts'),
      touch('pair', 'Ada', 'z/y/a.ts', { message: 'Pair\n\nCo-authored-by: Bo <bo@example.org>' }),
      touch('agent', 'Ada', 'x/y/a.ts', {
        message: 'Agent\n\nCo-authored-by: Claude <noreply@anthropic.com>',
      }),
    ]);
    const { pairing } = await knowledgeOf(past, { base: 'start', head: 'agent', before: 'first' });
    expect(pairing).toEqual({
      state: 'known',
      now: {
        total: { commits: 3, together: 1 },
        applications: new Map([
          ['x', { commits: 2, together: 0 }],
          ['z', { commits: 1, together: 1 }],
        ]),
      },
      before: {
        total: { commits: 1, together: 0 },
        applications: new Map([['x', { commits: 1, together: 0 }]]),
      },
    });
  });

  it('lets no name and no address out', async () => {
    const past = pastOf([touch('start', 'Zelda', 'x/y/a.ts'), touch('head', 'Quentin', 'x/y/a.ts')]);
    const knowledge = await knowledgeOf(past, { base: 'start', head: 'head' });
    const text = JSON.stringify(knowledge, (_, value: unknown) =>
      value instanceof Map ? [...value] : value,
    );
    expect(text).not.toMatch(/zelda|quentin|example\.org/i);
    expect(text).toContain('contributors');
  });
});
