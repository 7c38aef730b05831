import type { TouchedFile } from '../model/evidence.ts';
import type { FileResult, Snapshot } from '../model/snapshot.ts';
import type { Rename } from './renames.ts';

/** A script file on both sides of a change. */
export interface FilePair {
  readonly before?: FileResult;
  readonly after?: FileResult;
}

/** Script files that differ between two trees, or were renamed; sorted by their path after (before, when gone). */
export function touchedFiles(base: Snapshot, head: Snapshot, renames: readonly Rename[]): FilePair[] {
  const before = new Map(base.files.map(file => [file.path, file]));
  const oldName = new Map(renames.map(({ from, to }) => [to, from]));
  const pairs = head.files.map((after): FilePair => {
    const was = before.get(oldName.get(after.path) ?? after.path);
    return { before: was, after };
  });
  const met = new Set(pairs.map(pair => pair.before));
  const gone = base.files.filter(file => !met.has(file)).map((file): FilePair => ({ before: file }));
  return [...pairs, ...gone]
    .filter(pair => pair.before?.hash !== pair.after?.hash || pair.before?.path !== pair.after?.path)
    .toSorted((one, other) => (pathOf(one) < pathOf(other) ? -1 : 1));
}

/** As reports list it. */
export function listed({ before, after }: FilePair): TouchedFile {
  const file = (after ?? before) as FileResult; // a pair has a side
  const isRenamed = before !== undefined && after !== undefined && before.path !== after.path;
  const isParsed = file.codeLines !== undefined;
  return {
    path: file.path,
    was: isRenamed ? before.path : undefined,
    state: stateOf(before, after),
    kind: file.kind,
    codeLines: isParsed ? { before: before?.codeLines ?? 0, after: after?.codeLines ?? 0 } : undefined,
  };
}

function stateOf(before: FileResult | undefined, after: FileResult | undefined): TouchedFile['state'] {
  if (before === undefined) return 'added';
  if (after === undefined) return 'removed';
  return before.path === after.path ? 'changed' : 'renamed';
}

function pathOf({ before, after }: FilePair): string {
  return after?.path ?? before?.path ?? '';
}
