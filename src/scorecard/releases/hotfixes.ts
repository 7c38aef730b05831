import type { Change } from '../../model/change.ts';
import type { Release } from '../../model/release.ts';

const DAY = 86_400_000;

/** Days in which a repair is put down to the release. */
export const FOLLOWED_DAYS = 7;

/** `hotfix: …`, `Hotfix/cart`, `fix(hotfix): …` */
const HOTFIX = /^(?:[a-z]{2,20}\()?hotfix\b/i;

/** Was the release followed by a change that takes back one of its commits, or that calls itself a hotfix? */
export function isRepaired({ at, ids }: Release, changes: readonly Change[]): boolean {
  const released = Date.parse(at);
  return changes.some(({ committedAt, title, reverts }) => {
    const days = (Date.parse(committedAt) - released) / DAY;
    if (days <= 0 || days > FOLLOWED_DAYS) return false;
    return HOTFIX.test(title) || (reverts !== undefined && ids.some(id => id.startsWith(reverts)));
  });
}

/** Are the days after the release over by then? */
export function isFollowed({ at }: Release, end: string): boolean {
  return Date.parse(at) + FOLLOWED_DAYS * DAY <= Date.parse(end);
}
