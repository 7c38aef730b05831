import { describe, expect, it } from 'vitest';
import { changesBetween, findRequest } from '../../src/history/changes.ts';
import { git } from '../helpers/repository.ts';
import { type Past, pastOf, type Step } from './past.ts';

const BOT = 'renovate[bot] <renovate[bot]@users.noreply.github.com>';
const QUEUE = 'github-merge-queue[bot] <118344674+github-merge-queue@users.noreply.github.com>';

const changesOf = async (past: Past, base: string | undefined, head: string) =>
  (await changesBetween(past.git, base && past.at(base), past.at(head))).map(({ commit, ...change }) => ({
    step: past.step(commit),
    ...change,
  }));

describe('what first-parent commits brought', () => {
  it.each(['sha1', 'sha256'] as const)('merges count as one change (%s)', async format => {
    const past = pastOf(
      [
        { id: 'start' },
        { id: 'feature', message: 'Work in progress (#1)' },
        { id: 'squash', message: 'Sort the cart (#411)', parents: ['start'], at: '2026-02-03T04:05:06Z' },
        {
          id: 'merge',
          message: 'Merge pull request #412 from org/x\n\nEmpty the cart',
          parents: ['squash', 'feature'],
        },
      ],
      format,
    );
    expect(await changesOf(past, 'start', 'merge')).toEqual([
      {
        step: 'squash',
        committedAt: '2026-02-03T04:05:06Z',
        title: 'Sort the cart',
        request: { mark: '#', number: 411 },
        isMerge: false,
        isBot: false,
      },
      {
        step: 'merge',
        committedAt: '2026-01-01T03:00:00Z',
        title: 'Empty the cart',
        request: { mark: '#', number: 412 },
        isMerge: true,
        isBot: false,
      },
    ]);
  });

  it('begin with the first commit without a base, and are none between a commit and itself', async () => {
    const past = pastOf([{ id: 'start' }, { id: 'next' }]);
    expect((await changesOf(past, undefined, 'next')).map(({ step }) => step)).toEqual(['start', 'next']);
    expect((await changesOf(past, undefined, 'start')).map(({ step }) => step)).toEqual(['start']);
    expect(await changesOf(past, 'next', 'next')).toEqual([]);
  });

  it('are in their order, whatever the clocks say', async () => {
    const past = pastOf([
      { id: 'start' },
      { id: 'future', at: '2038-01-19T03:14:08Z' },
      { id: 'epoch', at: 0 },
      { id: 'now', at: '2026-05-05T00:00:00Z' },
    ]);
    expect((await changesOf(past, 'start', 'now')).map(({ step }) => step)).toEqual([
      'future',
      'epoch',
      'now',
    ]);
  });

  it('have titles in any encoding', async () => {
    const past = pastOf([
      { id: 'start' },
      { id: 'utf8', message: 'Größe der Körbe 🧺 (#1)' },
      { id: 'western', message: Buffer.from('Größe der Körbe (#2)', 'latin1') },
      { id: 'wild', message: Buffer.from([0xff, 0xfe, 0x1b, 0x5b, 0x33, 0x31, 0x6d]) },
    ]);
    expect((await changesOf(past, 'start', 'wild')).map(({ title }) => title)).toEqual([
      'Größe der Körbe 🧺',
      'Größe der Körbe',
      'ÿþ\u001b[31m',
    ]);
  });

  it('take no option for a commit', async () => {
    const past = pastOf([{ id: 'start' }]);
    await expect(changesBetween(past.git, undefined, '--all')).rejects.toMatchObject({ code: 'git-failed' });
    await expect(changesBetween(past.git, '-n1', past.at('start'))).rejects.toMatchObject({
      code: 'git-failed',
    });
  });

  it('are read the same under any configuration of the repository', async () => {
    const past = pastOf([{ id: 'start' }, { id: 'next', message: 'Next (#2)' }]);
    const before = await changesOf(past, undefined, 'next');
    const settings = [
      ...[
        'format.pretty=oneline',
        'log.showSignature=true',
        'i18n.logOutputEncoding=UTF-16',
        'log.decorate=full',
      ],
      ...[
        'log.date=relative',
        'log.mailmap=true',
        'log.follow=true',
        'core.abbrev=4',
        'color.ui=always',
        'notes.displayRef=*',
      ],
    ];
    for (const setting of settings) git(past.root, 'config', ...(setting.split('=') as [string, string]));
    git(past.root, 'notes', 'add', '-m', 'a note', past.at('next'));
    expect(await changesOf(past, undefined, 'next')).toEqual(before);
  });
});

describe('changes by bots', () => {
  const START: Step = { id: 'start', write: { 'a.ts': '' } };

  it('are those they wrote, whoever merged them', async () => {
    const past = pastOf([
      START,
      { id: 'squash', by: BOT },
      { id: 'branch', by: BOT, parents: ['start'] },
      { id: 'merge', parents: ['squash', 'branch'] },
      { id: 'person' },
    ]);
    expect((await changesOf(past, 'start', 'person')).map(({ step, isBot }) => [step, isBot])).toEqual([
      ['squash', true],
      ['merge', true],
      ['person', false],
    ]);
  });

  it("are not people's work that a bot merges, nor a bot's that a person went on with", async () => {
    const past = pastOf([
      START,
      { id: 'work' },
      { id: 'queued', by: QUEUE, parents: ['start', 'work'] },
      { id: 'update', by: BOT, parents: ['queued'] },
      { id: 'repair' },
      { id: 'both', by: QUEUE, parents: ['queued', 'repair'] },
      { id: 'empty', by: QUEUE, parents: ['both', 'work'] },
    ]);
    expect((await changesOf(past, 'start', 'empty')).map(({ step, isBot }) => [step, isBot])).toEqual([
      ['queued', false],
      ['both', false],
      ['empty', true],
    ]);
  });
});

describe('a change that takes another back', () => {
  it.each<[string, string | ((commit: string) => string)]>([
    ['by commit', commit => `Revert "Sort (#412)" (#413)\n\nThis reverts commit ${commit}.`],
    [
      'by commit of a merge',
      commit => `Revert "Merge x"\n\nThis reverts commit ${commit}, reversing\nchanges made to 0123456.`,
    ],
    [
      'without a usual title',
      commit => `Sort no more\n\nThis reverts commit ${commit} as it broke the cart.`,
    ],
    ["by GitHub's button", 'Revert "Sort the cart" (#413)\n\nReverts shop/web#412'],
    ["by GitHub's button, merged", 'Merge pull request #413 from shop/revert-412-sort\n\nRevert "Sort"'],
    ['by the title of a request', 'Revert "Sort (#412)"'],
    ['by its title alone', 'Revert "Sort" (#413)'],
  ])('%s', async (_, message) => {
    const steps = [{ id: 'start' }, { id: 'sort', message: 'Sort (#412)' }];
    const commit = pastOf(steps).at('sort');
    const past = pastOf([
      ...steps,
      { id: 'back', message: typeof message === 'string' ? message : message(commit) },
    ]);
    const [, back] = await changesOf(past, 'start', 'back');
    expect(past.step(back?.reverts)).toBe('sort');
  });

  it.each([
    'Sort again (#414)\n\n* Sort\n\n* Revert "Sort"\n\nThis reverts commit 0123456789012345678901234567890123456789.',
    'Pick (#414)\n\n(cherry picked from commit 0123456789012345678901234567890123456789)',
    'Revert "Something else"',
    'Revert the order of the cart (#414)',
  ])('is not %j', async message => {
    const past = pastOf([{ id: 'start' }, { id: 'sort', message: 'Sort (#412)' }, { id: 'other', message }]);
    expect((await changesOf(past, 'start', 'other'))[1]).not.toHaveProperty('reverts');
  });
});

describe('a request', () => {
  const past = () =>
    pastOf([
      { id: 'start', message: 'Start (#1)' },
      { id: 'branch', message: 'Sort the cart, see #412' },
      { id: 'merge', message: 'Merge pull request #412 from shop/x\n\nSort', parents: ['start', 'branch'] },
      { id: 'revert', message: 'Revert "Sort (#412)" (#413)' },
      { id: 'lab', message: "Merge branch 'x' into 'main'\n\nPay\n\nSee merge request shop/web!412" },
      { id: 'more', message: 'Ship (#4120)' },
    ]);

  it.each([
    ['#412', 'merge'],
    ['!412', 'lab'],
    ['412', 'lab'],
    ['#1', 'start'],
    ['#4120', 'more'],
    ['#2', undefined],
    ['!413', undefined],
  ])('%s is found on the line', async (request, step) => {
    const repository = past();
    const found = await findRequest(repository.git, repository.at('more'), request);
    expect(repository.step(found?.commit)).toBe(step);
  });

  it('is a whole change', async () => {
    const repository = past();
    const all = await changesBetween(repository.git, undefined, repository.at('more'));
    expect(all).toContainEqual(await findRequest(repository.git, repository.at('more'), '#412'));
  });

  it.each(['', '#', 'main', '--all', '#412 ', '#1e3', '1234567890'])('%j is none', async request => {
    const repository = pastOf([{ id: 'start' }]);
    await expect(findRequest(repository.git, repository.at('start'), request)).rejects.toMatchObject({
      code: 'usage',
      hint: expect.stringContaining("'#412'"),
    });
  });
});
