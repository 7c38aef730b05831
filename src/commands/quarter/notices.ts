import type { Change } from '../../model/change.ts';
import type { Delta, SettingChange } from '../../model/delta.ts';
import type { Snapshot } from '../../model/snapshot.ts';
import type { MeasuredTree } from '../check/texts.ts';
import type { Ends } from './ends.ts';

/** What the notices are about. */
export interface Told {
  readonly ends: Ends;
  readonly base: MeasuredTree;
  readonly head: MeasuredTree;
  readonly delta: Delta;
  readonly changes: readonly Change[];
  /** That moved numbers since the start of the period. */
  readonly settings: readonly SettingChange[];
}

/** Names in a sentence. */
const MOST_NAMES = 3;

/** What the reader must know before believing the numbers, in whole sentences. */
export function noticesOf({ ends, base, head, delta, changes, settings }: Told): string[] {
  return [
    ...ends.notices,
    ...settingNotice(settings),
    ...failedNotice(head.snapshot),
    ...kindNotice(delta, base.snapshot, head.snapshot),
    ...mergeNotice(ends.branch, changes),
    ...(head.tree.prefix === ''
      ? []
      : [`Changes and authors are those of the whole repository, of which this is ${head.tree.prefix}.`]),
  ];
}

function settingNotice(settings: readonly SettingChange[]): string[] {
  if (settings.length === 0) return [];
  const names = listed(settings.map(({ path }) => path));
  return [
    `The configuration was changed since the start (${names}): both ends are measured with the present one.`,
  ];
}

function failedNotice({ scope: { failed } }: Snapshot): string[] {
  if (failed.length === 0) return [];
  const names = listed(failed.map(({ path }) => path));
  return [
    `What lies in ${files(failed.length)} could not be read at the end of the period and is not counted: ${names}.`,
  ];
}

/** A generated file that somebody took over looks like new debt of whoever did. */
function kindNotice(delta: Delta, base: Snapshot, head: Snapshot): string[] {
  const before = new Map(base.files.map(({ path, kind }) => [path, kind]));
  const oldName = new Map(delta.files.renamed.map(({ from, to }) => [to, from]));
  const entered = head.files.filter(({ path, kind }) => {
    const then = before.get(oldName.get(path) ?? path);
    return kind === 'production' && then !== undefined && then !== 'production';
  });
  if (entered.length === 0) return [];
  const names = listed(entered.map(({ path }) => path));
  return [
    `${files(entered.length)} became production code (generated, test or vendored before), and all it holds is new: ${names}.`,
  ];
}

/** The main branch merged into a side branch that was then pushed as the main one: what came with it is one change. */
function mergeNotice(branch: string, changes: readonly Change[]): string[] {
  const wrong = changes.filter(
    ({ isMerge, title }) =>
      isMerge &&
      [`Merge branch '${branch}'`, `Merge remote-tracking branch 'origin/${branch}'`].some(start =>
        title.startsWith(start),
      ),
  );
  if (wrong.length === 0) return [];
  const many = wrong.length === 1 ? '1 change is a merge' : `${wrong.length} changes are merges`;
  return [`${many} of ${branch} into itself: pull requests that came with them can't be told apart.`];
}

function files(count: number): string {
  return count === 1 ? '1 file' : `${count} files`;
}

function listed(names: readonly string[]): string {
  const shown = names.slice(0, MOST_NAMES).join(', ');
  return names.length > MOST_NAMES ? `${shown} and ${names.length - MOST_NAMES} more` : shown;
}
