import type { MeasureRule } from '../measure-rule.ts';
import { remarksByOthers } from './others.ts';
import { notApplicable, notProvided, requestRule, shareOf } from './request-rule.ts';

const followed = requestRule(
  {
    item: 'technical/code-review',
    id: 'reviews.followed-by-change',
    title: 'Remarks followed by a change',
    unit: 'share',
    aim: 'inform',
    meaning:
      'Share of the remarks at lines after which that line was changed: a sign that remarks are of use.',
    basis: 'derived',
    formula:
      'first remarks of conversations at lines, by another person before the merge, whose line was changed afterwards (outdated) / those of which the export tells it',
    caveats: [
      'A line may change for another reason, and a good remark may lead to a change elsewhere or to none.',
      'GitHub forgets that a line was changed when a later commit brings the old one back.',
    ],
    game: 'Remarks about spelling.',
    counter: 'reviews.participation',
  },
  ({ requests }) => {
    const remarks = requests
      .flatMap(remarksByOthers)
      .filter(({ path, isReply }) => path !== undefined && !isReply);
    if (
      remarks.length === 0 &&
      requests.every(({ comments = [] }) => comments.every(({ path }) => path === undefined))
    ) {
      return notProvided('no remark at a line is known, which needs an export of review comments');
    }
    const known = remarks.filter(({ isOutdated }) => isOutdated !== undefined);
    if (known.length === 0)
      return notApplicable('no other person remarked anything at a line before the merge');
    return { quantity: shareOf(known.filter(({ isOutdated }) => isOutdated).length, known.length) };
  },
);

export const followedByChange: MeasureRule = {
  ...followed,
  def: { ...followed.def, inputs: ['pull-requests', 'review-comments'] },
};

export const linkedRequests: MeasureRule = requestRule(
  {
    item: 'business/project',
    id: 'requests.linked',
    title: 'Pull requests linked to an issue',
    unit: 'share',
    aim: 'higher',
    meaning: 'Share of merged pull requests that close an issue, so that it can be seen what they were for.',
    basis: 'measured',
    formula: 'merged pull requests of people that close at least one issue / merged pull requests of people',
    caveats: [
      'Only links the forge knows count: a key of another tracker in the title is none.',
      'That work was asked for does not tell what it was good for.',
    ],
    game: 'An issue opened for every pull request.',
    counter: 'issues of the period and who asked for them',
  },
  ({ requests }) => {
    const known = requests.filter(({ closes }) => closes !== undefined);
    if (known.length === 0) return notProvided('the export does not tell which issues pull requests close');
    const linked = known.filter(
      ({ closes = [], closesElsewhere }) => closes.length > 0 || closesElsewhere === true,
    );
    return { quantity: shareOf(linked.length, known.length) };
  },
);
