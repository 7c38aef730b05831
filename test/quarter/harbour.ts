import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, vi } from 'vitest';
import type { PeriodReport } from '../../src/model/period.ts';
import { writeFiles } from '../helpers/repository.ts';
import { type Outcome, tkpi } from '../helpers/tkpi.ts';
import { type Past, pastOf, type Step } from '../history/past.ts';

const cache = realpathSync(mkdtempSync(join(tmpdir(), 'tkpi-quarter-')));
afterAll(() => rmSync(cache, { recursive: true, force: true }));

/** The last complete quarter is 2026-Q3. Only the clock stands still: timers go on. */
vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-23T12:00:00Z') });

/** A function with that many decisions. */
export function deciding(name: string, decisions: number): string {
  const lines = Array.from({ length: decisions }, (_, berth) => `  if (ship > ${berth}) dock(${berth});\n`);
  return `declare const dock: (berth: number) => void;\nexport function ${name}(ship: number): void {\n${lines.join('')}}\n`;
}

/** A configuration that measures fast: without duplication. */
export const FAST = { analyzers: { duplication: false, maintainability: false } };

/** A step that gives the pier that many decisions. */
export function pier(id: string, at: string | number, decisions: number, more: Partial<Step> = {}): Step {
  return { id, at, write: { 'src/pier.ts': deciding('moor', decisions) }, ...more };
}

/** A past, and a configuration in the working tree. */
export function harbour(steps: readonly Step[], config: object = {}): Past {
  const past = pastOf(steps);
  writeFiles(past.root, { 'tkpi.config.json': JSON.stringify({ ...FAST, ...config }) });
  return past;
}

/** Runs `tkpi quarter`; what was measured is kept between the tests of a file. */
export function quarter(root: string, ...args: string[]): Promise<Outcome> {
  return tkpi(root, ['quarter', ...args], { TKPI_CACHE_DIR: cache });
}

/** The report as JSON. */
export async function quarterOf(root: string, ...args: string[]): Promise<PeriodReport> {
  const { stdout, stderr, exitCode } = await quarter(root, '-f', 'json', ...args);
  if (exitCode !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as PeriodReport;
}

/** Label, first and last step, and number of changes of a report. */
export function told({ step }: Past, { period, delta, participation }: PeriodReport) {
  return [period.label, step(delta.base.commit), step(delta.head.commit), participation.changes] as const;
}

/** Those of the period itself: that the configuration of these tests is in no commit is a notice of every report. */
export function noticesOf({ notices }: PeriodReport): string[] {
  return notices.filter(notice => !notice.startsWith('The configuration was changed since the start'));
}
