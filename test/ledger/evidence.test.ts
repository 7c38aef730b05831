import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { LedgerReport } from '../../src/model/ledger.ts';
import { commitAll, folderWith, git, repositoryWith, writeFiles } from '../helpers/repository.ts';
import { tkpi } from '../helpers/tkpi.ts';
import { entryText, FILE } from './read.ts';

const START = { 'package.json': '{"name":"orchard"}', 'src/apples.ts': 'export const a = 1;\n' };

async function ledgerOf(root: string): Promise<LedgerReport & { readonly exitCode: number }> {
  const { stdout, exitCode } = await tkpi(root, ['ledger', 'check', '-f', 'json']);
  return { ...(JSON.parse(stdout) as LedgerReport), exitCode };
}

/** What becomes of one piece of evidence, written in flow style. */
async function checkOf(root: string, evidence: string): Promise<string> {
  writeFiles(root, { [FILE]: entryText({ evidence: `[{${evidence}}]` }) });
  const { entries } = await ledgerOf(root);
  const { check, reason } = entries[0]?.evidence[0] ?? {};
  return reason === undefined ? `${check}` : `${check}: ${reason}`;
}

describe('a commit', () => {
  test('of the branch is verified, any other is not', async () => {
    const root = repositoryWith(START);
    const own = git(root, 'rev-parse', 'HEAD').trim();
    git(root, 'checkout', '-q', '-b', 'aside');
    const aside = commitAll(root, 'aside');
    git(root, 'checkout', '-q', 'main');
    expect(await checkOf(root, `commit: "${own}"`)).toBe('verified');
    expect(await checkOf(root, `commit: "${own.slice(0, 7).toUpperCase()}"`)).toBe('verified');
    expect(await checkOf(root, `commit: "${aside.slice(0, 10)}"`)).toMatch(
      /^wrong: that commit is not in the history/,
    );
    expect(await checkOf(root, 'commit: "0000000"')).toBe('wrong: there is no such commit');
    const { problems, exitCode, entries } = await ledgerOf(root);
    expect(problems).toMatchObject([{ code: 'wrong-evidence', severity: 'error', line: 8 }]);
    expect([exitCode, entries.length]).toEqual([1, 1]);
  });

  test('is not a branch that is called like one', async () => {
    const root = repositoryWith(START);
    git(root, 'branch', 'abcdef0');
    expect(await checkOf(root, 'commit: abcdef0')).toBe('wrong: there is no such commit');
  });

  test('cannot be told in a shallow clone', async () => {
    const source = repositoryWith(START);
    const old = git(source, 'rev-parse', 'HEAD').trim();
    commitAll(source, 'next');
    const root = join(folderWith({}), 'clone');
    git(source, 'clone', '-q', '--depth', '1', `file://${source}`, root);
    expect(await checkOf(root, `commit: "${old}"`)).toMatch(/^unverified: history is cut off here/);
  });
});

describe('a pull request', () => {
  test('is verified by the change that brought it, with its own mark', async () => {
    const root = repositoryWith(START);
    commitAll(root, 'Count once (#4)');
    commitAll(root, "Merge branch 'x' into 'main'\n\nTitle\n\nSee merge request orchard/web!7");
    expect(await checkOf(root, 'pr: 4')).toBe('verified');
    expect(await checkOf(root, 'pr: "!7"')).toBe('verified');
    expect(await checkOf(root, 'pr: "#7"')).toBe(
      'unverified: no change on the branch names it, and no export of pull requests is configured',
    );
  });
});

describe('an export', () => {
  const DAY = '2026-07-01T10:00:00Z';
  const ISSUES = JSON.stringify([
    { number: 455, title: 'Apples', labels: [], state: 'CLOSED', createdAt: DAY, closedAt: DAY },
  ]);
  const imports = (...entries: object[]) => JSON.stringify({ imports: entries });

  test('of the period verifies what it holds', async () => {
    const root = repositoryWith({
      ...START,
      'tkpi.config.json': imports({ kind: 'issues', file: 'exports/issues-{period}.json' }),
      'exports/issues-2026-Q3.json': ISSUES,
    });
    expect(await checkOf(root, 'issue: "#455"')).toBe('verified');
    expect(await checkOf(root, 'issue: "#456"')).toBe('unverified: no exported issue is it');
  });

  test('that is configured and not there, or broken, says so', async () => {
    const root = repositoryWith({
      ...START,
      'tkpi.config.json': imports(
        { kind: 'issues', file: 'issues.json' },
        { kind: 'pull-requests', file: 'prs.json' },
      ),
      'prs.json': '[{',
    });
    expect(await checkOf(root, 'issue: "#455"')).toMatch(/^unverified: issues\.json is not provided: /);
    expect(await checkOf(root, 'pr: "#4"')).toMatch(
      /^unverified: no change on the branch names it, and prs\.json cannot be read: /,
    );
  });

  test('of another period that is lacking takes nothing from the one that is there', async () => {
    const root = repositoryWith({
      ...START,
      'tkpi.config.json': imports({ kind: 'issues', file: 'issues-{period}.json' }),
      'issues-2026-Q3.json': ISSUES,
      '.tkpi/ledger/2026-Q2/pears.yml': entryText({
        ...{ id: 'pears', when: '{from: 2026-04-01, to: 2026-04-02}', evidence: '[{issue: "#1"}]' },
      }),
      [FILE]: entryText({ evidence: '[{issue: "#455"}]' }),
    });
    const { entries } = await ledgerOf(root);
    expect(entries.map(({ evidence: [own] }) => [own?.value, own?.check])).toEqual([
      ['#455', 'verified'],
      ['#1', 'unverified'],
    ]);
  });

  test('that the command line names is read, and must be readable', async () => {
    const root = repositoryWith({ ...START, 'mine.json': ISSUES, 'broken.json': '[{' });
    writeFiles(root, { [FILE]: entryText({ evidence: '[{issue: "#455"}]' }) });
    const { stdout } = await tkpi(root, ['ledger', 'list', '-f', 'json', '--import', 'issues=mine.json']);
    expect(JSON.parse(stdout).entries[0].evidence[0]).toMatchObject({ check: 'verified' });
    const broken = await tkpi(root, ['ledger', 'check', '--import', 'pull-requests=broken.json']);
    expect(broken).toMatchObject({ exitCode: 2, stdout: '' });
    expect(broken.stderr).toContain('The pull-requests export broken.json cannot be read');
    const other = await tkpi(root, ['ledger', 'check', '--import', 'coverage=lcov.info']);
    expect(other).toMatchObject({ exitCode: 2 });
    expect(other.stderr).toContain('--import knows no "coverage" here.');
  });
});

describe('a document', () => {
  test('may be new, gone since, or a folder; what never was is wrong', async () => {
    const root = repositoryWith({ ...START, 'docs/old.md': 'old\n' });
    rmSync(join(root, 'docs/old.md'));
    commitAll(root, 'tidied up', '2026-09-20T10:00:00Z');
    writeFiles(root, { 'docs/new.md': 'new\n' });
    // the repository begins on 2026-07-22, in the period: its first commit is at no end of it
    expect(await checkOf(root, 'doc: docs/old.md')).toMatch(/^wrong/);
    expect(await checkOf(root, 'doc: docs/new.md')).toBe('verified');
    expect(await checkOf(root, 'doc: docs')).toBe('verified');
    expect(await checkOf(root, 'doc: docs/never.md')).toBe(
      'wrong: it is not here, and was not at either end of the period',
    );
  });

  test('that was there when the period began is verified', async () => {
    const root = folderWith({ ...START, 'docs/old.md': 'old\n' });
    git(root, 'init', '-q', '-b', 'main');
    commitAll(root, 'old times', '2026-05-01T10:00:00Z');
    rmSync(join(root, 'docs/old.md'));
    commitAll(root, 'tidied up', '2026-08-01T10:00:00Z');
    expect(await checkOf(root, 'doc: docs/old.md')).toBe('verified');
  });
});

test('paths that match nothing are worth a warning; a folder stands for its files', async () => {
  const root = repositoryWith(START);
  writeFiles(root, {
    [FILE]: entryText({ evidence: '[{doc: package.json}]', scope: '{paths: [src, "**/*.ts", "pears/**"]}' }),
  });
  const { problems } = await ledgerOf(root);
  expect(problems.map(({ code, message }) => [code, message])).toEqual([
    ['no-such-path', '`scope.paths`: no file is or was called pears/**'],
  ]);
});
