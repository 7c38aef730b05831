import type { PartsAtEnds } from '../../history/knowledge.ts';
import type { PartOfFile } from '../../model/knowledge.ts';
import type { Snapshot } from '../../model/snapshot.ts';
import { foldersOf } from '../../period/folders.ts';

/** Where the production files of both ends count: their application, and the folder that the period report tells them under. */
export function knowledgeParts(base: Snapshot, head: Snapshot): PartsAtEnds {
  const folderOf = foldersOf(base, head);
  const partsIn = ({ files }: Snapshot): PartOfFile => {
    const applications = new Map(
      files.filter(({ kind }) => kind === 'production').map(({ path, application }) => [path, application]),
    );
    return path => {
      const application = applications.get(path);
      return application === undefined ? undefined : { application, folder: folderOf(path) };
    };
  };
  return { before: partsIn(base), after: partsIn(head) };
}
