import { PassThrough } from 'node:stream';
import { run } from '../../src/cli.ts';
import type { Process } from '../../src/model/process.ts';
import { folderWith } from '../helpers/repository.ts';
import type { Outcome } from '../helpers/tkpi.ts';

/** Runs `tkpi init` in a folder for a person at a terminal who types these lines. */
export async function initAnswering(cwd: string, answers: string, ...args: string[]): Promise<Outcome> {
  const out: Buffer[] = [];
  const err: Buffer[] = [];
  const fake = {
    argv: ['node', 'tkpi', 'init', ...args],
    env: { TKPI_CACHE_DIR: folderWith({}) },
    cwd: () => cwd,
    platform: process.platform,
    exitCode: undefined as number | undefined,
    stdin: Object.assign(new PassThrough(), { isTTY: true }),
    stdout: new PassThrough().on('data', (chunk: Buffer) => out.push(chunk)),
    stderr: new PassThrough().on('data', (chunk: Buffer) => err.push(chunk)),
    on: () => fake,
    off: () => fake,
  };
  fake.stdin.end(answers);
  await run(fake as unknown as Process);
  return {
    exitCode: Number(fake.exitCode ?? 0),
    stdout: Buffer.concat(out).toString('utf8'),
    stderr: Buffer.concat(err).toString('utf8'),
  };
}
