import type { FileChanges } from '../model/delta.ts';
import type { Snapshot } from '../model/snapshot.ts';
import { originalPath, type Rename, type RenamedPath, renamedPath } from './renames.ts';

/** What happened to the files of two measured trees. */
export function fileChanges(base: Snapshot, head: Snapshot, renames: readonly Rename[]): FileChanges {
  const before = new Map(base.files.map(file => [file.path, file]));
  const from = new Set(renames.map(rename => rename.from));
  const to = new Set(renames.map(rename => rename.to));
  const there = statesIn(head);
  // the same tkpi could read it before, so its bytes are others now
  const broken = head.scope.failed.filter(
    ({ path, reason }) => before.has(path) && reason === 'syntax-error',
  );
  return {
    added: head.files.filter(({ path }) => !before.has(path) && !to.has(path)).length,
    removed: base.files.filter(({ path }) => !there.has(path) && !from.has(path)).length,
    changed:
      head.files.filter(({ path, hash }) => before.has(path) && before.get(path)?.hash !== hash).length +
      broken.length,
    renamed: renames,
    scope: scopeChanges(base, head, renames),
    unanalysable: unanalysable(base, head, renames),
  };
}

/**
 * Files that entered or left the analysis without being changed, and production files that left it with a change (a mark
 * "generated", a move into a folder of tests): what is not looked at any more has not become better.
 */
function scopeChanges(base: Snapshot, head: Snapshot, renames: readonly Rename[]): FileChanges['scope'] {
  const after = statesIn(head);
  const newName = renamedPath(renames);
  const changes = [...statesIn(base)].flatMap(([from, was]) => {
    const path = newName(from);
    const is = after.get(path);
    if (is === undefined || is.state === was.state) return [];
    const hasEntered = was.hash === undefined && is.hash !== undefined;
    const hasLeft = was.hash !== undefined && (is.hash === undefined || was.state === 'production');
    const isUntouched = was.hash !== undefined && was.hash === is.hash && path === from;
    return hasEntered || hasLeft || isUntouched ? [{ path, before: was.state, after: is.state }] : [];
  });
  return changes.toSorted((one, other) => (one.path < other.path ? -1 : 1));
}

/** What became of a file: its kind and content hash, or, without a hash, why it was not analysed. */
interface FileState {
  readonly state: string;
  readonly hash?: string;
}

function statesIn({ files, scope }: Snapshot): Map<string, FileState> {
  return new Map<string, FileState>([
    ...files.map(({ path, kind, hash }) => [path, { state: kind, hash }] as const),
    ...[...scope.skipped, ...scope.failed].map(({ path, reason }) => [path, { state: reason }] as const),
  ]);
}

/** Asks whether a path, of either side, belongs to a file whose change is one of scope. */
export function scopeOf({ scope, renamed }: FileChanges): (path: string) => boolean {
  const paths = new Set(scope.map(({ path }) => path));
  for (const { from, to } of renamed) if (paths.has(to)) paths.add(from);
  return path => paths.has(path);
}

/** Asks whether a file of the head has the same bytes as in the base, whatever it was called there. */
export function untouchedIn(base: Snapshot, head: Snapshot, renamed: RenamedPath): (path: string) => boolean {
  const before = new Map(base.files.map(({ path, hash }) => [renamed(path), hash]));
  const untouched = new Set(
    head.files.filter(({ path, hash }) => before.get(path) === hash).map(({ path }) => path),
  );
  return path => untouched.has(path);
}

/** Reasons for which a file is left out that a change of the file itself brings about. */
const HIDING: ReadonlySet<string> = new Set(['too-large', 'binary', 'utf-16', 'minified', 'unreadable']);

/** Files that can't be analysed, and could be before or are new; files that were analysed and are left out now. */
function unanalysable(
  base: Snapshot,
  head: Snapshot,
  renames: readonly Rename[],
): FileChanges['unanalysable'] {
  const oldName = originalPath(renames);
  const failedBefore = new Set(base.scope.failed.map(({ path }) => path));
  const production = new Set(base.files.filter(({ kind }) => kind === 'production').map(({ path }) => path));
  const failed = head.scope.failed.filter(({ path }) => !failedBefore.has(oldName(path)));
  const hidden = head.scope.skipped.filter(({ path, reason }) => HIDING.has(reason) && production.has(path));
  return [...failed, ...hidden].toSorted((one, other) => (one.path < other.path ? -1 : 1));
}
