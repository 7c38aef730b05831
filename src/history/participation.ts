import type { Git } from '../git.ts';
import type { Participation } from '../model/change.ts';
import { madeByBots } from './bots.ts';
import { lineOf, readLog } from './commit-log.ts';
import { peopleOf } from './people.ts';

/**
 * How many people and commits there are in a range: counts only.
 *
 * @param base where the range begins (not in it); absent: with the first commit
 * @throws GitError when a commit is not here
 */
export async function participationBetween(
  git: Git,
  base: string | undefined,
  head: string,
): Promise<Participation> {
  const commits = await commitsOf(git, base, head);
  return {
    changes: lineOf(commits).length,
    commits: commits.length,
    authors: (await peopleOf(git, head, commits)).size,
    byBots: madeByBots(commits).size,
  };
}

/** Names of the people who are counted, sorted, each once: a list and nothing else, and only for who asked for it. */
export async function authorNamesBetween(
  git: Git,
  base: string | undefined,
  head: string,
): Promise<string[]> {
  const people = await peopleOf(git, head, await commitsOf(git, base, head));
  return [...new Set(people.values())].sort();
}

function commitsOf(git: Git, base: string | undefined, head: string) {
  return readLog(git, { head, ...(base === undefined ? {} : { base }) });
}
