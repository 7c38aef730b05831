import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { type FSWatcher, readdirSync, readFileSync, watch } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { folderWith, git, repositoryWith, writeFiles } from '../helpers/repository.ts';
import { branches } from './orchard.ts';

const BIN = fileURLToPath(new URL('../../bin/tkpi.js', import.meta.url));
const FILE = 'tkpi-baseline.jsonl';
/** More of them: TKPI_KILL_ROUNDS=200. */
const ROUNDS = Number(process.env.TKPI_KILL_ROUNDS ?? 15);

/** Many debts, so that writing takes its time. The same version, the same baseline. */
function version(seed: number): Record<string, string> {
  const functions = Array.from({ length: 60 }, (_, index) => branches(`prune${index}`, 6 + seed, index * 50));
  return { 'src/prune.ts': functions.join('\n') };
}

/** Deterministic, between 0 and 1. */
function chance(round: number): number {
  return createHash('sha256').update(`round ${round}`).digest().readUInt32BE(0) / 2 ** 32;
}

type When = { readonly atTemporaryFile: true } | { readonly afterMs: number };

/** Updates in a process of its own; kills it when told. Answers whether it was killed, and how long it ran. */
async function update(root: string, cache: string, when?: When): Promise<{ killed: boolean; ms: number }> {
  const started = performance.now();
  const watchers: FSWatcher[] = [];
  const child = spawn(process.execPath, [BIN, 'baseline', 'update', '-q', '--cache-dir', cache], {
    cwd: root,
    stdio: 'ignore',
  });
  const kill = () => child.kill('SIGKILL');
  if (when !== undefined && 'afterMs' in when) setTimeout(kill, when.afterMs);
  if (when !== undefined && 'atTemporaryFile' in when) {
    for (const folder of [root, join(root, '.git')]) {
      const watcher = watch(folder, (_, name) => {
        if (name?.endsWith('.tmp')) kill();
      });
      watchers.push(watcher);
    }
  }
  const signal = await new Promise(resolve => child.on('close', (_code, name) => resolve(name)));
  for (const watcher of watchers) watcher.close();
  return { killed: signal === 'SIGKILL', ms: performance.now() - started };
}

test(`killed ${ROUNDS} times while it updates: the baseline is the old or the new one, and git sees no litter`, async () => {
  const root = repositoryWith({
    ...version(0),
    'tkpi.config.json': '{"analyzers":{"duplication":false,"layers":false,"maintainability":false}}',
  });
  const cache = folderWith({});
  const bytes = () => readFileSync(join(root, FILE), 'utf8');
  await update(root, cache);
  const texts = [bytes()];
  writeFiles(root, version(1));
  const { ms } = await update(root, cache);
  texts.push(bytes());
  const seen = { kills: 0, old: 0, new: 0, litter: 0 };
  for (let round = 0; round < ROUNDS; round++) {
    const target = texts.indexOf(bytes()) === 0 ? 1 : 0;
    writeFiles(root, version(target));
    const when: When = round % 3 === 0 ? { afterMs: ms * chance(round) * 1.2 } : { atTemporaryFile: true };
    const { killed } = await update(root, cache, when);
    seen.kills += Number(killed);
    const state = texts.indexOf(bytes());
    expect(state).not.toBe(-1);
    seen[state === target ? 'new' : 'old']++;
    expect(git(root, 'status', '--short', '-uall')).toMatch(
      /^(?: M src\/prune\.ts\n)?\?\? tkpi-baseline\.jsonl\n$/,
    );
    seen.litter = readdirSync(join(root, '.git')).filter(name => name.endsWith('.tmp')).length;
  }
  if (process.env.TKPI_KILL_ROUNDS !== undefined) console.log(seen);
  expect(seen.kills).toBeGreaterThan(0);
});
