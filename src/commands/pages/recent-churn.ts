import { GitError } from '../../git.ts';
import { churnBetween } from '../../history/churn.ts';
import { firstParentLine, lastBefore } from '../../history/first-parent.ts';
import type { Behind } from '../../reporters/reporter.ts';
import type { Tree } from '../../sources/tree.ts';

const DAYS = 90;
const DAY_MS = 86_400_000;

/** How often files were changed in the 90 days before the commit; `undefined` where the past is not known. */
export async function recentChurn({ git, commit, committedAt }: Tree): Promise<Behind['churn'] | undefined> {
  if (git === undefined || commit === undefined || committedAt === undefined) return undefined;
  try {
    const line = await firstParentLine(git, commit);
    const base = lastBefore(line, new Date(Date.parse(committedAt) - DAYS * DAY_MS));
    if (base === undefined && line.isCut) return undefined;
    const { commits } = await churnBetween(git, base?.commit, commit);
    return { when: `in the ${DAYS} days before ${committedAt.slice(0, 10)}`, commits };
  } catch (error) {
    if (error instanceof GitError) return undefined; // a damaged past is no reason to show no page
    throw error;
  }
}
