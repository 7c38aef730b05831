import type { Git } from '../git.ts';

/** Does a commit where git's walk ended name a parent all the same? Then history is cut off there (shallow, grafted). */
export async function isCutOff(git: Git, last: { readonly commit: string } | undefined): Promise<boolean> {
  if (last === undefined) return false;
  const header =
    (await git.run(['cat-file', 'commit', last.commit])).toString('latin1').split('\n\n')[0] ?? '';
  return /^parent /m.test(header);
}
