import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { gitIn } from '../../src/git.ts';
import { authorNamesBetween, participationBetween } from '../../src/history/participation.ts';
import { git } from '../helpers/repository.ts';
import { type Past, pastOf, type Step } from './past.ts';

const BOT = 'renovate[bot] <29139614+renovate[bot]@users.noreply.github.com>';

const counts = (past: Past, base: string | undefined, head: string) =>
  participationBetween(past.git, base && past.at(base), past.at(head));
const names = (past: Past, base: string | undefined, head: string) =>
  authorNamesBetween(past.git, base && past.at(base), past.at(head));

const TOLD: readonly Step[] = [
  { id: 'start', by: 'Root <root@example.org>' },
  { id: 'one', by: 'Bo <bo@example.org>' },
  {
    id: 'two',
    by: 'Bo B. <BO@example.org>',
    message: 'Two\n\nCo-authored-by: Cy <cy@example.org>\nco-authored-by: Claude <noreply@anthropic.com>',
  },
  { id: 'bump', by: BOT, parents: ['start'] },
  { id: 'merge', by: 'Di <di@example.org>', parents: ['bump', 'two'] },
  {
    id: 'squash',
    by: 'Ada <ada@example.org>',
    message: 'Squash (#2)\n\n* a\n\nCo-authored-by: Cy <cy@example.org>\n\n* b',
  },
];

describe('who takes part', () => {
  it('are authors and co-authors of what was merged, each once, and no bots', async () => {
    const past = pastOf(TOLD);
    expect(await counts(past, 'start', 'squash')).toEqual({ changes: 3, commits: 5, authors: 3, byBots: 1 });
    expect(await names(past, 'start', 'squash')).toEqual(['Ada', 'Bo B.', 'Cy']);
  });

  it('begin with the first commit without a base', async () => {
    const past = pastOf(TOLD);
    expect(await counts(past, undefined, 'start')).toEqual({ changes: 1, commits: 1, authors: 1, byBots: 0 });
    expect(await counts(past, undefined, 'squash')).toEqual({
      changes: 4,
      commits: 6,
      authors: 4,
      byBots: 1,
    });
  });

  it('are nobody in an empty period', async () => {
    const past = pastOf(TOLD);
    expect(await counts(past, 'squash', 'squash')).toEqual({ changes: 0, commits: 0, authors: 0, byBots: 0 });
    expect(await names(past, 'squash', 'squash')).toEqual([]);
  });

  it('are one under both private addresses that GitHub gives', async () => {
    const past = pastOf([
      { id: 'old', by: 'Ada <ada@users.noreply.github.com>' },
      { id: 'new', by: 'Ada <12345+Ada@users.noreply.github.com>' },
      { id: 'other', by: 'Ada <12345+ada@example.org>' },
    ]);
    expect((await counts(past, undefined, 'other')).authors).toBe(2);
  });

  it('may have odd names', async () => {
    const past = pastOf([
      { id: 'a', by: ' <nameless@example.org>' },
      { id: 'b', by: 'Zoë "Z" Ünal <z@example.org>' },
      { id: 'c', by: 'X <>' },
      {
        id: 'd',
        message:
          'D\n\nCo-authored-by: <only@example.org>\nCo-authored-by: nobody\nCo-authored-by: A < b @ c >',
      },
    ]);
    expect(await names(past, undefined, 'd')).toEqual([
      'A',
      'Ada',
      'X',
      'Zoë "Z" Ünal',
      'nameless@example.org',
      'only@example.org',
    ]);
  });
});

describe('.mailmap', () => {
  const MAILMAP = [
    'Bo Berg <bo@example.org> <bo@home.example>',
    'Bo Berg <bo@example.org>',
    'Cy Clay <cy@example.org> cy <CY@old.example>',
    'Cy Clay <cy@example.org>\n',
  ].join('\n');
  const MAPPED: readonly Step[] = [
    { id: 'start', by: 'bo <bo@home.example>', write: { '.mailmap': MAILMAP, 'packages/shop/a.ts': '' } },
    { id: 'same', by: 'Bo <Bo@Example.org>', message: 'Same\n\nCo-authored-by: cy <cy@old.example>' },
    { id: 'co', by: 'Cy <cy@example.org>' },
  ];

  it('makes one of many addresses, of authors and co-authors', async () => {
    const past = pastOf(MAPPED);
    expect((await counts(past, undefined, 'co')).authors).toBe(2);
    expect(await names(past, undefined, 'co')).toEqual(['Bo Berg', 'Cy Clay']);
  });

  it('is the one of the commit, whatever lies in the working tree', async () => {
    const past = pastOf(MAPPED);
    writeFileSync(join(past.root, '.mailmap'), 'Mallory <m@example.org> <bo@example.org>\n');
    expect(await names(past, undefined, 'co')).toEqual(['Bo Berg', 'Cy Clay']);
    mkdirSync(join(past.root, 'packages/shop'), { recursive: true });
    const inFolder = gitIn(join(past.root, 'packages/shop'));
    expect(await authorNamesBetween(inFolder, undefined, past.at('co'))).toEqual(['Bo Berg', 'Cy Clay']);
  });

  it('is none when the commit has none', async () => {
    const past = pastOf([{ id: 'start', by: 'bo <bo@home.example>' }]);
    writeFileSync(join(past.root, '.mailmap'), MAILMAP);
    expect(await names(past, undefined, 'start')).toEqual(['bo']);
  });

  it('is never a file or an object that the configuration of the repository names', async () => {
    const past = pastOf([...MAPPED, { id: 'gone', by: 'bo <bo@home.example>', remove: ['.mailmap'] }]);
    const secret = join(past.root, 'secret');
    writeFileSync(secret, 'Secret <s@example.org> <bo@home.example>\n');
    git(past.root, 'config', 'mailmap.file', secret);
    git(past.root, 'config', 'mailmap.blob', `${past.at('start')}:.mailmap`);
    expect(await names(past, 'co', 'gone')).toEqual(['bo']);
  });

  it('may be no file', async () => {
    const past = pastOf([{ id: 'start', by: 'bo <bo@home.example>', write: { '.mailmap/x': MAILMAP } }]);
    expect(await names(past, undefined, 'start')).toEqual(['bo']);
  });
});
