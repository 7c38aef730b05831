/**
 * Oracle of the attribution: measures every first-parent commit between two commits whole, one by one, follows each debt that
 * appeared or disappeared between the two ends from commit to commit, and compares the change it finds with the one that
 * `tkpi quarter` names. `tkpi quarter` itself measures only the files of a debt, at the commits that touched them.
 *
 *   node bench/attribution-oracle.mjs <repository> <base> <head> [--json]
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { measureCommits } from '../dist/commands/history/measure-commits.js';
import { open } from '../dist/commands/open.js';
import { matchFindings } from '../dist/compare/match.js';

const [repository, base, head, ...flags] = process.argv.slice(2);
if (head === undefined) {
  console.error('usage: node bench/attribution-oracle.mjs <repository> <base> <head> [--json]');
  process.exit(2);
}
const TKPI = fileURLToPath(new URL('../bin/tkpi.js', import.meta.url));

function run(command, args) {
  const { status, stdout, stderr } = spawnSync(command, args, { encoding: 'utf8', maxBuffer: 2 ** 30 });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')}: ${stderr}`);
  return stdout;
}
const git = (...args) => run('git', ['-C', repository, ...args]);

const line = git('rev-list', '--first-parent', '--reverse', `${base}..${head}`).trim().split('\n');
const commits = [git('rev-parse', `${base}^{commit}`).trim(), ...line];
const command = [TKPI, 'quarter', '-C', repository, '--from', base, '--to', head, '-q', '-f', 'json'];
const report = JSON.parse(run(process.execPath, command));

const { tree, loaded } = await open(repository, {}, process);
const options = { cacheDir: process.env.TKPI_CACHE_DIR, fileBudget: 5000 };
const context = { process, signal: new AbortController().signal, version: 'oracle', now: () => new Date() };
const measured = await measureCommits(tree, commits, loaded.config, options, context);

/** Findings after each commit, and how each step's findings belong together. */
const snapshots = [];
const links = [];
for (const [index, commit] of commits.entries()) {
  const findings = measured.get(commit).snapshot?.findings ?? [];
  const byId = new Map(findings.map(finding => [finding.id, finding]));
  if (index > 0) {
    const renames = renamesIn(commit);
    links[index] = matchFindings(
      [...snapshots[index - 1].values()],
      findings,
      path => renames.get(path) ?? path,
    );
  }
  snapshots.push(byId);
}

function renamesIn(commit) {
  const args = ['diff-tree', '-r', '-z', '-M50%', '--name-status', '--diff-filter=R', `${commit}^1`, commit];
  const parts = git(...args).split('\0');
  const renames = new Map();
  for (let at = 0; at + 2 < parts.length; at += 3) renames.set(parts[at + 1], parts[at + 2]);
  return renames;
}

/** The commit in which the findings of the end came to be, followed back; `undefined` when they were always there. */
function birthOf(group) {
  let ids = new Set(group.findingsAfter.map(({ id }) => id));
  for (let index = commits.length - 1; index > 0; index--) {
    const touched = links[index].filter(({ head: after }) => after.some(({ id }) => ids.has(id)));
    const earlier = new Set(touched.flatMap(({ base: before }) => before.map(({ id }) => id)));
    if (earlier.size === 0) return commits[index];
    ids = earlier;
  }
  return undefined;
}

/** The commit in which the findings of the start were gone, followed forward. */
function deathOf(group) {
  let ids = new Set(group.findingsBefore.map(({ id }) => id));
  for (let index = 1; index < commits.length; index++) {
    const touched = links[index].filter(({ base: before }) => before.some(({ id }) => ids.has(id)));
    const later = new Set(touched.flatMap(({ head: after }) => after.map(({ id }) => id)));
    if (later.size === 0) return commits[index];
    ids = later;
  }
  return undefined;
}

/**
 * The change that tkpi names: the last one that brought it from nothing (none: it was there already, as something else), the first
 * that left nothing (where other debts of the same story stay, the last step is it).
 */
function namedFor(group) {
  const steps = report.bridge.changes.flatMap(({ change, steps: own }) =>
    own.filter(step => step.group === group.id).map(step => ({ ...step, commit: change.commit })),
  );
  const inOrder = steps.toSorted((one, other) => commits.indexOf(one.commit) - commits.indexOf(other.commit));
  return group.state === 'introduced'
    ? inOrder.findLast(({ before }) => before === 0)?.commit
    : (inOrder.find(({ after }) => after === 0) ?? inOrder.at(-1))?.commit;
}

const judged = report.delta.groups
  .filter(({ state, cause }) => cause === 'code' && (state === 'introduced' || state === 'resolved'))
  .map(group => {
    const expected = group.state === 'introduced' ? birthOf(group) : deathOf(group);
    const named = namedFor(group);
    const [first] = (group.findingsAfter.length > 0 ? group.findingsAfter : group.findingsBefore)[0]
      .locations;
    const place = `${first.path}:${first.startLine}`;
    return {
      id: group.id,
      state: group.state,
      code: group.code,
      place,
      expected,
      named,
      same: expected === named,
    };
  });
const same = judged.filter(one => one.same).length;
if (flags.includes('--json')) console.log(JSON.stringify({ commits: line.length, groups: judged }, null, 1));
else {
  console.log(
    `${line.length} commits, ${judged.length} debts that appeared or disappeared, ${same} with the same change`,
  );
  for (const one of judged.filter(other => !other.same)) {
    const { state, code, place, expected = 'none', named = 'none' } = one;
    console.log(
      `  ${state} ${code} ${place}: step by step ${expected.slice(0, 9)}, tkpi quarter ${named.slice(0, 9)}`,
    );
  }
}
