import type { MeasureRule } from '../measure-rule.ts';
import { reviewCoverage, reviewParticipation, selfMerged } from './coverage.ts';
import { followedByChange, linkedRequests } from './effect.ts';
import { hastyReviews, requestSize } from './size.ts';
import { firstReview, timeToMerge } from './speed.ts';
import { crossAreaReviews, reciprocity, reviewersPerRequest } from './spread.ts';

/** What is counted from pull requests and their reviews, in the order of reports. */
export const reviewRules: readonly MeasureRule[] = [
  reviewCoverage,
  reviewParticipation,
  selfMerged,
  hastyReviews,
  firstReview,
  timeToMerge,
  requestSize,
  reviewersPerRequest,
  crossAreaReviews,
  followedByChange,
  linkedRequests,
  reciprocity,
];
