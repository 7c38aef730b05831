import type { Config } from '../config/schema.ts';
import { type Git, splitNul } from '../git.ts';
import type { SkipReason } from '../model/source.ts';
import { pathText } from '../path-bytes.ts';
import { type Entry, isWanted } from './entry.ts';
import { safeReader } from './safe-read.ts';
import { walkFolder } from './walk-folder.ts';

/**
 * The files of a folder as they are now. Inside git: tracked files and untracked ones that are not ignored. Outside,
 * and for a folder that git ignores as a whole: everything that the .gitignore files leave.
 *
 * @param git absent outside git
 */
export async function workingTreeEntries(
  root: string,
  git: Git | undefined,
  config: Config,
): Promise<Entry[]> {
  const reader = safeReader(root);
  const listed = git === undefined ? [] : await listByGit(git);
  const walked =
    listed.length > 0 ? { names: listed, dependencies: [], unreadable: [] } : walkFolder(root, reader);
  const files = walked.names.flatMap((name): Entry[] => {
    const path = pathText(name);
    return isWanted(path, config) ? [{ path, load: limit => reader.read(name, limit) }] : [];
  });
  const folder =
    (reason: SkipReason) =>
    (name: Buffer): Entry => ({ path: `${pathText(name)}/`, load: () => reason });
  return [
    ...files,
    ...walked.dependencies.map(folder('dependencies')),
    ...walked.unreadable.map(folder('unreadable')),
  ];
}

async function listByGit(git: Git): Promise<Buffer[]> {
  const output = await git.run(['ls-files', '-z', '-co', '--exclude-standard', '--deduplicate']);
  // a trailing slash is a repository inside this one: not entered
  return splitNul(output).filter(name => name[name.length - 1] !== 0x2f);
}
