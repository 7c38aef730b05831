import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A function of cyclomatic complexity 12: a debt of 2. */
const BRANCHY = `export function sort(n) {\n${Array.from({ length: 11 }, (_, i) => `  if (n === ${i}) return ${i * 7};`).join('\n')}\n  return n;\n}\n`;

/** An application of npm, hosted at GitHub by its remote. */
export const NPM_APP = {
  'package.json': '{\n  "name": "orchard",\n  "scripts": {\n    "test": "vitest"\n  }\n}\n',
  'package-lock.json': '{}\n',
};

/** The same with code, so that it gets a baseline: measuring takes a second or two. */
export const NPM_APP_WITH_CODE = { ...NPM_APP, 'src/sort.js': BRANCHY };

export function textOf(root: string, path: string): string {
  return readFileSync(join(root, path), 'utf8');
}

export function isThere(root: string, path: string): boolean {
  return existsSync(join(root, path));
}

/** Files that differ from the last commit, sorted. */
export function changedFiles(root: string): string[] {
  const output = execFileSync('git', ['-C', root, 'status', '--porcelain', '-uall', '-z'], {
    encoding: 'utf8',
  });
  return output
    .split('\0')
    .filter(line => line !== '')
    .map(line => line.slice(3))
    .toSorted();
}
