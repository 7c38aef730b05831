import type { RepositoryFacts } from './facts.ts';
import { editedFile, type PlannedFile, withLine } from './planned-file.ts';
import { PRE_COMMIT_FILE, withPreCommitHook } from './pre-commit.ts';

const HUSKY = '.husky/pre-push';
const OTHER_HOOKS = ['.husky/pre-commit', '.husky/commit-msg'];
const LEFTHOOK = ['lefthook.yml', '.lefthook.yml', 'lefthook.yaml', '.lefthook.yaml'];

/** Entries for the hook managers that are there, and what their owner has to do by hand. */
export interface HookPlan {
  readonly files: readonly PlannedFile[];
  readonly notes: readonly string[];
}

/**
 * Hooks run before a push, not before a commit: they compare with the branch that the work started from, so they
 * say what CI will say, and half-done commits stay possible.
 *
 * @param command runs `tkpi check` in this repository
 */
export function hookFiles(facts: RepositoryFacts, command: string): HookPlan {
  if (facts.git === undefined || facts.git.prefix !== '') return { files: [], notes: [] };
  const lefthook = LEFTHOOK.some(file => facts.at(file).state === 'file');
  const snippet = `pre-push:\n  commands:\n    tkpi:\n      run: ${command}`;
  return {
    files: [...preCommit(facts, command), ...husky(facts, command)],
    notes: lefthook ? [`For lefthook, add to its configuration:\n${snippet}`] : [],
  };
}

function preCommit({ at }: RepositoryFacts, command: string): PlannedFile[] {
  const found = at(PRE_COMMIT_FILE);
  if (found.state === 'absent') return [];
  if (found.state === 'blocked') return [{ path: PRE_COMMIT_FILE, action: 'skip', reason: found.reason }];
  return [editedFile(PRE_COMMIT_FILE, found.text, text => withPreCommitHook(text, command))];
}

function husky({ at, hasFolder }: RepositoryFacts, command: string): PlannedFile[] {
  if (!hasFolder('.husky')) return [];
  const found = at(HUSKY);
  if (found.state === 'blocked') return [{ path: HUSKY, action: 'skip', reason: found.reason }];
  if (found.state === 'file') {
    const isThere = /\btkpi\b|\bkpi:check\b/.test(found.text);
    return [editedFile(HUSKY, found.text, text => (isThere ? text : withLine(text, command)))];
  }
  // husky before version 9 starts its hooks by themselves: they need a first line, its loader, and the right to run
  const isOld = at('.husky/_/h').state === 'absent' && OTHER_HOOKS.some(name => loadsHusky(at(name)));
  const head = isOld ? '#!/usr/bin/env sh\n. "$(dirname -- "$0")/_/husky.sh"\n\n' : '';
  return [{ path: HUSKY, action: 'create', content: `${head}${command}\n`, isExecutable: true }];
}

function loadsHusky(found: ReturnType<RepositoryFacts['at']>): boolean {
  return found.state === 'file' && found.text.includes('husky.sh');
}
