import type { FileChanges } from '../model/delta.ts';
import type { FileResult, Snapshot } from '../model/snapshot.ts';
import type { Rename } from './renames.ts';

/** What happened to the files of two measured trees. */
export function fileChanges(base: Snapshot, head: Snapshot, renames: readonly Rename[]): FileChanges {
  const before = new Map(base.files.map(file => [file.path, file]));
  const after = new Map(head.files.map(file => [file.path, file]));
  const from = new Set(renames.map(rename => rename.from));
  const to = new Set(renames.map(rename => rename.to));
  return {
    added: head.files.filter(({ path }) => !before.has(path) && !to.has(path)).length,
    removed: base.files.filter(({ path }) => !after.has(path) && !from.has(path)).length,
    changed: head.files.filter(({ path, hash }) => before.has(path) && before.get(path)?.hash !== hash)
      .length,
    renamed: renames,
    scope: scopeChanges(base, head, before, after),
    unanalysable: head.scope.failed.filter(({ path }) => !wasFailed(base, path, renames)),
  };
}

type Files = ReadonlyMap<string, FileResult>;

function wasFailed(base: Snapshot, path: string, renames: readonly Rename[]): boolean {
  const name = renames.find(({ to }) => to === path)?.from ?? path;
  return base.scope.failed.some(file => file.path === name);
}

/**
 * Files that were not changed and are another kind now, or whose content one of the two sides did not look at: what
 * can't be analysed any more has not become better.
 */
function scopeChanges(base: Snapshot, head: Snapshot, before: Files, after: Files): FileChanges['scope'] {
  const unseenBefore = unseen(base);
  const unseenAfter = unseen(head);
  const changes = [
    ...head.files.flatMap(file => {
      const known = before.get(file.path);
      const isSame = known?.hash === file.hash || unseenAfter.has(file.path);
      const was = unseenBefore.get(file.path) ?? (isSame ? known?.kind : undefined);
      const is = unseenAfter.get(file.path) ?? file.kind;
      return was === undefined || was === is ? [] : [{ path: file.path, before: was, after: is }];
    }),
    ...base.files.flatMap(({ path, kind }) => {
      const is = after.has(path) ? undefined : unseenAfter.get(path);
      return is === undefined ? [] : [{ path, before: unseenBefore.get(path) ?? kind, after: is }];
    }),
  ];
  return changes.toSorted((one, other) => (one.path < other.path ? -1 : 1));
}

/** Files that are listed and not analysed, with the reason. */
function unseen({ scope }: Snapshot): Map<string, string> {
  return new Map([...scope.skipped, ...scope.failed].map(({ path, reason }) => [path, reason]));
}
