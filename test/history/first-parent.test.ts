import { describe, expect, it } from 'vitest';
import { gitIn } from '../../src/git.ts';
import { firstParentLine, lastBefore } from '../../src/history/first-parent.ts';
import { folderWith, git } from '../helpers/repository.ts';
import { type Past, pastOf } from './past.ts';

const MERGED = [
  { id: 'first', at: '2026-01-01T00:00:00Z' },
  { id: 'feature', at: '2026-01-02T00:00:00Z' },
  { id: 'more', at: '2026-01-03T00:00:00Z' },
  { id: 'second', parents: ['first'], at: '2026-01-04T00:00:00Z' },
  { id: 'merge', parents: ['second', 'more'], at: '2026-01-05T00:00:00Z' },
  { id: 'third', at: '2026-01-06T00:00:00Z' },
];

const lineAt = (past: Past, id: string, now?: Date) => firstParentLine(past.git, past.at(id), now);

describe('the first-parent line', () => {
  it.each(['sha1', 'sha256'] as const)('has merges and not what was merged (%s)', async format => {
    const past = pastOf(MERGED, format);
    const line = await lineAt(past, 'third');
    expect(line.commits.map(({ commit }) => past.step(commit))).toEqual([
      'first',
      'second',
      'merge',
      'third',
    ]);
    expect(line).toMatchObject({ isCut: false, skewed: 0 });
    expect(line.commits[2]).toEqual({
      commit: past.at('merge'),
      committedAt: '2026-01-05T00:00:00Z',
      time: Date.UTC(2026, 0, 5) / 1000,
    });
  });

  it('of a first commit is that commit', async () => {
    const past = pastOf(MERGED);
    const line = await lineAt(past, 'first');
    expect(line.commits.map(({ commit }) => past.step(commit))).toEqual(['first']);
    expect(line.isCut).toBe(false);
  });

  it('says when a shallow clone cuts it off, and only then', async () => {
    const past = pastOf(MERGED);
    const clone = (depth: number) => {
      const root = `${folderWith({})}/clone`;
      git(past.root, 'clone', '-q', '--no-checkout', '--depth', String(depth), `file://${past.root}`, root);
      return firstParentLine(gitIn(root), past.at('third'));
    };
    const cut = await clone(2);
    expect(cut.isCut).toBe(true);
    expect(cut.commits.map(({ commit }) => past.step(commit))).toEqual(['merge', 'third']);
    expect((await clone(4)).isCut).toBe(false);
  });

  it('is what the commits say: a replaced one is not followed', async () => {
    const past = pastOf(MERGED);
    git(past.root, 'replace', '--graft', past.at('third'));
    expect((await lineAt(past, 'third')).commits).toHaveLength(4);
  });

  it('takes no option for a commit', async () => {
    const past = pastOf(MERGED);
    await expect(firstParentLine(past.git, '--all')).rejects.toMatchObject({ code: 'git-failed' });
  });
});

describe('the last commit before an instant', () => {
  it('is found by committer date, an instant later', async () => {
    const past = pastOf(MERGED);
    const line = await lineAt(past, 'third');
    const stepBefore = (instant: string | Date) => past.step(lastBefore(line, instant)?.commit);
    expect(stepBefore('2026-01-05T00:00:01Z')).toBe('merge');
    expect(stepBefore('2026-01-05T00:00:00Z')).toBe('second');
    expect(stepBefore(new Date('2026-01-03T12:00:00Z'))).toBe('first');
    expect(stepBefore('2030-01-01T00:00:00Z')).toBe('third');
    expect(stepBefore('2026-01-01T00:00:00Z')).toBeUndefined();
  });

  it('is not moved by clocks that are wrong', async () => {
    const past = pastOf([
      { id: 'epoch', at: 0 },
      { id: 'january', at: '2026-01-15T00:00:00Z' },
      { id: 'future', at: '2038-01-19T03:14:08Z' },
      { id: 'february', at: '2026-02-15T00:00:00Z' },
      { id: 'past', at: '1970-01-01T00:00:01Z' },
      { id: 'beyond', at: 8_888_888_888_888_888 },
      { id: 'march', at: '2026-03-15T00:00:00Z' },
      { id: 'seconds', at: '2026-03-14T23:59:30Z' },
      { id: 'april', at: '2026-04-15T00:00:00Z' },
      { id: 'tomorrow', at: '2030-01-01T00:00:00Z' },
    ]);
    const line = await lineAt(past, 'tomorrow', new Date('2026-05-01T00:00:00Z'));
    const stepBefore = (month: string) => past.step(lastBefore(line, `2026-${month}-01T00:00:00Z`)?.commit);
    expect(['01', '02', '03', '04', '05'].map(stepBefore)).toEqual([
      undefined,
      'january',
      'past',
      'seconds',
      'tomorrow',
    ]);
    expect(line.skewed).toBe(5);
    expect(line.commits.map(({ committedAt }) => committedAt.slice(0, 4))).toEqual([
      ...['1970', '2026', '2038', '2026', '1970', '9999', '2026', '2026', '2026', '2030'],
    ]);
  });
});
