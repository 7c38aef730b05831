import type { Git } from '../git.ts';
import { commitTime } from './commit-time.ts';
import { isCutOff } from './cut-off.ts';
import { trustedTimes } from './trusted-times.ts';

/** A commit of a branch itself, without what was merged into it. */
export interface LineCommit {
  readonly commit: string;
  /** Committer date as the commit says it, UTC, `YYYY-MM-DDTHH:mm:ssZ`. */
  readonly committedAt: string;
  /** Seconds since 1970 that never fall along the line; differs from `committedAt` where that can't be right. */
  readonly time: number;
}

/** What happened on a branch: its head, the head's first parent, and so on. */
export interface Line {
  /** Oldest first, at least one. */
  readonly commits: readonly LineCommit[];
  /** History is cut off before the first commit here (shallow clone, graft): it has a parent that is not here. */
  readonly isCut: boolean;
  /** Commits whose date is off by more than {@link TOLERATED}. */
  readonly skewed: number;
}

/** Seconds that clocks may differ before it is worth a word: a boundary between periods lies at midnight. */
const TOLERATED = 3600;

/**
 * The first-parent line of a commit, one `git rev-list`. Dates are made to never go backwards, see {@link trustedTimes}.
 *
 * @param now commits that say they are from later have a wrong date; without it the future is trusted
 * @throws GitError when history is damaged
 */
export async function firstParentLine(git: Git, commit: string, now?: Date): Promise<Line> {
  const args = ['rev-list', '--first-parent', '--timestamp', '--end-of-options', commit, '--'];
  const lines = (await git.run(args)).toString('latin1').trimEnd().split('\n').reverse();
  const found = lines.map(line => {
    const space = line.indexOf(' ');
    return { seconds: Number(line.slice(0, space)), commit: line.slice(space + 1) };
  });
  const latest = now === undefined ? Number.MAX_SAFE_INTEGER : now.getTime() / 1000;
  const times = trustedTimes(
    found.map(({ seconds }) => seconds),
    latest,
  );
  const commits = found.map(({ commit: id, seconds }, index) => ({
    commit: id,
    committedAt: commitTime(seconds),
    time: times[index] as number,
  }));
  const skewed = found.filter(
    ({ seconds }, index) => Math.abs(seconds - (times[index] as number)) > TOLERATED,
  );
  return { commits, isCut: await isCutOff(git, commits[0]), skewed: skewed.length };
}

/** The last commit of a line before an instant; `undefined` when the line begins later. */
export function lastBefore(line: Line, instant: Date | string): LineCommit | undefined {
  const end = new Date(instant).getTime() / 1000;
  let low = 0;
  let high = line.commits.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((line.commits[middle] as LineCommit).time < end) low = middle + 1;
    else high = middle;
  }
  return line.commits[low - 1];
}
