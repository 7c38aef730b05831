import { TkpiError } from '../errors.ts';
import { type Git, GitError } from '../git.ts';
import { commitOf } from './commits.ts';

/** The branch whose past is told. */
export interface Branch {
  /** `main`, also when it is the remote's; `HEAD` when none is checked out. */
  readonly name: string;
  readonly commit: string;
}

/** Where to look when nobody said; the remote's first, since what was not pushed was not delivered. */
const USUAL = [
  'refs/remotes/origin/main',
  'refs/remotes/origin/master',
  'refs/heads/main',
  'refs/heads/master',
];

/**
 * The branch that was asked for (on the remote, then here; any other revision as it is), else the main branch: the
 * remote's, then `main` or `master`, then what is checked out.
 *
 * @throws TkpiError `no-commits`, `unknown-ref`
 */
export async function findBranch(git: Git, asked: string | undefined): Promise<Branch> {
  if (asked !== undefined) return askedBranch(git, asked);
  const main = await symbolic(git, 'refs/remotes/origin/HEAD');
  for (const ref of main === undefined ? USUAL : [main, ...USUAL]) {
    const commit = await commitOf(git, ref);
    if (commit !== undefined) return { name: shortName(ref), commit };
  }
  const commit = await commitOf(git, 'HEAD');
  if (commit !== undefined) return { name: shortName((await symbolic(git, 'HEAD')) ?? 'HEAD'), commit };
  throw new TkpiError('no-commits', 'This repository has no commit yet, so it has no past.', 'Commit first.');
}

async function askedBranch(git: Git, asked: string): Promise<Branch> {
  const places = asked === '' ? [] : [`refs/remotes/origin/${asked}`, `refs/heads/${asked}`, asked];
  for (const ref of places) {
    const commit = await commitOf(git, ref);
    if (commit !== undefined) return { name: shortName(asked), commit };
  }
  throw new TkpiError(
    'unknown-ref',
    `This repository has no branch ${JSON.stringify(asked)}.`,
    'See which there are: git branch --all. Fetch it, or name another one ("history": { "branch": "main" }).',
  );
}

/** What a symbolic ref points at, `refs/heads/main`; `undefined` when it is none. */
async function symbolic(git: Git, ref: string): Promise<string | undefined> {
  try {
    return (await git.run(['symbolic-ref', '--quiet', ref])).toString().trim() || undefined;
  } catch (error) {
    if (error instanceof GitError) return undefined;
    throw error;
  }
}

function shortName(ref: string): string {
  return ref.replace(/^(?:refs\/)?(?:heads|remotes\/origin|origin)\//, '');
}
