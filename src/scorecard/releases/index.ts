import { distributionOf } from '../distribution.ts';
import type { MeasureRule } from '../measure-rule.ts';
import { FOLLOWED_DAYS, isFollowed, isRepaired } from './hotfixes.ts';
import { releaseRule } from './release-rule.ts';

const TAG_CAVEAT = 'A tag is no deployment: when users got it is not known.';
const NONE = 'no version was tagged in that time';
const DAY = 86_400_000;

const frequency = releaseRule(
  {
    id: 'releases.count',
    title: 'Releases',
    unit: 'release',
    aim: 'inform',
    meaning: 'How often a version was tagged.',
    inputs: ['tags'],
    formula:
      'commits with a tag that names a version and is no pre-release, tagged in the period; packages tagged at one commit are one release',
    caveats: [TAG_CAVEAT, 'Versions on branches that were never merged are not in it.'],
    game: 'Tags without anything in them.',
    counter: 'releases.lead-time',
  },
  releases => ({ quantity: { kind: 'count', value: releases.length } }),
);

const leadTime = releaseRule(
  {
    id: 'releases.lead-time',
    title: 'From commit to release',
    unit: 'day',
    aim: 'lower',
    meaning: 'How long a commit waits for the next version that holds it.',
    inputs: ['tags', 'git'],
    formula:
      'days from the committer date to the tag, of each commit (no merges) that is in a release of the period and in none before; median and 85th percentile',
    caveats: [
      TAG_CAVEAT,
      'A rebase renews the committer date: work before it is not in the time.',
      'The first release of all is left out, and so are commits that are dated after their tag.',
    ],
    game: 'Squashing old work into a new commit just before the release.',
    counter: 'reviews.time-to-merge',
  },
  releases => {
    if (releases.length === 0) return { reason: NONE };
    const days = releases
      .filter(({ isFirst }) => !isFirst)
      .flatMap(({ at, commits }) => commits.map(committed => (Date.parse(at) - Date.parse(committed)) / DAY))
      .filter(waited => waited >= 0);
    const quantity = distributionOf(days);
    return quantity === undefined ? { reason: 'no release has commits of its own' } : { quantity };
  },
);

const repaired = releaseRule(
  {
    id: 'releases.repaired',
    title: 'Releases followed by a repair',
    unit: 'share',
    aim: 'lower',
    meaning: `Share of the releases after which something of them was taken back, or a hotfix came, within ${FOLLOWED_DAYS} days.`,
    inputs: ['tags', 'git'],
    formula: `releases with a change in the ${FOLLOWED_DAYS} days after the tag that reverts one of their commits or is called hotfix / releases whose ${FOLLOWED_DAYS} days ended in the period`,
    caveats: [
      TAG_CAVEAT,
      'A repair that is neither a revert nor called hotfix is not seen.',
      'A hotfix may repair something older.',
    ],
    game: 'Not calling a hotfix so.',
    counter: 'incidents of the issue tracker',
  },
  (releases, window, { changes, changesBefore }) => {
    if (releases.length === 0) return { reason: NONE };
    const followed = releases.filter(release => isFollowed(release, window.to));
    if (followed.length === 0)
      return { reason: `the ${FOLLOWED_DAYS} days after the release are not over in that time` };
    const all = [...changesBefore, ...changes];
    const numerator = followed.filter(release => isRepaired(release, all)).length;
    const open = releases.length - followed.length;
    return {
      quantity: { kind: 'share', numerator, denominator: followed.length },
      notices:
        open === 0 ? [] : [`${open === 1 ? '1 release is' : `${open} releases are`} too young to tell.`],
    };
  },
);

/** What is counted from tags that name versions, in the order of reports. */
export const releaseRules: readonly MeasureRule[] = [frequency, leadTime, repaired];
