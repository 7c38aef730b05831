import type { Config } from '../../config/schema.ts';
import { TkpiError } from '../../errors.ts';
import { rulerHash } from '../../measure-options.ts';
import type { Period } from '../../model/period.ts';
import type { Tree } from '../../sources/tree.ts';
import { recordedPoints } from '../../trend/recorded-points.ts';
import { HISTORY_FILE, readHistory } from './history-file.ts';
import type { TrendSource } from './measured.ts';

/**
 * The points of a trend as they were recorded, each with the ruler of its time. Nothing is measured.
 *
 * @throws TkpiError `no-history`, `history-unreadable`
 */
export function storedTrend(tree: Tree, periods: readonly Period[], config: Config): TrendSource {
  const history = readHistory(tree.root);
  if (history === undefined) {
    throw new TkpiError(
      'no-history',
      `There is no recorded history: no ${HISTORY_FILE} in this folder.`,
      'Begin one with tkpi trend --record, or have the past measured: tkpi trend',
    );
  }
  const { records, notices } = history;
  const latest = records.reduce<string | undefined>(
    (found, { committedAt }) => (found === undefined || committedAt > found ? committedAt : found),
    undefined,
  );
  return {
    source: 'records',
    repository: records.find(({ committedAt }) => committedAt === latest)?.repository,
    notices,
    points: recordedPoints(records, periods, rulerHash(config)),
  };
}
