import { execFileSync } from 'node:child_process';
import { commitAll, folderWith, git, repositoryWith, writeFiles } from '../helpers/repository.ts';

/** A function with so many branches. */
function branchy(branches: number): string {
  const lines = Array.from({ length: branches }, (_, i) => `  if (n === ${i}) return ${i * 7};`);
  return `export function sort(n) {\n${lines.join('\n')}\n  return n;\n}\n`;
}

/** What a pull request makes of the application. */
const CHANGES = {
  better: { 'src/sort.js': branchy(12) },
  worse: { 'src/sort.js': branchy(30) },
} as const;

/**
 * A checkout as actions/checkout leaves it for a pull request: HEAD is the merge of the branch into main, detached.
 *
 * @param depth commits that are fetched; absent = all, and all branches
 */
export function pullRequest(change: keyof typeof CHANGES, depth?: number): string {
  const origin = repositoryWith({ 'package.json': '{"name": "orchard"}', 'src/sort.js': branchy(20) });
  git(origin, 'switch', '-q', '-c', 'topic');
  writeFiles(origin, CHANGES[change]);
  commitAll(origin, 'change');
  git(origin, 'switch', '-q', 'main');
  writeFiles(origin, { 'README.md': 'main moved on\n' });
  commitAll(origin, 'main moved on');
  git(origin, 'switch', '-q', '--detach');
  git(origin, 'merge', '-q', '--no-ff', '-m', 'merge', 'topic');
  git(origin, 'update-ref', 'refs/pull/7/merge', 'HEAD');
  git(origin, 'switch', '-q', 'main');
  const root = folderWith({});
  git(root, 'init', '-q', '-b', 'none');
  git(root, 'remote', 'add', 'origin', `file://${origin}`);
  const branches = depth === undefined ? ['+refs/heads/*:refs/remotes/origin/*'] : [];
  const cut = depth === undefined ? [] : [`--depth=${depth}`];
  const merge = '+refs/pull/7/merge:refs/remotes/pull/7/merge';
  execFileSync('git', ['-C', root, 'fetch', '-q', '--no-tags', ...cut, 'origin', merge, ...branches]);
  git(root, 'checkout', '-q', '--detach', 'refs/remotes/pull/7/merge');
  return root;
}

/** What the runner sets for a pull request. */
export const PULL_REQUEST = { GITHUB_BASE_REF: 'main', GITHUB_REF: 'refs/pull/7/merge' };
