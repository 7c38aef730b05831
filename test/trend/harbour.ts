import { mkdirSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, vi } from 'vitest';
import type { TrendReport } from '../../src/model/trend.ts';
import { commitAll, git, writeFiles } from '../helpers/repository.ts';
import { type Outcome, tkpi } from '../helpers/tkpi.ts';

const store = realpathSync(mkdtempSync(join(tmpdir(), 'tkpi-trend-')));
afterAll(() => rmSync(store, { recursive: true, force: true }));

/** The last complete quarter is 2026-Q3. Only the clock stands still: timers go on. */
vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-10-05T12:00:00Z') });

/** A function with that many decisions. */
export function deciding(name: string, decisions: number): string {
  const lines = Array.from({ length: decisions }, (_, berth) => `  if (ship > ${berth}) dock(${berth});\n`);
  return `declare const dock: (berth: number) => void;\nexport function ${name}(ship: number): void {\n${lines.join('')}}\n`;
}

/** A configuration that measures fast: without duplication. */
export const FAST = '{ "analyzers": { "duplication": false, "maintainability": false } }\n';

/**
 * A repository of two applications. 2025-Q4: no code yet. 2026-Q1: `web`. 2026-Q2: no commit. 2026-Q3: `web` got worse in
 * the second of three changes, `api` came. 2026-Q4, so far: `web` is simpler again.
 */
export const HARBOUR = freshRepository('harbour');
writeFiles(HARBOUR, { 'README.md': '# Harbour\n', 'tkpi.config.json': FAST });
commitAll(HARBOUR, 'Begin', '2025-11-15T10:00:00Z');
writeFiles(HARBOUR, {
  'package.json': '{ "name": "harbour", "workspaces": ["packages/*"] }\n',
  'packages/web/package.json': '{ "name": "web" }\n',
  'packages/web/src/pier.ts': deciding('moor', 12),
});
commitAll(HARBOUR, 'The web', '2026-02-10T10:00:00Z');
writeFiles(HARBOUR, { 'README.md': '# Harbour of ships\n' });
commitAll(HARBOUR, 'Words', '2026-07-01T00:00:00Z');
writeFiles(HARBOUR, {
  'packages/web/src/pier.ts': deciding('moor', 20),
  'packages/api/package.json': '{ "name": "api" }\n',
  'packages/api/src/crane.ts': deciding('lift', 4),
});
commitAll(HARBOUR, 'The api', '2026-08-01T10:00:00Z');
writeFiles(HARBOUR, { 'README.md': '# Harbour of many ships\n' });
commitAll(HARBOUR, 'More words', '2026-09-30T23:59:59Z');
writeFiles(HARBOUR, { 'packages/web/src/pier.ts': deciding('moor', 11) });
commitAll(HARBOUR, 'Simpler', '2026-10-02T10:00:00Z');

/** An empty repository that goes at the end. */
export function freshRepository(name: string): string {
  const root = join(store, name);
  mkdirSync(root);
  git(root, 'init', '-q', '-b', 'main');
  return root;
}

/** A clone of a repository to change. */
export function cloneOf(repository: string, ...options: string[]): string {
  const root = mkdtempSync(join(store, 'clone-'));
  git(root, 'clone', '-q', ...options, `file://${repository}`, '.');
  return root;
}

/** Runs `tkpi trend`; what was measured is kept between the tests of a file. */
export function trend(root: string, ...args: string[]): Promise<Outcome> {
  return tkpi(root, ['trend', ...args], { TKPI_CACHE_DIR: join(store, 'cache') });
}

/** The trend as JSON. */
export async function trendOf(root: string, ...args: string[]): Promise<TrendReport> {
  const { stdout, stderr, exitCode } = await trend(root, '-f', 'json', ...args);
  if (exitCode !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as TrendReport;
}
