import { type Git, GitError } from '../git.ts';

/** The commit a revision names; `undefined` when there is none here. */
export async function commitOf(git: Git, revision: string): Promise<string | undefined> {
  return (
    (await answer(git, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`])) ||
    undefined
  );
}

/** Best common ancestor of two commits; `undefined` when there is none, or history is cut off before it. */
export async function mergeBase(git: Git, one: string, other: string): Promise<string | undefined> {
  return (await answer(git, ['merge-base', one, other])) || undefined;
}

/** Is history cut off (`git clone --depth`)? */
export async function isShallow(git: Git): Promise<boolean> {
  return (await answer(git, ['rev-parse', '--is-shallow-repository'])) === 'true';
}

/** Last commit in the history of HEAD that changed a file; `undefined` when none did. */
export async function lastChangeOf(git: Git, path: string): Promise<string | undefined> {
  const args = ['log', '-1', '--no-show-signature', '--no-patch', '--format=%H', 'HEAD', '--', path];
  return (await answer(git, args)) || undefined;
}

/** First line of the answer; empty when git says no. */
async function answer(git: Git, args: readonly string[]): Promise<string> {
  try {
    return (await git.run(args)).toString().split('\n')[0]?.trim() ?? '';
  } catch (error) {
    if (error instanceof GitError) return '';
    throw error;
  }
}
