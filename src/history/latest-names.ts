import type { CommitVersions } from './file-versions.ts';

/** Files that a commit touched, each by the path it has at the end of the range. */
interface TouchedFiles {
  readonly commit: string;
  readonly files: ReadonlySet<string>;
  /** The same of each change, in the order of the commit's changes. */
  readonly each: readonly string[];
}

/**
 * Follows renames back in time, so that a file is one file under all its names. A path that was deleted and later
 * used again is one file, too.
 *
 * @param commits newest first
 * @returns `gone`: paths of files that don't exist at the end
 */
export function latestNames(commits: readonly CommitVersions[]): {
  readonly touched: TouchedFiles[];
  readonly gone: Set<string>;
} {
  /** Path in the commit that is looked at → path at the end, where they differ. */
  const names = new Map<string, string>();
  const seen = new Set<string>();
  const gone = new Set<string>();
  const touched = commits.map(({ commit, changes: all }) => {
    const changes = all.map(({ before, after }) => ({
      before: before?.path,
      after: after?.path,
      file: latest(names, after?.path ?? before?.path),
    }));
    for (const { after, file } of changes) {
      if (after === undefined && !seen.has(file)) gone.add(file);
      seen.add(file);
    }
    for (const { before, after, file } of changes) {
      if (before === after) continue;
      if (after !== undefined) names.delete(after);
      if (before !== undefined && after !== undefined) names.set(before, file);
    }
    const each = changes.map(({ file }) => file);
    return { commit, files: new Set(each), each };
  });
  return { touched, gone };
}

function latest(names: ReadonlyMap<string, string>, path = ''): string {
  return names.get(path) ?? path;
}
