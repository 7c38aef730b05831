import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, vi } from 'vitest';
import type { Card, CardItem, CardMeasure } from '../../src/model/card.ts';
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

/** An item of the whole repository. */
export function itemOf({ unit }: Card, id: string): CardItem {
  const found = unit.pillars.flatMap(({ items }) => items).find(item => item.id === id);
  if (found === undefined) throw new Error(`there is no item ${id}`);
  return found;
}

/** A measure of the whole repository. */
export function measureOf({ unit }: Card, id: string): CardMeasure {
  const measures = unit.pillars.flatMap(({ items }) => items.flatMap(item => item.measures));
  const found = measures.find(measure => measure.id === id);
  if (found === undefined) throw new Error(`there is no measure ${id}`);
  return found;
}
