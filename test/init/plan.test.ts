import { describe, expect, test } from 'vitest';
import { ciFiles, findCi } from '../../src/init/ci.ts';
import type { InitChoices } from '../../src/init/facts.ts';
import { planInit } from '../../src/init/plan.ts';
import { facts } from './facts.ts';

const CHOICES: InitChoices = { force: false, version: '1.2.3' };
const GITHUB = { '.github/workflows/test.yml': '' };
const GITLAB = { '.gitlab-ci.yml': 'test: {script: [a]}\n' };
const NO_FILES = { production: 0, test: 0, generated: 0 };
const registered = (mergeDriver: string) => ({ git: { prefix: '', mergeDriver } });
const from = (origin: string) => ({ git: { prefix: '', origin } });

describe('the CI system', () => {
  test.each([
    ['its workflows', facts(GITHUB), 'github'],
    ['its file', facts(GITLAB, from('https://github.com/a/b')), 'gitlab'],
    ['nothing', facts({}), undefined],
    ['both', facts({ ...GITHUB, ...GITLAB }), undefined],
    ['both, the remote', facts({ ...GITHUB, ...GITLAB }, from('https://gitlab.com/a/b')), 'gitlab'],
    ['the remote', facts({}, from('git@github.com:a/b.git')), 'github'],
    ['a host of one’s own', facts({}, from('ssh://git@gitlab.example.org:22/a/github.git')), 'gitlab'],
    ['a path that says another one', facts({}, from('https://example.org/github/gitlab.git')), undefined],
    ['a local path', facts({}, from('/srv/github/a.git')), undefined],
  ])('is found by %s', (_, found, system) => {
    expect(findCi(found)).toBe(system);
  });

  test('GitLab: the job is a file of its own; what to include is told, never edited', () => {
    const { files, notes } = ciFiles(facts(GITLAB), CHOICES);
    expect(files.map(({ path, action }) => `${action} ${path}`)).toEqual(['create tkpi.gitlab-ci.yml']);
    expect(notes).toEqual(['Add to .gitlab-ci.yml:\ninclude:\n  - local: tkpi.gitlab-ci.yml']);
    const included = ciFiles(facts({ '.gitlab-ci.yml': 'include: tkpi.gitlab-ci.yml' }), CHOICES);
    expect(included.notes).toEqual([]);
  });

  test.each([
    ['main', 'main'],
    ['release/2.x', 'release/2.x'],
    ['"]\nevil: [', 'main'],
    ['haupt*', 'main'],
  ])('the workflow names the default branch %j as %s', (defaultBranch, named) => {
    const { files, notes } = ciFiles(facts(GITHUB, { git: { prefix: '', defaultBranch } }), CHOICES);
    const [file] = files;
    expect(file && 'content' in file ? file.content : '').toContain(`branches: ["${named}"]`);
    expect(notes).toHaveLength(named === defaultBranch ? 0 : 1);
  });
});

describe('the plan', () => {
  test('of a pnpm workspace', () => {
    const files = {
      'package.json': '{"devDependencies": {"tkpi": "1"}}',
      'pnpm-workspace.yaml': '',
      ...GITHUB,
    };
    const { files: planned, next } = planInit(
      facts({ ...files, 'pnpm-lock.yaml': '' }, { preset: 'cola' }),
      CHOICES,
    );
    expect(planned.map(({ path, action }) => `${action} ${path}`)).toEqual([
      'create tkpi.config.json',
      'create .gitattributes',
      'create .github/workflows/tkpi.yml',
      'change package.json',
      'measure tkpi-baseline.jsonl',
    ]);
    expect(planned[0]).toMatchObject({
      content: `{
  "$schema": "./node_modules/tkpi/schema/tkpi-config.json",
  "layers": {
    "preset": "cola"
  }
}
`,
    });
    expect(next.map(command => command.split('   ')[0])).toEqual([
      'pnpm run kpi',
      'git status --short',
      'pnpm run kpi:check',
    ]);
  });

  test('writes no configuration where the defaults fit', () => {
    const { files, notes } = planInit(facts({ 'package.json': '{"dependencies": {"tkpi": "1"}}' }), CHOICES);
    expect(files.map(({ path }) => path)).not.toContain('tkpi.config.json');
    expect(notes[0]).toContain('"order": [');
    expect(notes.join()).not.toContain('docs/');
  });

  test.each<[string, Parameters<typeof facts>, string]>([
    ['nothing is registered', [{}], 'set'],
    ['it is', [{}, registered('pnpm exec tkpi baseline merge %A %O %B')], 'keep'],
    ['another one is', [{}, registered('true')], 'replace'],
    ['there is no code and no baseline', [{}, { files: NO_FILES }], 'none'],
    ['there is a baseline', [{ 'tkpi-baseline.jsonl': '' }, { files: NO_FILES }], 'set'],
    ['there is no git', [{}, { git: undefined }], 'none'],
  ])('for the merge driver when %s', (_, given, step) => {
    const plan = planInit(facts(...given), CHOICES);
    expect(plan.mergeDriver).toBe(step);
    expect(plan.files.some(({ path }) => path === '.gitattributes')).toBe(step !== 'none');
  });

  test.each([
    ['apps/shop/', 'tkpi@1.2.3 check apps/shop'],
    ['$(date)/', 'tkpi@1.2.3 check <this folder>'],
  ])('says what CI runs for the folder %s', (prefix, command) => {
    expect(ciFiles(facts(GITHUB, { git: { prefix } }), CHOICES).notes.join()).toContain(command);
  });

  test('adds to .gitattributes once, in its own line ending', () => {
    const add = (text: string) => planInit(facts({ '.gitattributes': text }), CHOICES).files[0];
    const line = 'tkpi-baseline.jsonl text eol=lf merge=tkpi-baseline';
    expect(add('* text=auto')).toMatchObject({ content: `* text=auto\n${line}\n` });
    expect(add('* text=auto\r\n')).toMatchObject({ content: `* text=auto\r\n${line}\r\n` });
    expect(add(`${line}\n`)).toMatchObject({ action: 'keep' });
    expect(add('tkpi-baseline.jsonl merge=other\n')).toMatchObject({ action: 'keep' });
    const quoted = planInit(facts({}, { baseline: 'a "b" *.jsonl' }), CHOICES).files[0];
    expect(quoted).toMatchObject({ path: '.gitattributes', action: 'skip' });
  });
});
