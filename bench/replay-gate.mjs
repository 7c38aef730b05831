// Replays the last merged commits of a repository through `tkpi check`, each against its first parent, in a clone.
// Prints what failed; writes one JSON delta for each commit that is not a plain pass.
//
//   node bench/replay-gate.mjs <repository> <commits> <folder for the deltas>
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const [path, commits, folder] = process.argv.slice(2);
const tkpi = fileURLToPath(new URL('../bin/tkpi.js', import.meta.url));
const source = resolve(path);
const deltas = resolve(folder);
mkdirSync(deltas, { recursive: true });
const work = mkdtempSync(join(tmpdir(), 'tkpi-replay-'));
const clone = join(work, basename(source));
const git = (...args) => execFileSync('git', args, { cwd: clone, encoding: 'utf8' }).trim();
execFileSync('git', ['clone', '-q', '--shared', '--no-checkout', source, clone]);

const merged = git('log', '--first-parent', `-${commits}`, '--format=%H %s').split('\n').toReversed();
const counts = { pass: 0, warn: 0, fail: 0, error: 0 };
for (const line of merged) {
  const commit = line.slice(0, 40);
  git('checkout', '-q', '-f', '--detach', commit);
  const report = join(deltas, `${commit.slice(0, 10)}.json`);
  const { status, stderr } = spawnSync(
    process.execPath,
    [tkpi, 'check', '--base', 'HEAD^1', '-q', '-f', `json=${report}`, '--cache-dir', join(work, 'cache')],
    { cwd: clone, encoding: 'utf8' },
  );
  if (status !== 0 && status !== 1) {
    counts.error++;
    console.log(`error ${line.slice(0, 10)} ${stderr.trim()}`);
    continue;
  }
  const { verdict } = JSON.parse(readFileSync(report, 'utf8'));
  const isWarned = verdict.conditions.some(({ state }) => state === 'warn');
  const answer = verdict.state === 'fail' ? 'fail' : isWarned ? 'warn' : 'pass';
  counts[answer]++;
  if (answer === 'pass') rmSync(report);
  if (answer === 'fail') console.log(`fail ${line.slice(0, 10)} ${line.slice(41)}`);
}
rmSync(work, { recursive: true, force: true });
console.log(
  `${merged.length} commits: ${counts.fail} failed, ${counts.warn} passed with warnings, ${counts.pass} passed, ${counts.error} gave no answer`,
);
