import type { FileVersion, VersionChange } from '../model/change.ts';

/** The files of a range of commits: any of them, at any point of it. */
export interface TreeStates {
  /** All names that these files had in the range: renames are followed both ways. */
  readonly namesOf: (paths: Iterable<string>) => ReadonlySet<string>;
  /** Commits (indices, ascending) that touched one of these names. */
  readonly touchesOf: (names: Iterable<string>) => readonly number[];
  /** Versions of these names after the commit of that index; before the first commit for −1. Sorted by path. */
  readonly versionsAt: (names: Iterable<string>, index: number) => readonly FileVersion[];
  /** Names of all files that a commit touched, sorted. */
  readonly touchedIn: (index: number) => readonly string[];
  /** Names that a commit gave to files: old → new. */
  readonly renamesIn: (index: number) => ReadonlyMap<string, string>;
}

/**
 * @param base all files before the first commit
 * @param commits what each commit changed, oldest first
 */
export function treeStates(
  base: readonly FileVersion[],
  commits: readonly { readonly changes: readonly VersionChange[] }[],
): TreeStates {
  const histories = new Map<string, { index: number; version?: FileVersion }[]>();
  const other = new Map<string, Set<string>>();
  const record = (path: string, index: number, version?: FileVersion) => {
    const history = histories.get(path);
    if (history === undefined) histories.set(path, [{ index, version }]);
    else if (history.at(-1)?.index === index) history.splice(-1, 1, { index, version });
    else history.push({ index, version });
  };
  const link = (from: string, to: string) => other.set(from, (other.get(from) ?? new Set()).add(to));

  for (const version of base) record(version.path, -1, version);
  commits.forEach(({ changes }, index) => {
    for (const { before, after } of changes)
      if (before && before.path !== after?.path) record(before.path, index);
    for (const { after } of changes) if (after) record(after.path, index, after);
    for (const [from, to] of renamesOf(changes)) {
      link(from, to);
      link(to, from);
    }
  });

  return {
    namesOf: paths => {
      const names = new Set(paths);
      for (const name of names) for (const linked of other.get(name) ?? []) names.add(linked); // grows while it is walked
      return names;
    },
    touchesOf: names => {
      const touched = new Set<number>();
      for (const name of names) for (const { index } of histories.get(name) ?? []) touched.add(index);
      touched.delete(-1);
      return [...touched].toSorted((one, two) => one - two);
    },
    versionsAt: (names, index) =>
      [...names].toSorted().flatMap(name => {
        const version = histories.get(name)?.findLast(entry => entry.index <= index)?.version;
        return version === undefined ? [] : [version];
      }),
    touchedIn: index => {
      const changes = commits[index]?.changes ?? [];
      const names = changes.flatMap(({ before, after }) => [before, after].flatMap(side => side?.path ?? []));
      return [...new Set(names)].toSorted();
    },
    renamesIn: index => renamesOf(commits[index]?.changes ?? []),
  };
}

function renamesOf(changes: readonly VersionChange[]): Map<string, string> {
  return new Map(
    changes.flatMap(({ before, after }) =>
      before !== undefined && after !== undefined && before.path !== after.path
        ? [[before.path, after.path] as const]
        : [],
    ),
  );
}
