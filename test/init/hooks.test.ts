import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { hookFiles } from '../../src/init/hooks.ts';
import { withPreCommitHook } from '../../src/init/pre-commit.ts';
import { facts } from './facts.ts';

const COMMAND = 'npm run kpi:check';
const HOOK = {
  repo: 'local',
  hooks: [
    {
      id: 'tkpi-check',
      name: 'tkpi check',
      entry: COMMAND,
      language: 'system',
      pass_filenames: false,
      stages: ['pre-push'],
    },
  ],
};

describe('.pre-commit-config.yaml', () => {
  test.each([
    ['flush', 'repos:\n- repo: https://x.org/a\n  rev: v1  # pinned\n  hooks:\n  - id: a\n'],
    ['indented', '# ours\nrepos:\n  - repo: https://x.org/a\n    hooks:\n      - id: a # why\n# the end\n'],
    ['wide', 'repos:\n-   repo: https://x.org/a\n    hooks:\n    -   id: a\n'],
    ['followed by a key', 'repos:\n  - repo: local\n    hooks:\n      - id: a\n\nci:\n  skip: [a]\n'],
    ['without a newline', 'repos:\n  - repo: local\n    hooks: [{id: a}]'],
    ['with CRLF', 'repos:\r\n  - repo: local\r\n    hooks:\r\n      - id: a\r\n'],
    [
      'with a block text',
      'repos:\n  - repo: local\n    hooks:\n      - id: a\n        entry: |\n          x\n          y\n',
    ],
  ])('gets one entry more, and stays as it is otherwise: %s', (_, before) => {
    const after = withPreCommitHook(before, COMMAND) ?? '';
    const { repos, ...rest } = parse(before);
    expect(parse(after)).toEqual({ ...rest, repos: [...repos, HOOK] });
    const hook = / *- repo: local\r?\n(?=.*\r?\n.*tkpi-check)(?:.*\r?\n){7}/.exec(after)?.[0] ?? '';
    expect(after.replace(hook, '').trimEnd()).toBe(before.trimEnd());
    expect(hook).toContain('stages: [pre-push]');
    expect(/(?<!\r)\n/.test(after)).toBe(!before.includes('\r'));
    expect(withPreCommitHook(after, COMMAND)).toBe(after);
  });

  test.each(['', 'repos: []\n', 'repos: [{repo: local, hooks: []}]\n', '- a\n', 'repos: {a\n', 'a: 1\n'])(
    'is left alone when it has another form: %j',
    text => expect(withPreCommitHook(text, COMMAND)).toBeUndefined(),
  );
});

describe('husky', () => {
  const husky = (files: Record<string, string>) => hookFiles(facts(files), COMMAND).files;

  test('version 9: one line', () => {
    expect(husky({ '.husky/pre-commit': 'npm test\n' })).toEqual([
      { path: '.husky/pre-push', action: 'create', content: `${COMMAND}\n`, isExecutable: true },
    ]);
  });

  test('before version 9: with its loader', () => {
    const [file] = husky({ '.husky/pre-commit': '#!/bin/sh\n. "$(dirname "$0")/_/husky.sh"\nnpm test\n' });
    expect(file).toMatchObject({ content: expect.stringContaining('husky.sh"\n\nnpm run kpi:check\n') });
  });

  test('a hook that is there gets one line more, once', () => {
    const content = 'npm test\nnpm run kpi:check\n';
    expect(husky({ '.husky/pre-push': 'npm test' })[0]).toMatchObject({ action: 'change', content });
    expect(husky({ '.husky/pre-push': content })[0]).toMatchObject({ action: 'keep' });
  });
});

test('lefthook is told, not edited', () => {
  const { files, notes } = hookFiles(facts({ 'lefthook.yml': '' }), COMMAND);
  expect(files).toEqual([]);
  expect(notes.join()).toContain('run: npm run kpi:check');
});
