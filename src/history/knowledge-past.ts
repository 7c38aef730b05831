import type { Git } from '../git.ts';
import { type LoggedCommit, readLog } from './commit-log.ts';
import { isCutOff } from './cut-off.ts';
import type { LineCommit } from './first-parent.ts';
import type { Stretch } from './knowledge-span.ts';
import { writersByCommit } from './people.ts';

/** A whole history, as who wrote what and when it was merged. People are numbers, and stay in the history. */
export interface WrittenPast {
  /** Commit → its people, by number; commits of bots alone are not in it, merges only for their co-authors. */
  readonly writers: ReadonlyMap<string, readonly number[]>;
  /** Commit → place along the line of the commit that brought it. */
  readonly mergedAt: ReadonlyMap<string, number>;
  /** Commits whose parent is not here: what they changed is not known. */
  readonly cut: ReadonlySet<string>;
}

/**
 * Reads all of a line's history, merged branches included.
 *
 * @param line oldest first, up to where it is looked at
 * @throws GitError when history is damaged
 */
export async function readPast(git: Git, line: readonly LineCommit[]): Promise<WrittenPast> {
  const head = line.at(-1)?.commit ?? '';
  const commits = await readLog(git, { head });
  const cut = new Set<string>();
  for (const commit of commits) {
    if (commit.parents.length === 0 && (await isCutOff(git, commit))) cut.add(commit.commit);
  }
  return { writers: await writersByCommit(git, head, commits), mergedAt: mergedAt(line, commits), cut };
}

/** A commit came with the first one of the line it is an ancestor of. */
function mergedAt(line: readonly LineCommit[], commits: readonly LoggedCommit[]): Map<string, number> {
  const parents = new Map(commits.map(commit => [commit.commit, commit.parents]));
  const places = new Map<string, number>();
  for (const [place, { commit }] of line.entries()) {
    const stack = [commit];
    for (let id = stack.pop(); id !== undefined; id = stack.pop()) {
      const own = parents.get(id);
      if (own === undefined || places.has(id)) continue;
      places.set(id, place);
      stack.push(...own);
    }
  }
  return places;
}

/** Was it merged in this stretch? */
export function isMergedIn({ mergedAt: places }: WrittenPast, { from, to }: Stretch) {
  return ({ commit }: { readonly commit: string }): boolean => {
    const place = places.get(commit);
    return place !== undefined && place > from && place <= to;
  };
}
