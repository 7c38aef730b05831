import { TkpiError } from '../../errors.ts';
import type { Git } from '../../git.ts';
import { commitOf, mergeBase } from '../../history/commits.ts';
import { firstParentLine, type Line, type LineCommit, lastBefore } from '../../history/first-parent.ts';
import type { PeriodSettings } from '../../history/periods.ts';
import { boundaryAt, isMoment } from '../../history/range-period.ts';
import { requireTimeZone } from '../../history/time-zone.ts';
import type { Period } from '../../model/period.ts';
import type { End, FoundEnds, PeriodOptions } from './ends.ts';

/**
 * The ends of a period of which at least one is a ref: a ref as it is; a day as the last commit of the line before it begins
 * (`from`) or ends (`to`). Without `to` it ends with the line.
 *
 * @param line of the branch
 * @throws TkpiError `usage`, `unknown-ref`, `history-cut`, `nothing-in-period`
 */
export async function endsByRef(
  git: Git,
  line: Line,
  { from = '', to }: PeriodOptions,
  settings: PeriodSettings,
): Promise<FoundEnds> {
  requireTimeZone(settings.timeZone);
  const last = line.commits.at(-1) as LineCommit; // a branch has a commit
  const base = await endAt(git, line, 'from', from, settings);
  const head =
    to === undefined
      ? { commit: last.commit, label: last.commit.slice(0, 7) }
      : await endAt(git, line, 'to', to, settings);
  const endLine = await firstParentLine(git, head.commit, settings.now);
  const end = head.before;
  const isComplete = end === undefined || Date.parse(end) <= settings.now.getTime();
  const period: Period = {
    label: `${from}…${to ?? head.label}`,
    kind: 'range',
    ...(base.before === undefined ? {} : { from: base.before }),
    ...(end === undefined ? {} : { to: end }),
    timeZone: settings.timeZone,
    isComplete,
  };
  const notices = [
    ...(isComplete ? [] : [`The period is not over: it ends with ${head.commit.slice(0, 7)} so far.`]),
    ...(await wayNotices(git, base, head, endLine)),
  ];
  return { line: endLine, period, periods: [period], base, head, notices };
}

/** `before`: the first instant that does not belong to it any more; absent for a ref. */
async function endAt(
  git: Git,
  line: Line,
  option: 'from' | 'to',
  name: string,
  { timeZone }: PeriodSettings,
): Promise<End & { readonly before?: string }> {
  if (isMoment(name)) {
    const before = boundaryAt(option, name, timeZone);
    const last = lastBefore(line, before);
    if (last !== undefined) return { commit: last.commit, label: name, before };
    if (line.isCut) throw historyCut(`This clone's history begins after ${name}.`);
    throw new TkpiError('nothing-in-period', `The repository has no commit before ${name}.`);
  }
  const commit = (await commitOf(git, name)) ?? (await commitOf(git, `refs/remotes/origin/${name}`));
  if (commit !== undefined) return { commit, label: name };
  throw new TkpiError(
    'unknown-ref',
    `This repository has no commit ${name}, and it is no day either.`,
    line.isCut
      ? 'This is a shallow clone, where older commits are missing: git fetch --unshallow --tags'
      : 'Name a tag, a branch or a commit, or a day like 2026-07-01.',
  );
}

/** What there is to say about the way from one end to the other. */
async function wayNotices(git: Git, base: End, head: End, { commits, isCut }: Line): Promise<string[]> {
  if (base.commit === head.commit) return ['Both ends are the same commit.'];
  if (commits.some(({ commit }) => commit === base.commit)) return [];
  if (isCut) throw historyCut(`This clone's history is cut off between ${base.label} and ${head.label}.`);
  if ((await mergeBase(git, base.commit, head.commit)) === head.commit) {
    throw new TkpiError(
      'usage',
      `${head.label} comes before ${base.label}.`,
      `The earlier one goes first: --from ${head.label} --to ${base.label}`,
    );
  }
  return [
    `${base.label} lies on another branch than ${head.label}: what was changed only there is in no change here.`,
  ];
}

function historyCut(message: string): TkpiError {
  return new TkpiError(
    'history-cut',
    message,
    'This is a shallow clone: git fetch --unshallow --tags (in CI: fetch-depth: 0)',
  );
}
