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
    expect(await checkOf(root, 'pr: "#7"')).toMatch(/^unverified: neither a change on the branch/);
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
