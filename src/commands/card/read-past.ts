import { changedLines } from '../../history/changed-lines.ts';
import { changesBetween } from '../../history/changes.ts';
import { knowledgeBetween, type PartsAtEnds } from '../../history/knowledge.ts';
import { releasesOf } from '../../history/releases.ts';
import type { PartOfFile } from '../../model/knowledge.ts';
import type { Snapshot } from '../../model/snapshot.ts';
import { foldersOf } from '../../period/folders.ts';
import { closesBug } from '../../scorecard/knowledge/bug-fix.ts';
import type { CardData } from '../../scorecard/measure-rule.ts';
import { layeringOf } from '../quarter/layering.ts';
import type { MeasuredPeriod } from './measure-period.ts';

type Past = Pick<CardData, 'changedLines' | 'changesBefore' | 'releases' | 'knowledge' | 'layering'>;

/** What git tells beside the changes of a period. */
export async function readPast(
  { ends, base, head, config }: MeasuredPeriod,
  { pullRequests, issues }: Pick<CardData, 'pullRequests' | 'issues'>,
): Promise<Past> {
  const { git, before } = ends;
  const [start, end] = [ends.base.commit, ends.head.commit];
  const parts = partsAtEnds(base.snapshot, head.snapshot);
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

/** Production files, in the folders of the report of a period. */
function partsAtEnds(base: Snapshot, head: Snapshot): PartsAtEnds {
  const folderOf = foldersOf(base, head);
  const partsOf = ({ files }: Snapshot): PartOfFile => {
    const production = files.filter(({ kind }) => kind === 'production');
    const applications = new Map(production.map(({ path, application }) => [path, application]));
    return path => {
      const application = applications.get(path);
      return application === undefined ? undefined : { application, folder: folderOf(path) };
    };
  };
  return { before: partsOf(base), after: partsOf(head) };
}
