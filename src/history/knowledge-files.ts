import type { VersionChange } from '../model/change.ts';
import type { CommitVersions } from './file-versions.ts';
import { latestNames } from './latest-names.ts';

/** Files that a commit wrote in, by their path at the end. */
export interface WrittenFiles {
  readonly commit: string;
  readonly files: readonly string[];
}

/** Who changes more files at once did not get to know them: formatting, licence headers, a renamed import. */
const MOST_FILES = 50;

/**
 * Files that commits wrote in. To move a file, to change its mode or to delete it is not writing; a commit that changes more than
 * 50 files wrote only those that are new.
 *
 * @param commits newest first
 * @param isCounted may leave out paths of the end, which are then looked for under the name they were given on another branch
 */
export function writtenFiles(
  commits: readonly CommitVersions[],
  isCounted: (path: string) => boolean,
): WrittenFiles[] {
  const { touched } = latestNames(commits);
  const renamed = new Map<string, string>();
  for (const [index, { changes }] of commits.entries()) {
    for (const [number, { before, after }] of changes.entries()) {
      const file = touched[index]?.each[number] ?? '';
      if (before === undefined || after === undefined || before.path === after.path) continue;
      if (!renamed.has(before.path)) renamed.set(before.path, file);
    }
  }
  /** A branch may go on writing to the old path after the main line has renamed the file. */
  const atEnd = (path: string) => (isCounted(path) ? path : (renamed.get(path) ?? path));
  return commits.map(({ commit, changes }, index) => {
    const named = changes.map((change, number) => ({
      change,
      file: atEnd(touched[index]?.each[number] ?? ''),
    }));
    const written = named.filter(({ change, file }) => isWritten(change) && isCounted(file));
    const isSweep = written.filter(({ change }) => change.before !== undefined).length > MOST_FILES;
    const kept = isSweep ? written.filter(({ change }) => change.before === undefined) : written;
    return { commit, files: [...new Set(kept.map(({ file }) => file))] };
  });
}

function isWritten({ before, after }: VersionChange): boolean {
  return after !== undefined && before?.hash !== after.hash;
}
