import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';

/** A folder with these files, removed after the test. */
export function folderWith(files: Readonly<Record<string, string | Buffer>>): string {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'tkpi-test-')));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  writeFiles(root, files);
  return root;
}

export function writeFiles(root: string, files: Readonly<Record<string, string | Buffer>>): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(join(root, dirname(path)), { recursive: true });
    writeFileSync(join(root, path), content);
  }
}

/** A git repository with these files committed. */
export function repositoryWith(files: Readonly<Record<string, string | Buffer>>): string {
  const root = folderWith(files);
  git(root, 'init', '-q', '-b', 'main');
  commitAll(root, 'start');
  return root;
}

export function commitAll(root: string, message: string, date = '2026-07-22T10:11:12Z'): string {
  git(root, 'add', '-A');
  execFileSync('git', ['-C', root, ...AUTHOR, 'commit', '-q', '--allow-empty', '-m', message], {
    env: { ...process.env, GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date },
  });
  return git(root, 'rev-parse', 'HEAD').trim();
}

const AUTHOR = ['-c', 'user.name=Ada', '-c', 'user.email=ada@example.org', '-c', 'commit.gpgsign=false'];

export function git(root: string, ...args: string[]): string {
  return execFileSync('git', ['-C', root, ...AUTHOR, ...args], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
}
