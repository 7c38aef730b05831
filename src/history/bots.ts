import { type LoggedCommit, lineOf, type Person } from './commit-log.ts';

/** Accounts of programs that don't say `[bot]`; whole names, since people are called Claude and Devin. */
const PROGRAMS =
  /^(?:dependabot|dependabot[- ]preview|renovate|greenkeeper|github[- ]actions?|github copilot|copilot|cursor ?agent|snyk|imgbot|mergify|codecov|crowdin|weblate|allcontributors|semantic[- ]release)$/i;

/** `eka-bot-account` is a program, and so is `Release Bot`; `Jan Bot` and `henrebotha` are people. */
const BOT_NAME = /\[bot\]$|[-_]bot(?:[-_]account)?$|\b(?:release|build|deploy|merge|ci|automation) bot$/i;
const BOT_EMAILS: readonly RegExp[] = [
  /\[bot\]@|[-_]bot@|^bot@/i,
  /^\d+\+copilot@users\.noreply\.github\.com$/i,
  /^(?:project|group)_\d+_bot/i, // access tokens of GitLab
  /^(?:noreply@anthropic|cursoragent@cursor|support@greenkeeper)\.(?:com|io)$/i,
];

/** Is it a program: a bot, a CI system, an assistant that signs as co-author? */
export function isBot({ name, email }: Person): boolean {
  return (
    [BOT_NAME, PROGRAMS].some(pattern => pattern.test(name.trim())) ||
    BOT_EMAILS.some(pattern => pattern.test(email.trim()))
  );
}

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
