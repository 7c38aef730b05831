import type { Config } from '../../config/schema.ts';
import { TkpiError } from '../../errors.ts';
import { rulerHash } from '../../measure-options.ts';
import type { Snapshot } from '../../model/snapshot.ts';
import type { HistoryRecord } from '../../model/trend.ts';
import { escapeTerminal } from '../../reporters/escape.ts';
import { score } from '../../reporters/numbers.ts';
import { recordLine } from '../../reporters/trend/record-line.ts';
import type { Tree } from '../../sources/tree.ts';
import { recordKey } from '../../trend/parse-records.ts';
import { measureCommits } from '../history/measure-commits.ts';
import { trendValues } from '../history/trend-values.ts';
import type { CommandContext } from '../measure-tree.ts';
import { open } from '../open.ts';
import type { TrendOptions } from '../trend.ts';
import { appendToHistory, HISTORY_FILE, readHistory } from './history-file.ts';

const MERGE_HINT = `  So that branches merge without conflicts, put this line into .gitattributes: ${HISTORY_FILE} merge=union\n`;

/**
 * `tkpi trend --record`: appends the measurement of the commit that is checked out to the recorded history. The commit, not
 * the folder: what is not committed yet is not in it. The same commit and ruler are recorded once.
 *
 * @throws TkpiError `not-a-repository`, `no-commits`, `nothing-to-measure`, `not-recorded`, `history-unreadable`,
 * `history-not-written`
 */
export async function record(
  path: string | undefined,
  options: TrendOptions,
  context: CommandContext,
): Promise<void> {
  const { stdout, stderr } = context.process;
  const { tree, loaded } = await open(path, options, context.process);
  const commit = commitOf(tree);
  const history = readHistory(tree.root);
  for (const notice of history?.notices ?? []) stderr.write(`tkpi: ${escapeTerminal(notice)}\n`);
  const key = recordKey(commit, rulerHash(loaded.config));
  const say = (text: string) => {
    if (!options.quiet) stdout.write(text);
  };
  const known = history?.records.some(({ commit: other, ruler }) => recordKey(other, ruler.hash) === key);
  if (known) return say(`${commit.slice(0, 7)} is in ${HISTORY_FILE} already, measured in the same way.\n`);
  const own = await measuredRecord(tree, commit, loaded.config, options, context);
  const line = recordLine(own);
  appendToHistory(tree.root, history?.endsInLine === false ? `\n${line}` : line);
  const { score: reached } = own.total;
  const shown = reached === undefined ? 'not scored' : `${score(reached.value)} ${reached.grade}`;
  say(`Recorded ${commit.slice(0, 7)} (${shown}) in ${HISTORY_FILE}.\n`);
  if (history === undefined) say(MERGE_HINT);
}

async function measuredRecord(
  tree: Tree,
  commit: string,
  config: Config,
  options: TrendOptions,
  context: CommandContext,
): Promise<HistoryRecord> {
  const measured = await measureCommits(tree, [commit], config, options, context);
  const found = measured.get(commit);
  if (found?.state !== 'measured') throw nothing(found?.reason);
  refuseFailures(found.snapshot);
  return recordOf(found.snapshot, commit);
}

function commitOf({ git, commit }: Tree): string {
  if (git === undefined) {
    throw new TkpiError(
      'not-a-repository',
      'A record is of a commit, and this folder is not in a git repository.',
    );
  }
  if (commit !== undefined) return commit;
  throw new TkpiError('no-commits', 'This repository has no commit yet.', 'Commit first, then record.');
}

function nothing(reason = 'There is no code in it.'): TkpiError {
  return new TkpiError('nothing-to-measure', `Nothing was recorded. ${reason}`);
}

/** A record is there for ever, and a second one of the same commit and ruler is not taken: half a measurement is no record. */
function refuseFailures({ analyzers }: Snapshot): void {
  const failed = analyzers.find(({ state }) => state === 'failed');
  if (failed === undefined) return;
  throw new TkpiError(
    'not-recorded',
    `Nothing was recorded, because ${failed.id} failed: ${failed.reason ?? 'for no known reason'}.`,
    'tkpi scan --ref HEAD shows the measurement. Mend the cause, then record again.',
  );
}

function recordOf(snapshot: Snapshot, commit: string): HistoryRecord {
  const { tool, ruler, repository } = snapshot;
  const { name = '', committedAt } = repository ?? {};
  if (committedAt === undefined) {
    throw new TkpiError('not-recorded', `Nothing was recorded, because ${commit.slice(0, 7)} has no date.`);
  }
  return {
    ...{ schema: 'tkpi-record/1', tool, ruler, repository: name, commit, committedAt },
    ...trendValues(snapshot),
  };
}
