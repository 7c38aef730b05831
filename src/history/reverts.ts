import type { Change } from '../model/change.ts';
import { numberAtEnd, paragraphsOf } from './change-name.ts';

type Earlier = Pick<Change, 'commit' | 'title' | 'request'>;

const COMMIT = /^This reverts commit ([0-9a-f]{7,64})\b/m;
/** GitHub's button: `Reverts org/repo#412`; GitLab's: `This reverts merge request !412`. */
const REQUEST = /^(?:Reverts \S*|This reverts merge request \S*)([#!])(\d{1,9})\b/m;
/** Around the title of the other change, with its number where the host does not leave it out. */
const TITLE = /^Revert "(.*)"$/i;
/** GitHub's button names the branch so; its merge commit says nothing else. */
const BRANCH = /^Merge pull request #\d+ from \S+?\/revert-(\d{1,9})-/;

/**
 * Id of the commit that a change takes back, as its message says: by commit, or by request or title when that is among
 * the earlier changes. A squashed change whose list of commits holds a revert takes back a part of itself only: the
 * title or the first words must say it.
 *
 * @param earlier changes before it, oldest first
 */
export function revertedCommit(
  message: string,
  title: string,
  earlier: readonly Earlier[],
): string | undefined {
  if (!isRevert(message, title)) return undefined;
  const commit = COMMIT.exec(message)?.[1];
  if (commit !== undefined) return commit;
  const quoted = numberAtEnd(TITLE.exec(title)?.[1] ?? '');
  const request = requestIn(message) ?? quoted.request;
  const isMeant = (other: Earlier) =>
    request === undefined
      ? other.title !== '' && other.title === quoted.title
      : other.request?.mark === request.mark && other.request.number === request.number;
  return earlier.findLast(isMeant)?.commit;
}

function isRevert(message: string, title: string): boolean {
  const [, firstWords = ''] = paragraphsOf(message);
  return BRANCH.test(message) || /^revert\b/i.test(title) || /^(?:This )?reverts /i.test(firstWords);
}

/** The request that the text, or else the name of the branch, says is taken back. */
function requestIn(message: string): Change['request'] {
  const [, mark, number] = REQUEST.exec(message) ?? [];
  if (number !== undefined) return { mark: mark === '!' ? '!' : '#', number: Number(number) };
  const branch = BRANCH.exec(message)?.[1];
  return branch === undefined ? undefined : { mark: '#', number: Number(branch) };
}
