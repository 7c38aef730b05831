import { PassThrough } from 'node:stream';
import { run } from '../../src/cli.ts';
import type { Process } from '../../src/model/process.ts';
import type { Snapshot } from '../../src/model/snapshot.ts';
import { folderWith } from './repository.ts';

export interface Outcome {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the command line in this process, as a shell would: its own output, exit code and cache. */
export async function tkpi(
  cwd: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv = {},
): Promise<Outcome> {
  const stdout = collector();
  const stderr = collector();
  const fake = {
    argv: ['node', 'tkpi', ...args],
    env: { TKPI_CACHE_DIR: folderWith({}), ...env },
    cwd: () => cwd,
    platform: process.platform,
    exitCode: undefined as number | undefined,
    stdout: stdout.stream,
    stderr: stderr.stream,
    on: () => fake,
    off: () => fake,
  };
  await run(fake as unknown as Process);
  return { exitCode: Number(fake.exitCode ?? 0), stdout: stdout.text(), stderr: stderr.text() };
}

/** The snapshot of a folder. */
export async function scanned(root: string, ...args: string[]): Promise<Snapshot> {
  const { stdout, stderr, exitCode } = await tkpi(root, ['scan', '-f', 'json', ...args]);
  if (exitCode !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as Snapshot;
}

function collector(): { stream: NodeJS.WriteStream; text: () => string } {
  const stream = new PassThrough();
  const chunks: Buffer[] = [];
  stream.on('data', (chunk: Buffer) => chunks.push(chunk));
  return {
    stream: stream as unknown as NodeJS.WriteStream,
    text: () => Buffer.concat(chunks).toString('utf8'),
  };
}
