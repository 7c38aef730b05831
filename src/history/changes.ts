import { TkpiError } from '../errors.ts';
import type { Git } from '../git.ts';
import type { Change } from '../model/change.ts';
import { madeByBots } from './bots.ts';
import { nameChange } from './change-name.ts';
import { lineOf, readLog } from './commit-log.ts';
import { commitTime } from './commit-time.ts';
import { revertedCommit } from './reverts.ts';

/**
 * What the first-parent commits of a range brought, oldest first.
 *
 * @param base where the range begins (not in it); absent: with the first commit
 * @throws GitError when a commit is not here
 */
export async function changesBetween(git: Git, base: string | undefined, head: string): Promise<Change[]> {
  const range = { head, ...(base === undefined ? {} : { base }) };
  const commits = await readLog(git, range, [], false);
  const bots = madeByBots(commits);
  const parents = new Map(lineOf(commits).map(({ commit, parents: all }) => [commit, all]));
  const changes: Change[] = [];
  for (const { commit, committed, message } of (await readLog(git, range, ['--first-parent'])).reverse()) {
    const name = nameChange(message);
    const reverts = revertedCommit(message, name.title, changes);
    changes.push({
      commit,
      committedAt: commitTime(committed),
      ...name,
      isMerge: (parents.get(commit)?.length ?? 0) > 1,
      isBot: bots.has(commit),
      ...(reverts === undefined ? {} : { reverts }),
    });
  }
  return changes;
}

/**
 * The last change on a first-parent line that names a request.
 *
 * @param request `#412`, `!412`, or `412` for either
 * @returns `undefined` when none does
 * @throws TkpiError `usage` when it is no number of a request
 */
export async function findRequest(git: Git, head: string, request: string): Promise<Change | undefined> {
  const [, mark, number] = /^([#!]?)(\d{1,9})$/.exec(request) ?? [];
  if (number === undefined) {
    throw new TkpiError(
      'usage',
      `${JSON.stringify(request)} is no pull request or merge request.`,
      "Write '#412' or '!412', in quotes: a shell reads them as its own.",
    );
  }
  const wanted = Number(number);
  const options = ['--first-parent', '--fixed-strings', `--grep=${wanted}`];
  const found = (await readLog(git, { head }, options)).find(({ message }) => {
    const named = nameChange(message).request;
    return named?.number === wanted && (mark === '' || named.mark === mark);
  });
  return found && (await changesBetween(git, found.parents[0], found.commit)).at(-1);
}
