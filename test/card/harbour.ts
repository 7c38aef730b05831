import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, vi } from 'vitest';
import type { Card } from '../../src/model/card.ts';
import type { PeriodReport } from '../../src/model/period.ts';
import { type Outcome, tkpi } from '../helpers/tkpi.ts';

const cache = realpathSync(mkdtempSync(join(tmpdir(), 'tkpi-card-')));
afterAll(() => rmSync(cache, { recursive: true, force: true }));

/** The last complete quarter is 2026-Q3. Only the clock stands still: timers go on. */
vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-23T12:00:00Z') });

/** Runs `tkpi card`; what was measured is kept between the tests of a file. */
export function card(root: string, ...args: string[]): Promise<Outcome> {
  return tkpi(root, ['card', ...args], { TKPI_CACHE_DIR: cache });
}

/** The card as JSON. */
export async function cardOf(root: string, ...args: string[]): Promise<Card> {
  const { stdout, stderr, exitCode } = await card(root, '-f', 'json', ...args);
  if (exitCode !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as Card;
}

/** The report of a quarter, which holds a card, as JSON. */
export async function quarterOf(root: string, label: string): Promise<PeriodReport> {
  const { stdout, stderr, exitCode } = await tkpi(root, ['quarter', label, '-f', 'json'], {
    TKPI_CACHE_DIR: cache,
  });
  if (exitCode !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as PeriodReport;
}
