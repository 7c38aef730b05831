import { changedLines } from '../../history/changed-lines.ts';
import { changesBetween } from '../../history/changes.ts';
import { knowledgeBetween } from '../../history/knowledge.ts';
import { releasesOf } from '../../history/releases.ts';
import { closesBug } from '../../scorecard/knowledge/bug-fix.ts';
import type { CardData } from '../../scorecard/measure-rule.ts';
import { layeringOf } from '../quarter/layering.ts';
import { knowledgeParts } from './knowledge-parts.ts';
import type { MeasuredPeriod } from './measure-period.ts';

type Past = Pick<CardData, 'changedLines' | 'changesBefore' | 'releases' | 'knowledge' | 'layering'>;

/** What git tells beside the changes of a period. */
export async function readPast(
  { ends, base, head, config }: MeasuredPeriod,
  { pullRequests, issues }: Pick<CardData, 'pullRequests' | 'issues'>,
): Promise<Past> {
  const { git, before } = ends;
  const [start, end] = [ends.base.commit, ends.head.commit];
  const parts = knowledgeParts(base.snapshot, head.snapshot);
  const [lines, changesBefore, releases, knowledge] = await Promise.all([
    changedLines(git, start, end),
    before === undefined ? [] : changesBetween(git, before.commit, start),
    releasesOf(git, end),
    knowledgeBetween(git, ends, parts, closesBug(pullRequests, issues)),
  ]);
  const layering = layeringOf(config.layers, base.snapshot, head.snapshot);
  return {
    ...{ changedLines: lines, changesBefore, releases, knowledge },
    ...(layering === undefined ? {} : { layering }),
  };
}
