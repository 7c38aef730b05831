import { isBot } from '../model/bots.ts';
import { type LoggedCommit, lineOf } from './commit-log.ts';

/**
 * Ids of the first-parent commits that bots made. A merge is what it merged: theirs when all of that is (a merge queue
 * is a bot that merges the work of people, and people merge the work of bots).
 *
 * @param commits all of a range, newest first
 */
export function madeByBots(commits: readonly LoggedCommit[]): Set<string> {
  const line = lineOf(commits);
  const left = new Map(commits.map(commit => [commit.commit, commit]));
  for (const { commit } of line) left.delete(commit);
  const found = new Set<string>();
  for (const commit of line.toReversed()) {
    const merged = take(left, commit.parents.slice(1)).filter(({ parents }) => parents.length < 2);
    if ((merged.length > 0 ? merged : [commit]).every(({ author }) => isBot(author)))
      found.add(commit.commit);
  }
  return found;
}

/** Takes commits and all they come from out of a map. */
function take(left: Map<string, LoggedCommit>, ids: readonly string[]): LoggedCommit[] {
  const taken: LoggedCommit[] = [];
  const stack = [...ids];
  for (let id = stack.pop(); id !== undefined; id = stack.pop()) {
    const commit = left.get(id);
    if (commit === undefined) continue;
    left.delete(id);
    taken.push(commit);
    stack.push(...commit.parents);
  }
  return taken;
}
