import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { commitAll, git, repositoryWith, writeFiles } from '../helpers/repository.ts';

/** A function of that cyclomatic complexity, with few words in common with others. */
function branching(name: string, complexity: number): string {
  const branches = Array.from(
    { length: complexity - 1 },
    (_, at) =>
      `  if (${name}Rank > ${name}Limit.${name}${at}) ${name}Sum = ${name}Scale(${name}Sum, ${name}Extra${at});`,
  );
  return [
    `export function ${name}(${name}Rank: number): number {`,
    `  let ${name}Sum = ${name}Start;`,
    ...branches,
    `  return ${name}Sum;`,
    '}',
    '',
  ].join('\n');
}

/** Some twenty lines that are a clone wherever they stand twice. */
function block(topic: string): string {
  const lines = Array.from(
    { length: 18 },
    (_, at) => `  total += ${topic}.part${at} * weights.${topic}${at} + Math.round(${topic}.offset${at});`,
  );
  return `export function sum_${topic}(${topic}: Parts, weights: Parts): number {\n  let total = 0;\n${lines.join('\n')}\n  return total;\n}\n`;
}

/** A repository with a past, and the names of its ends. */
export interface History {
  readonly root: string;
  readonly base: string;
  readonly head: string;
}

/**
 * A harbour's code over thirty changes: functions that grow, shrink, split and move, clones that come, spread and go, cycles
 * that close and open, renamed files, reverts, cherry-picks, merges and squashed pull requests.
 */
export function harbour(): History {
  const root = repositoryWith({
    'package.json': '{"name": "harbour"}',
    'src/pier.ts': branching('pier', 14) + branching('quay', 6),
    'src/crane.ts': branching('crane', 22) + block('lift'),
    'src/tug.ts': block('tow') + branching('tug', 8),
    'src/barge.ts': `${block('tow')}export const barges = 3;\n`,
    'src/log.ts': "import { barges } from './barge.ts';\nexport const entries = [barges];\n",
  });
  let day = 1;
  const base = git(root, 'rev-parse', 'HEAD').trim();
  const commit = (message: string, files: Record<string, string>): string => {
    writeFiles(root, files);
    day += 1;
    return commitAll(root, message, new Date(Date.UTC(2026, 6, 22 + day, 10)).toISOString());
  };
  const move = (from: string, to: string) => git(root, 'mv', from, to);
  const merged = (branch: string, message: string, work: () => void) => {
    git(root, 'checkout', '-q', '-b', branch);
    work();
    git(root, 'checkout', '-q', 'main');
    git(root, 'merge', '-q', '--no-ff', '-m', message, branch);
  };

  commit('Pier takes more ships (#1)', { 'src/pier.ts': branching('pier', 18) + branching('quay', 6) });
  commit('Docs', { 'README.md': '# Harbour\n' });
  const winch = commit('Winch (#2)', { 'src/winch.ts': block('lift') + branching('winch', 12) });
  commit('Quay (#3)', { 'src/pier.ts': branching('pier', 18) + branching('quay', 13) });
  move('src/crane.ts', 'src/gantry.ts');
  commit('Crane is a gantry (#4)', {});
  commit('Gantry counts (#5)', { 'src/gantry.ts': branching('crane', 25) + block('lift') });
  commit('Entries of barges (#6)', {
    'src/barge.ts': `import { entries } from './log.ts';\n${block('tow')}export const barges = 3;\nexport const all = () => entries;\n`,
  });
  merged('tugs', 'Merge pull request #7 from harbour/tugs\n\nTugs of two kinds', () => {
    commit('first half', { 'src/tug.ts': block('tow') + branching('tug', 12) });
    commit('second half', { 'src/tug.ts': block('tow') + branching('tug', 16) });
  });
  commit('Tow is shared (#8)', {
    'src/tug.ts': `export { sum_tow } from './barge.ts';\n${branching('tug', 16)}`,
  });
  commit('Too much pier (#9)', { 'src/pier.ts': branching('pier', 30) + branching('quay', 13) });
  const revert =
    'Revert "Too much pier (#9)" (#10)\n\nThis reverts commit 0123456789abcdef0123456789abcdef01234567.';
  commit(revert, { 'src/pier.ts': branching('pier', 18) + branching('quay', 13) });
  commit('Winch in two (#11)', {
    'src/winch.ts': block('lift') + branching('winch', 7) + branching('drum', 6),
  });
  commit('No cycle (#12)', { 'src/barge.ts': `${block('tow')}export const barges = 3;\n` });
  merged('lights', "Merge branch 'lights' into 'main'\n\nLights\n\nSee merge request harbour/app!13", () => {
    commit('lights', { 'src/light.ts': branching('light', 15) + block('beam') });
  });
  commit('Buoys have lights too (#14)', { 'src/buoy.ts': block('beam') });
  commit('Lifeboats as well (#15)', { 'src/lifeboat.ts': block('beam') + branching('lifeboat', 11) });
  commit('Cycle of three (#16)', {
    'src/berth.ts': "import { slot } from './slot.ts';\nexport const berth = () => slot;\n",
    'src/slot.ts': "import { rope } from './rope.ts';\nexport const slot = () => rope;\n",
    'src/rope.ts': 'export const rope = 1;\n',
  });
  commit('Rope knows its berth (#17)', {
    'src/rope.ts': "import { berth } from './berth.ts';\nexport const rope = () => berth;\n",
  });
  move('src/light.ts', 'src/lamp.ts');
  commit('Lamps (#18)', {});
  commit('Lamps burn (#19)', { 'src/lamp.ts': branching('light', 21) + block('beam') });
  git(root, 'rm', '-q', 'src/winch.ts');
  commit('No winch (#20)', {});
  commit('Pier is small (#21)', { 'src/pier.ts': branching('pier', 9) + branching('quay', 13) });
  git(root, 'checkout', '-q', '-b', 'fix', winch);
  const picked = commit('Dredger', { 'src/dredger.ts': branching('dredger', 17) });
  git(root, 'checkout', '-q', 'main');
  git(root, 'cherry-pick', '-x', picked);
  commit('Ferries (#22)', { 'src/ferry.ts': branching('ferry', 13) + block('fare') });
  commit('Fares for taxis (#23)', { 'src/taxi.ts': block('fare') });
  commit('Taxis again (#24)', { 'src/taxi.ts': 'export const taxi = 1;\n' });
  commit('And fares again (#25)', { 'src/taxi.ts': `export const taxi = 1;\n${block('fare')}` });
  writeFileSync(
    join(root, 'src/broken.ts'),
    branching('broken', 12).replace('let brokenSum', 'let let brokenSum'),
  );
  commit('A file that cannot be parsed (#26)', {});
  commit('And now it can (#27)', { 'src/broken.ts': branching('broken', 12) });
  commit('Rudders (#28)', { 'src/hull.ts': branching('hull', 5) + branching('rudder', 13) });
  commit('Rudders have a file of their own, and turn more (#29)', {
    'src/hull.ts': branching('hull', 5),
    'src/rudder.ts': branching('rudder', 16),
  });
  return { root, base, head: git(root, 'rev-parse', 'HEAD').trim() };
}
