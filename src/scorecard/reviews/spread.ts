import { distributionOf } from '../distribution.ts';
import type { MeasureRule } from '../measure-rule.ts';
import { isReviewed, withReviews } from './coverage.ts';
import type { MergedRequest } from './merged-requests.ts';
import { reviewersOf } from './others.ts';
import { notApplicable, notProvided, requestRule, shareOf } from './request-rule.ts';

/** Below that, everybody knows who the others are. */
const FEWEST_AUTHORS = 5;

export const reviewersPerRequest: MeasureRule = requestRule(
  {
    item: 'technical/code-review',
    id: 'reviews.reviewers',
    title: 'Reviewers of a pull request',
    unit: 'person',
    aim: 'inform',
    meaning: 'How many other people review a pull request.',
    basis: 'measured',
    formula:
      'different people other than the author who reviewed it before the merge; median and 85th percentile of merged pull requests of people',
    caveats: ['More reviewers are not better reviews: two are about what most projects settle at.'],
    game: 'Asking many who approve without looking.',
    counter: 'reviews.participation',
  },
  work => {
    const quantity = distributionOf(withReviews(work).map(one => reviewersOf(one).length));
    return quantity === undefined ? notProvided('the export has no reviews') : { quantity };
  },
);

export const crossAreaReviews: MeasureRule = requestRule(
  {
    item: 'technical/code-review',
    id: 'reviews.cross-area',
    title: 'Reviewed from another area',
    unit: 'share',
    aim: 'inform',
    meaning:
      'Share of reviewed pull requests that somebody looked at who works elsewhere: knowledge that spreads.',
    basis: 'derived',
    formula:
      'reviewed merged pull requests of people with a reviewer who merged work of their own in the same time, but none in an area the pull request touches / reviewed merged pull requests of people whose files are known; an area is the first two folders of a path',
    caveats: [
      'Who merged nothing in that time counts for neither.',
      'Folders stand for areas; a repository with one folder has one area.',
    ],
    game: 'Asking somebody from elsewhere to approve.',
    counter: 'reviews.participation',
  },
  ({ requests, everywhere }) => {
    const known = requests.filter(one => one.reviews !== undefined && one.files !== undefined);
    if (known.length === 0) return notProvided('the export has no reviews, or no files');
    const reviewed = known.filter(isReviewed);
    if (reviewed.length === 0) return notApplicable('no pull request was reviewed by another person');
    const areas = areasByAuthor(everywhere);
    const isCrossed = (request: MergedRequest) =>
      reviewersOf(request).some(by => {
        const own = areas.get(by);
        return own !== undefined && areasOf(request).every(area => !own.has(area));
      });
    return { quantity: shareOf(reviewed.filter(isCrossed).length, reviewed.length) };
  },
);

export const reciprocity: MeasureRule = requestRule(
  {
    item: 'team/atmosphere',
    id: 'reviews.reciprocity',
    title: 'Gave and got reviews',
    unit: 'share',
    aim: 'inform',
    meaning: 'How many of those who merged something both gave a review and got one.',
    basis: 'derived',
    formula:
      'people with merged pull requests who reviewed one of another person and had one reviewed by another person / people with merged pull requests',
    caveats: [
      'It tells how reviews are shared out, nothing about how people get on.',
      'Newcomers rightly get more than they give.',
    ],
    game: 'Exchanging approvals.',
    counter: 'reviews.participation',
  },
  work => {
    const known = withReviews(work);
    if (known.length === 0) return notProvided('the export has no reviews');
    const authors = new Set(known.flatMap(({ author }) => author ?? []));
    if (authors.size < FEWEST_AUTHORS) {
      return notApplicable(
        `fewer than ${FEWEST_AUTHORS} people merged something, so that it would tell about persons`,
      );
    }
    const got = new Set(known.filter(isReviewed).map(({ author }) => author));
    const gave = new Set(known.flatMap(reviewersOf));
    const both = [...authors].filter(author => got.has(author) && gave.has(author));
    return { quantity: shareOf(both.length, authors.size) };
  },
);

function areasByAuthor(requests: readonly MergedRequest[]): ReadonlyMap<string, ReadonlySet<string>> {
  const areas = new Map<string, Set<string>>();
  for (const request of requests) {
    if (request.author === undefined || request.files === undefined) continue;
    const own = areas.get(request.author) ?? new Set();
    for (const area of areasOf(request)) own.add(area);
    areas.set(request.author, own);
  }
  return areas;
}

/** The first two folders of each path: `packages/cart`, `src/cart`, `.` for a file at the top. */
function areasOf({ files = [] }: MergedRequest): string[] {
  return [...new Set(files.map(path => path.split('/').slice(0, -1).slice(0, 2).join('/') || '.'))];
}
