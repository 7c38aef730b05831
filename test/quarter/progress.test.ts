import { PassThrough } from 'node:stream';
import { expect, test, vi } from 'vitest';
import { run } from '../../src/cli.ts';
import type { Process } from '../../src/model/process.ts';
import { folderWith } from '../helpers/repository.ts';
import { harbour, pier } from './harbour.ts';

const CLEAR = '\r\u001b[K';

/** What `tkpi quarter` says on standard error while it works; the clock runs ahead, so that there is something to say. */
async function talkOf(isTTY: boolean, ...args: string[]): Promise<string> {
  const { root } = harbour([
    pier('begin', '2026-06-20T10:00:00Z', 11),
    pier('july', '2026-07-20T10:00:00Z', 14),
    pier('august', '2026-08-20T10:00:00Z', 16),
  ]);
  const [stdout, stderr] = [new PassThrough(), Object.assign(new PassThrough(), { isTTY })];
  const talk: Buffer[] = [];
  stderr.on('data', (chunk: Buffer) => talk.push(chunk));
  stdout.resume();
  const fake: object = {
    argv: ['node', 'tkpi', 'quarter', '--file-budget', '600000', ...args],
    env: { TKPI_CACHE_DIR: folderWith({}), TERM: 'xterm' },
    ...{ cwd: () => root, platform: process.platform, stdout, stderr },
    ...{ on: () => fake, off: () => fake },
  };
  const now = performance.now.bind(performance);
  let ahead = 0;
  const clock = vi.spyOn(performance, 'now').mockImplementation(() => {
    ahead += 200;
    return now() + ahead;
  });
  await run(fake as Process).finally(() => clock.mockRestore());
  return Buffer.concat(talk).toString('utf8');
}

test('a person at a terminal sees what is measured and how much is left, and nothing of it stays', async () => {
  const talk = await talkOf(true);
  const shown = talk.split(CLEAR).flatMap(line => {
    const [, percent, done, total, what = ''] = /^(\d+) % {2}(\d+) of (\d+) ([a-z ]+)$/.exec(line) ?? [];
    return percent === undefined ? [] : [[what, `${percent} ${done}/${total}`] as const];
  });
  const told = new Map(shown);
  expect([...told.keys()]).toEqual(['files read', 'commits measured', 'steps of debts traced']);
  expect(told.get('commits measured')).toBe('100 2/2');
  expect(told.get('steps of debts traced')).toMatch(/^100 (\d+)\/\1$/);
  expect(talk.endsWith(CLEAR)).toBe(true);
  expect(talk).not.toContain('\n');
});

test('nobody else is talked to', async () => {
  expect(await talkOf(false)).toBe('');
  expect(await talkOf(true, '--quiet')).toBe('');
});
