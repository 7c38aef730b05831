import type { FileChanges } from '../model/delta.ts';
import type { Snapshot } from '../model/snapshot.ts';
import type { FolderOf } from './folders.ts';
import { isMeasured } from './parts.ts';

/**
 * Folder at the start → what it is called at the end. A folder was renamed when it has no files any more, most of its files
 * are in one folder now, and that one was not there before: its imports are the old ones under another name.
 */
export function renamedFolders(
  renamed: FileChanges['renamed'],
  base: Snapshot,
  head: Snapshot,
  folderOf: FolderOf,
): FolderOf {
  const before = filesByFolder(base, folderOf);
  const after = filesByFolder(head, folderOf);
  const moves = new Map<string, Map<string, number>>();
  for (const { from, to } of renamed) {
    const [old, now] = [folderOf(from), folderOf(to)];
    if (after.has(old) || before.has(now)) continue;
    const targets = moves.get(old) ?? new Map<string, number>();
    moves.set(old, targets.set(now, (targets.get(now) ?? 0) + 1));
  }
  const names = new Map<string, string>();
  for (const [old, targets] of moves) {
    const most = [...targets].find(([, count]) => count * 2 > (before.get(old) ?? 0));
    if (most !== undefined) names.set(old, most[0]);
  }
  return folder => names.get(folder) ?? folder;
}

function filesByFolder({ files }: Snapshot, folderOf: FolderOf): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { path } of files.filter(isMeasured)) {
    const folder = folderOf(path);
    counts.set(folder, (counts.get(folder) ?? 0) + 1);
  }
  return counts;
}
