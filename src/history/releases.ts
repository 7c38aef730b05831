import type { Git } from '../git.ts';
import type { Release } from '../model/release.ts';
import { commitTime } from './commit-time.ts';
import { type VersionTag, versionTags } from './version-tags.ts';

/**
 * Releases that a commit contains, oldest first: tags that name a version. Tags at one commit are one release. Which is the
 * earlier one is told by history, not by the times of tags: what is contained in another release is before it.
 *
 * Two calls of git, and each commit is looked at once, however many tags there are.
 *
 * @throws GitError when the commit is not here
 */
export async function releasesOf(git: Git, head: string): Promise<Release[]> {
  const byCommit = new Map<string, VersionTag[]>();
  for (const tag of await versionTags(git, head)) {
    const tags = byCommit.get(tag.commit);
    if (tags === undefined) byCommit.set(tag.commit, [tag]);
    else tags.push(tag);
  }
  if (byCommit.size === 0) return [];
  const commits = await readCommits(git, head);
  const taken = new Set<string>();
  const releases: Release[] = [];
  for (const commit of commits.keys()) {
    const tags = byCommit.get(commit);
    if (tags === undefined) continue;
    releases.push(releaseOf(tags as [VersionTag], takeNew(commits, taken, commit), releases.length === 0));
  }
  return releases;
}

interface Commit {
  readonly id: string;
  readonly parents: readonly string[];
  /** Committer date, seconds since 1970. */
  readonly at: number;
}

/** All commits by id, oldest first, parents before children. */
async function readCommits(git: Git, head: string): Promise<ReadonlyMap<string, Commit>> {
  const format = '--format=%H %ct %P';
  const args = [
    'log',
    '--no-show-signature',
    '--no-patch',
    '--date-order',
    format,
    '--end-of-options',
    head,
    '--',
  ];
  const lines = (await git.run(args)).toString('latin1').split('\n');
  const commits = new Map<string, Commit>();
  for (const line of lines.reverse()) {
    const [id = '', at = '', ...parents] = line.split(' ');
    if (id !== '') commits.set(id, { id, at: Number(at), parents: parents.filter(parent => parent !== '') });
  }
  return commits;
}

/** Commits a release has that none before it has. */
function takeNew(commits: ReadonlyMap<string, Commit>, taken: Set<string>, from: string): Commit[] {
  const found: Commit[] = [];
  const stack = [from];
  for (let id = stack.pop(); id !== undefined; id = stack.pop()) {
    const commit = commits.get(id);
    if (commit === undefined || taken.has(id)) continue;
    taken.add(id);
    found.push(commit);
    stack.push(...commit.parents);
  }
  return found;
}

function releaseOf(
  tags: readonly [VersionTag, ...VersionTag[]],
  commits: readonly Commit[],
  isFirst: boolean,
): Release {
  const own = commits.filter(({ parents }) => parents.length < 2);
  const [{ name, commit }] = tags;
  return {
    name,
    ...(tags.length > 1 ? { tags: tags.length } : {}),
    commit,
    at: commitTime(Math.min(...tags.map(({ at }) => at))),
    commits: own.map(({ at }) => commitTime(at)).sort(),
    ids: commits.map(({ id }) => id).sort(),
    ...(isFirst ? { isFirst: true } : {}),
  };
}
