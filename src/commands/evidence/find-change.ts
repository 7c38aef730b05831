import { TkpiError } from '../../errors.ts';
import type { Git } from '../../git.ts';
import { findBranch } from '../../history/branch.ts';
import { findRequest } from '../../history/changes.ts';
import { commitOf, isShallow, mergeBase } from '../../history/commits.ts';

/** The two commits that evidence is about. */
export interface FoundChange {
  readonly kind: 'change' | 'range';
  readonly base: string;
  readonly head: string;
  /** How reports name them. */
  readonly baseLabel: string;
  readonly headLabel: string;
  /** What the reader must know about them, in a whole sentence. */
  readonly notice?: string;
}

/**
 * The commits that an argument names: a range, a pull request by its number, or a commit. A bare number is a pull request when
 * the branch has one of that number, even if a commit's id begins so.
 *
 * @param branch default branch as configured, where pull requests are looked for
 * @throws TkpiError `unknown-ref`, `unknown-request`, `no-merge-base`, `nothing-before`
 */
export async function findChange(git: Git, asked: string, branch: string | undefined): Promise<FoundChange> {
  const range = /^(.*?)(\.{2,3})(.*)$/s.exec(asked);
  if (range !== null) {
    const [, from = '', dots, to = ''] = range;
    return findRange(git, from || 'HEAD', to || 'HEAD', dots === '...');
  }
  if (/^[#!]\d+$/.test(asked)) return findByRequest(git, asked, branch);
  const commit = await commitOf(git, asked);
  if (/^\d{1,9}$/.test(asked)) return findByNumber(git, asked, commit, branch);
  if (commit === undefined) throw await unknown(git, asked);
  return againstParent(git, commit, asked);
}

/** A pull request, unless only a commit is called so. */
async function findByNumber(
  git: Git,
  asked: string,
  commit: string | undefined,
  branch: string | undefined,
): Promise<FoundChange> {
  if (commit === undefined) return findByRequest(git, asked, branch);
  const request = await findByRequest(git, asked, branch).catch(() => undefined);
  if (request === undefined) return againstParent(git, commit, asked);
  const notice = `Commit ${commit.slice(0, 12)} begins with ${asked} too; this is the pull request.`;
  return { ...request, notice: request.notice ?? notice };
}

async function findRange(git: Git, from: string, to: string, isForked: boolean): Promise<FoundChange> {
  const [start, head] = [await commitOf(git, from), await commitOf(git, to)];
  if (start === undefined) throw await unknown(git, from);
  if (head === undefined) throw await unknown(git, to);
  const base = isForked ? await mergeBase(git, start, head) : start;
  if (base === undefined) {
    throw new TkpiError(
      'no-merge-base',
      `${from} and ${to} have no commit in common.`,
      (await isShallow(git))
        ? 'This is a shallow clone, where older commits are missing: git fetch --unshallow'
        : `Compare them as they are, with two dots: tkpi evidence ${from}..${to}`,
    );
  }
  const isBehind = isForked || (await mergeBase(git, start, head)) === start;
  return {
    ...{ kind: 'range', base, head, baseLabel: isForked ? base.slice(0, 7) : from, headLabel: to },
    notice: isBehind
      ? undefined
      : `${from} does not lead to ${to}: what only ${from} has counts as taken back. ${from}...${to} begins where they parted.`,
  };
}

/** On the default branch first, then on what is checked out. */
async function findByRequest(git: Git, asked: string, branch: string | undefined): Promise<FoundChange> {
  const { name, commit } = await findBranch(git, branch);
  const here = await commitOf(git, 'HEAD');
  const found =
    (await findRequest(git, commit, asked)) ?? ((here && (await findRequest(git, here, asked))) || undefined);
  if (found?.request !== undefined) {
    return againstParent(git, found.commit, `${found.request.mark}${found.request.number}`);
  }
  throw new TkpiError(
    'unknown-request',
    `No commit on ${name} says that it brought ${asked}.`,
    (await isShallow(git))
      ? 'This is a shallow clone, where older commits are missing: git fetch --unshallow'
      : 'A pull request whose commits were put on top leaves no number: tkpi evidence <before>..<last>',
  );
}

/** A merge commit is compared with its first parent: that is the whole pull request. */
async function againstParent(git: Git, head: string, label: string): Promise<FoundChange> {
  const base = await commitOf(git, `${head}^1`);
  if (base !== undefined) {
    return { kind: 'change', base, head, baseLabel: 'the commit before', headLabel: label };
  }
  const short = head.slice(0, 7);
  if (await isShallow(git)) {
    throw new TkpiError(
      'nothing-before',
      `The commit before ${short} is not here.`,
      'This is a shallow clone, where older commits are missing: git fetch --unshallow',
    );
  }
  throw new TkpiError(
    'nothing-before',
    `${short} is the first commit of this repository: there is nothing before it.`,
    `What is in it: tkpi scan --ref ${short}`,
  );
}

async function unknown(git: Git, name: string): Promise<TkpiError> {
  return new TkpiError(
    'unknown-ref',
    `This repository has no commit ${name}.`,
    (await isShallow(git))
      ? 'This is a shallow clone, where older commits are missing: git fetch --unshallow'
      : 'A change is a commit, a range a..b or a...b, or the number of a pull request: tkpi evidence 412',
  );
}
