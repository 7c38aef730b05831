import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { gitIn } from '../../src/git.ts';
import { churnBetween } from '../../src/history/churn.ts';
import { folderWith, git } from '../helpers/repository.ts';
import { type Past, pastOf, type Step } from './past.ts';

const BOT = 'dependabot[bot] <49699333+dependabot[bot]@users.noreply.github.com>';
const TEXT = Array.from({ length: 20 }, (_, index) => `export const line${index} = ${index};\n`).join('');

const churnOf = (past: Past, base: string | undefined, head: string) =>
  churnBetween(past.git, base && past.at(base), past.at(head));
const commitsOf = async (past: Past, base: string | undefined, head: string) =>
  Object.fromEntries((await churnOf(past, base, head)).commits);

describe('how often files were changed', () => {
  it.each(['sha1', 'sha256'] as const)('a merge counts once, for all that it brought (%s)', async format => {
    const past = pastOf(
      [
        { id: 'start', write: { 'a.ts': '1', 'b.ts': '1', 'c.ts': '1' } },
        { id: 'one', write: { 'a.ts': '2' } },
        { id: 'two', write: { 'a.ts': '3', 'b.ts': '3' } },
        { id: 'main', parents: ['start'], write: { 'c.ts': '4' } },
        { id: 'merge', parents: ['main', 'two'], write: { 'a.ts': '3', 'b.ts': '3' } },
        { id: 'last', write: { 'a.ts': '5' } },
      ],
      format,
    );
    expect(await commitsOf(past, 'start', 'last')).toEqual({ 'a.ts': 2, 'b.ts': 1, 'c.ts': 1 });
    expect(await commitsOf(past, undefined, 'start')).toEqual({ 'a.ts': 1, 'b.ts': 1, 'c.ts': 1 });
    expect(await commitsOf(past, 'last', 'last')).toEqual({});
  });

  it('bots do not count, but their renames are followed', async () => {
    const past = pastOf([
      { id: 'start', write: { 'a.ts': TEXT, 'package.json': '{}' } },
      { id: 'work', write: { 'a.ts': `${TEXT}// work\n` } },
      { id: 'bump', by: BOT, write: { 'package.json': '{"a":1}' } },
      { id: 'move', by: BOT, rename: { 'a.ts': 'b.ts' } },
      { id: 'last', write: { 'b.ts': `${TEXT}// last\n` } },
    ]);
    expect(await commitsOf(past, 'start', 'last')).toEqual({ 'b.ts': 2 });
  });

  it('a file is one file under all its names', async () => {
    const past = pastOf([
      { id: 'start', write: { 'a.ts': TEXT } },
      { id: 'edit', write: { 'a.ts': `${TEXT}// 1\n` } },
      { id: 'move', rename: { 'a.ts': 'lib/b.ts' } },
      { id: 'again', rename: { 'lib/b.ts': 'lib/c.ts' }, write: { 'lib/c.ts': `${TEXT}// 2\n` } },
      { id: 'new', write: { 'a.ts': 'another file\n' } },
    ]);
    expect(await commitsOf(past, 'start', 'new')).toEqual({ 'a.ts': 1, 'lib/c.ts': 3 });
  });

  it('a path that is used again for another file is that file from then on', async () => {
    const past = pastOf([
      { id: 'start', write: { 'a.ts': TEXT, 'b.ts': TEXT.replaceAll('line', 'row') } },
      { id: 'edit', write: { 'a.ts': `${TEXT}// edit\n` } },
      { id: 'park', rename: { 'a.ts': 'x.ts' } },
      { id: 'take', rename: { 'b.ts': 'a.ts' } },
      { id: 'back', rename: { 'x.ts': 'b.ts' } },
    ]);
    expect(await commitsOf(past, 'start', 'back')).toEqual({ 'a.ts': 1, 'b.ts': 3 });
  });

  it('a path that was another file before does not lend it its later name', async () => {
    const past = pastOf([
      { id: 'start', write: { 'a.ts': TEXT } },
      { id: 'edit', write: { 'a.ts': `${TEXT}// edit\n` } },
      { id: 'gone', remove: ['a.ts'] },
      { id: 'add', write: { 'a.ts': TEXT.replaceAll('line', 'row') } },
      { id: 'move', rename: { 'a.ts': 'c.ts' } },
    ]);
    expect(await commitsOf(past, 'start', 'move')).toEqual({ 'a.ts': 2, 'c.ts': 2 });
  });

  it('a file that is gone counts under its last path', async () => {
    const past = pastOf([
      { id: 'start', write: { 'a.ts': TEXT } },
      { id: 'move', rename: { 'a.ts': 'b.ts' } },
      { id: 'gone', remove: ['b.ts'] },
    ]);
    expect(await commitsOf(past, 'start', 'gone')).toEqual({ 'b.ts': 2 });
  });

  it('paths are as they are: spaces, line breaks, no UTF-8 for none, and never a mark', async () => {
    const past = pastOf([
      { id: 'start' },
      {
        id: 'odd',
        write: {
          'with space.ts': '1',
          ':100644 a.ts': '2',
          '\u0001x.ts': '3',
          'größe/🧺.ts': '4',
          '-M.ts': '5',
        },
      },
    ]);
    expect(await commitsOf(past, 'start', 'odd')).toEqual({
      'with space.ts': 1,
      ':100644 a.ts': 1,
      '\u0001x.ts': 1,
      'größe/🧺.ts': 1,
      '-M.ts': 1,
    });
  });
});

describe('what is looked at', () => {
  it('is the folder git is bound to, in paths relative to it', async () => {
    const past = pastOf([
      { id: 'start', write: { 'a.ts': TEXT, 'packages/shop/a.ts': '1' } },
      { id: 'edit', write: { 'a.ts': '2', 'packages/shop/a.ts': '2', 'packages/shop/src/b.ts': '2' } },
      { id: 'other', write: { 'a.ts': TEXT } },
      { id: 'move', rename: { 'a.ts': 'packages/shop/c.ts' } },
    ]);
    mkdirSync(join(past.root, 'packages/shop'), { recursive: true });
    const { commits } = await churnBetween(
      gitIn(join(past.root, 'packages/shop')),
      past.at('start'),
      past.at('move'),
    );
    expect(Object.fromEntries(commits)).toEqual({ 'a.ts': 1, 'c.ts': 1, 'src/b.ts': 1 });
  });

  it('is the same under any configuration of the repository', async () => {
    const past = pastOf([
      { id: 'start', write: { 'a.ts': TEXT } },
      {
        id: 'move',
        rename: { 'a.ts': 'lib/b.ts' },
        write: { 'lib/b.ts': `${TEXT}// moved\n`, 'a b.ts': '' },
      },
      { id: 'merge', parents: ['start', 'move'], rename: { 'a.ts': 'lib/b.ts' }, write: { 'c.ts': '' } },
    ]);
    const before = await churnOf(past, undefined, 'merge');
    expect(Object.fromEntries(before.commits)).toEqual({ 'c.ts': 1, 'lib/b.ts': 2 });
    const settings = [
      ...[
        'diff.renames=false',
        'diff.renameLimit=1',
        'diff.noprefix=true',
        'diff.orderFile=/nowhere',
        'diff.relative=false',
      ],
      ...[
        'diff.ignoreSubmodules=none',
        'log.showRoot=false',
        'log.diffMerges=combined',
        'log.follow=true',
        'core.abbrev=4',
      ],
      ...[
        'format.pretty=fuller',
        'core.quotePath=true',
        'diff.external=/bin/false',
        'diff.submodule=log',
        'color.ui=always',
      ],
    ];
    for (const setting of settings) git(past.root, 'config', ...(setting.split('=') as [string, string]));
    expect(await churnOf(past, undefined, 'merge')).toEqual(before);
  });

  it('is known without the contents: a partial clone finds the renames without a change', async () => {
    const past = pastOf([
      { id: 'start', write: { 'a.ts': TEXT, 'x.ts': TEXT.replaceAll('line', 'row') } },
      { id: 'move', rename: { 'a.ts': 'b.ts' } },
      { id: 'rewrite', remove: ['x.ts'], write: { 'y.ts': `${TEXT.replaceAll('line', 'row')}// more\n` } },
    ]);
    expect(await commitsOf(past, 'start', 'rewrite')).toEqual({ 'b.ts': 1, 'y.ts': 1 });
    git(past.root, 'config', 'uploadpack.allowFilter', 'true');
    const root = `${folderWith({})}/clone`;
    git(past.root, 'clone', '-q', '--no-checkout', '--filter=blob:none', `file://${past.root}`, root);
    const { commits } = await churnBetween(gitIn(root), past.at('start'), past.at('rewrite'));
    expect(Object.fromEntries(commits)).toEqual({ 'b.ts': 1, 'x.ts': 1, 'y.ts': 1 });
  });

  it('is not what a shallow clone seems to begin with', async () => {
    const past = pastOf([
      { id: 'start', write: { 'a.ts': '1', 'b.ts': '1' } },
      { id: 'cut', write: { 'a.ts': '2' } },
      { id: 'last', write: { 'b.ts': '3' } },
    ]);
    const root = `${folderWith({})}/clone`;
    git(past.root, 'clone', '-q', '--no-checkout', '--depth=2', `file://${past.root}`, root);
    const { commits } = await churnBetween(gitIn(root), undefined, past.at('last'));
    expect(Object.fromEntries(commits)).toEqual({ 'b.ts': 1 });
  });

  it('takes no option for a commit', async () => {
    const past = pastOf([{ id: 'start' }]);
    await expect(churnBetween(past.git, undefined, '--all')).rejects.toMatchObject({ code: 'git-failed' });
  });
});

describe('files that change together', () => {
  const touch = (id: string, ...paths: string[]): Step => ({
    id,
    write: Object.fromEntries(paths.map(path => [path, `${id} ${path}`])),
  });

  it('do so at least three times, and in half of the changes of the rarer one', async () => {
    const past = pastOf([
      touch('start', 'x.ts'),
      touch('1', 'b.ts', 'a.ts'),
      touch('2', 'a.ts', 'b.ts', 'c.ts'),
      touch('3', 'a.ts', 'b.ts', 'c.ts'),
      touch('4', 'a.ts', 'c.ts', 'd.ts', 'e.ts'),
      touch('5', 'b.ts', 'd.ts', 'e.ts'),
      touch('6', 'a.ts'),
      ...['7', '8', '9', '10'].flatMap(id => [touch(`d${id}`, 'd.ts'), touch(`e${id}`, 'e.ts')]),
      touch('11', 'd.ts', 'e.ts'),
    ]);
    expect((await churnOf(past, 'start', '11')).coupling).toEqual([
      { one: 'a.ts', other: 'c.ts', together: 3, share: 1 },
      { one: 'a.ts', other: 'b.ts', together: 3, share: 0.75 },
    ]);
  });

  it('are not those of a sweep over more than 50 files, nor those of bots, nor gone', async () => {
    const many = (count: number, id: string) =>
      touch(id, ...Array.from({ length: count }, (_, index) => `f${String(index).padStart(2, '0')}.ts`));
    const past = pastOf([
      touch('start', 'x.ts'),
      ...['1', '2', '3'].map(id => many(51, `sweep${id}`)),
      ...['1', '2', '3'].map(id => ({ ...touch(`bot${id}`, 'p.json', 'q.json'), by: BOT })),
      ...['1', '2', '3'].map(id => touch(`gone${id}`, 'g.ts', 'h.ts')),
      { id: 'remove', remove: ['g.ts'] },
      { id: 'end' },
    ]);
    expect((await churnOf(past, 'start', 'end')).coupling).toEqual([]);
    const fifty = pastOf([touch('start', 'x.ts'), ...['1', '2', '3'].map(id => many(50, id))]);
    expect((await churnOf(fifty, 'start', '3')).coupling).toHaveLength(1225);
  });
});
