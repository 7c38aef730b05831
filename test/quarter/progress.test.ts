import { PassThrough } from 'node:stream';
import { expect, test, vi } from 'vitest';
import { run } from '../../src/cli.ts';
import type { Process } from '../../src/model/process.ts';
import { harbour as generated } from '../attribution/generated.ts';
import { folderWith } from '../helpers/repository.ts';

/** What `tkpi quarter` says on standard error while it works; the clock runs ahead, so that there is something to say. */
async function talkOf(isTTY: boolean, ...args: string[]): Promise<string> {
  const { root, base, head } = generated();
  const [stdout, stderr] = [new PassThrough(), Object.assign(new PassThrough(), { isTTY })];
  const talk: Buffer[] = [];
  stderr.on('data', (chunk: Buffer) => talk.push(chunk));
  stdout.resume();
  const fake: object = {
    argv: ['node', 'tkpi', 'quarter', '--from', base, '--to', head, '--file-budget', '600000', ...args],
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
  const shown = [...talk.matchAll(/\r\u001b\[K(\d+) % {2}(\d+) of (\d+) ([a-z ]+)/g)];
  const told = new Map(shown.map(([, percent, done, total, what]) => [what, `${percent} ${done}/${total}`]));
  expect([...told.keys()]).toEqual(['files read', 'commits measured', 'steps of debts traced']);
  expect(told.get('commits measured')).toBe('100 2/2');
  expect(told.get('steps of debts traced')).toMatch(/^100 (\d+)\/\1$/);
  expect(talk).toMatch(/\r\u001b\[K$/);
  expect(talk).not.toContain('\n');
});

test('nobody else is talked to', async () => {
  expect(await talkOf(false)).toBe('');
  expect(await talkOf(true, '--quiet')).toBe('');
});
