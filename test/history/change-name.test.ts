import { describe, expect, it } from 'vitest';
import { nameChange } from '../../src/history/change-name.ts';

describe('title and request of a change', () => {
  it.each<[string, string, string, string]>([
    [
      'GitHub merges',
      'Merge pull request #412 from org/sort-cart\n\nSort the cart\n\nLonger text (#7)',
      '#412',
      'Sort the cart',
    ],
    ['GitHub merges without a title', 'Merge pull request #412 from org/sort-cart', '#412', 'sort-cart'],
    ['GitHub squashes', 'Sort the cart (#412)\n\n* one (#1)\n\n* two', '#412', 'Sort the cart'],
    ['a number of the title', 'Sort the cart (#1) (#412)', '#412', 'Sort the cart (#1)'],
    ['a subject of two lines', 'Sort the cart\nof the shop (#412)', '#412', 'Sort the cart of the shop'],
    ['a bracket too few or too many', 'Sort the cart (#412', '#412', 'Sort the cart'],
    ['nothing but a number', '(#412)', '#412', '(#412)'],
    [
      'a revert by a request',
      'Revert "Sort the cart (#412)" (#413)',
      '#413',
      'Revert "Sort the cart (#412)"',
    ],
    ['a revert without one', 'Revert "Sort the cart (#412)"', '', 'Revert "Sort the cart (#412)"'],
    [
      'a cherry-pick',
      'Sort the cart (#412)\n\n(cherry picked from commit 0123456789012345678901234567890123456789)',
      '#412',
      'Sort the cart',
    ],
    [
      'GitLab merges',
      "Merge branch 'sort-cart' into 'main'\n\nSort the cart\n\nCloses #12\n\nSee merge request shop/web!412",
      '!412',
      'Sort the cart',
    ],
    [
      'GitLab merges of deep groups',
      "Merge branch 'x' into 'main'\n\nSort\n\nSee merge request a/b/c-d.e/web!412\n",
      '!412',
      'Sort',
    ],
    [
      'GitLab merges without a title',
      "Merge branch 'sort-cart' into 'main'\n\nSee merge request !412",
      '!412',
      'sort-cart',
    ],
    [
      'GitLab squashes',
      'Sort the cart (#12)\n\nText\n\nSee merge request shop/web!412',
      '!412',
      'Sort the cart (#12)',
    ],
    [
      'GitLab squashes with the number',
      'Sort the cart (!412)\n\nSee merge request shop/web!412',
      '!412',
      'Sort the cart',
    ],
    [
      'GitLab names an address',
      'Sort\n\nSee merge request https://git.example.org/shop/web/-/merge_requests/412',
      '!412',
      'Sort',
    ],
    [
      'GitLab quotes an earlier one',
      'Sort\n\nSee merge request shop/web!7\n\nSee merge request shop/web!412',
      '!412',
      'Sort',
    ],
    [
      'Bitbucket Cloud',
      'Merged in sort-cart (pull request #412)\n\nSort the cart\n\nApproved-by: Ada',
      '#412',
      'Sort the cart',
    ],
    [
      'Bitbucket Server',
      "Merge pull request #412 in SHOP/web from sort-cart to main\n\n* commit '0123456':\n  Sort the cart",
      '#412',
      'Sort the cart',
    ],
    [
      'Bitbucket Server 7',
      'Pull request #412: Sort the cart\n\nMerge in SHOP/web from sort-cart to main',
      '#412',
      'Sort the cart',
    ],
    ['Azure', 'Merged PR 412: Sort the cart\n\nRelated work items: #7', '!412', 'Sort the cart'],
    ['Azure without a fast-forward', 'Merge pull request 412 from sort-cart into main', '!412', 'sort-cart'],
    [
      'Gitea',
      "Merge pull request 'Sort the cart' (#412) from sort-cart into main\n\nReviewed-on: x",
      '#412',
      'Sort the cart',
    ],
    [
      'lines that end as on Windows',
      'Merge pull request #412 from org/x\r\n\r\nSort the cart\r\n',
      '#412',
      'Sort the cart',
    ],
  ])('%s', (_, message, request, title) => {
    const named = nameChange(message);
    expect(named.title).toBe(title);
    expect(named.request ? `${named.request.mark}${named.request.number}` : '').toBe(request);
  });

  it.each([
    'Sort the cart',
    'Sort the cart, fixes #412',
    'Sort the cart (fixes #412)',
    'Sort the cart (other/repository#412)',
    '#412 sort the cart',
    "Merge branch 'sort-cart'",
    '',
    'Sort (#99999999999999999999)',
  ])('%j names no request', message => {
    expect(nameChange(message)).toEqual({ title: message });
  });

  it('is one line; what else is in it stays as it is', () => {
    expect(nameChange('A\u001b[31m red \u2028\ttitle\nof two lines\n\nBody')).toEqual({
      title: 'A\u001b[31m red \u2028\ttitle of two lines',
    });
  });
});

it('a message that is made to take long does not', () => {
  const spaces = ' '.repeat(200_000);
  for (const message of [
    `a${spaces}b`,
    `${'\n '.repeat(100_000)}x`,
    `Merge pull request '${"' (#1) ".repeat(50_000)}`,
    `${'(#1'.repeat(60_000)}`,
    `x\n\n${'See merge request a!'.repeat(20_000)}`,
  ]) {
    expect(nameChange(message).title.length).toBeLessThanOrEqual(message.length);
  }
});
