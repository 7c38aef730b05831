import { TkpiError } from '../errors.ts';
import type { Git } from '../git.ts';
import { type Candidate, ciTargets } from './ci-target.ts';
import { commitOf, isShallow, mergeBase } from './commits.ts';

/** The commit that a change is compared with. */
export interface Base {
  readonly commit: string;
  /** `origin/main`, or what was asked for. */
  readonly label: string;
}

/** Where to look when nobody said: the remote's main branch, then the usual local ones. */
const USUAL: readonly Candidate[] = [
  'refs/remotes/origin/HEAD',
  'refs/remotes/origin/main',
  'refs/remotes/origin/master',
  'refs/heads/main',
  'refs/heads/master',
].map(revision => ({ revision, from: 'the usual branches' }));

const HOW_TO_NAME_ONE =
  'Name one: tkpi check --base main, or compare with a file: tkpi check --baseline tkpi-baseline.jsonl';

/**
 * The base of a check: where the change left the branch it goes to (their merge base), so that what others did there
 * meanwhile is not held against it. Without `asked` the branch is the CI system's target, then the remote's main one.
 * On that branch itself there is nothing to leave: a CI run is compared with the first parent, a person's changes with
 * HEAD.
 *
 * @throws TkpiError `no-commits`, `unknown-ref`, `no-base`, `no-merge-base`
 */
export async function findBase(git: Git, asked: string | undefined, env: NodeJS.ProcessEnv): Promise<Base> {
  const head = await commitOf(git, 'HEAD');
  if (head === undefined) {
    throw new TkpiError(
      'no-commits',
      'This repository has no commit yet, so there is nothing to compare with.',
      'Commit first, or compare with a file: tkpi check --baseline tkpi-baseline.jsonl',
    );
  }
  const target = asked === undefined ? await defaultTarget(git, env) : await askedTarget(git, asked);
  const commit = await mergeBase(git, target.commit, head);
  if (commit === undefined) throw await noMergeBase(git, target.label);
  const isOnTarget = asked === undefined && commit === head && Boolean(env.CI);
  return isOnTarget ? firstParent(git, head) : { commit, label: target.label };
}

async function askedTarget(git: Git, asked: string): Promise<Base> {
  if (asked === '') throw new TkpiError('unknown-ref', 'The base is empty.', HOW_TO_NAME_ONE);
  const commit = (await commitOf(git, asked)) ?? (await commitOf(git, `refs/remotes/origin/${asked}`));
  if (commit !== undefined) return { commit, label: asked };
  throw new TkpiError('unknown-ref', `This repository has no commit ${asked}.`, await howToFetch(git, asked));
}

async function defaultTarget(git: Git, env: NodeJS.ProcessEnv): Promise<Base> {
  const said = ciTargets(env);
  for (const { revision } of said) {
    const commit = await commitOf(git, revision);
    if (commit !== undefined) return { commit, label: shortName(revision) };
  }
  const [first] = said;
  // the merge commit that a CI system checks out for a pull request has the target as its first parent
  const merged = first && (await commitOf(git, 'HEAD^2')) && (await commitOf(git, 'HEAD^1'));
  if (first !== undefined && merged !== undefined)
    return { commit: merged, label: shortName(first.revision) };
  if (first !== undefined) {
    const name = shortName(first.revision);
    throw new TkpiError(
      'unknown-ref',
      `${first.from} names ${name}, which is not here.`,
      await howToFetch(git, name.replace(/^origin\//, '')),
    );
  }
  for (const { revision } of USUAL) {
    const commit = await commitOf(git, revision);
    if (commit !== undefined) return { commit, label: shortName(revision) };
  }
  throw new TkpiError(
    'no-base',
    'There is no branch to compare with: no origin/HEAD, main or master.',
    HOW_TO_NAME_ONE,
  );
}

async function firstParent(git: Git, head: string): Promise<Base> {
  const commit = await commitOf(git, 'HEAD^1');
  if (commit !== undefined) return { commit, label: 'the commit before' };
  if (await isShallow(git)) {
    throw new TkpiError(
      'no-base',
      `${head.slice(0, 7)} is on the branch it would be compared with, and the commit before it is not here.`,
      'This is a shallow clone: git fetch --unshallow (in CI: fetch-depth: 0)',
    );
  }
  throw new TkpiError(
    'no-base',
    `${head.slice(0, 7)} is the first commit: there is nothing to compare with.`,
    'The next commit has a base. Until then: tkpi baseline update, and tkpi check --baseline tkpi-baseline.jsonl',
  );
}

async function noMergeBase(git: Git, label: string): Promise<TkpiError> {
  if (await isShallow(git)) {
    return new TkpiError(
      'no-merge-base',
      `This is a shallow clone: it does not reach back to where this branch left ${label}.`,
      'git fetch --unshallow (in CI: fetch-depth: 0 on GitHub, GIT_DEPTH: 0 on GitLab)',
    );
  }
  return new TkpiError('no-merge-base', `${label} and HEAD have no commit in common.`, HOW_TO_NAME_ONE);
}

/** A command that is safe to paste: the name may come from a branch of somebody else, and hold what a shell runs. */
async function howToFetch(git: Git, name: string): Promise<string> {
  const isBranch = /^\w[\w./-]*$/.test(name) && !/^[0-9a-f]{7,64}$/.test(name);
  const fetch = isBranch ? `git fetch origin ${name}:refs/remotes/origin/${name}` : 'git fetch --all';
  return (await isShallow(git))
    ? `This is a shallow clone: git fetch --unshallow, then ${fetch}`
    : `Fetch it: ${fetch}`;
}

function shortName(revision: string): string {
  return revision.replace(/^refs\/(?:heads|remotes)\//, '');
}
