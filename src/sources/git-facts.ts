import { type Git, GitError } from '../git.ts';

/** Never the folder's name: the same commit gives the same report in every folder. */
export const UNNAMED = 'repository';

/** `prefix`: where in its repository the folder lies, empty for the top. */
type Format =
  | { state: 'git'; algorithm: 'sha1' | 'sha256'; prefix: string }
  | { state: 'none'; reason: string };

/** Is the folder that `git` is bound to in a working tree, and how does its repository hash? */
export async function objectFormat(git: Git): Promise<Format> {
  try {
    const output = await git.run([
      'rev-parse',
      '--show-object-format',
      '--is-inside-work-tree',
      '--show-prefix',
    ]);
    const [algorithm, inside, prefix = ''] = output.toString().split('\n');
    if (inside !== 'true') return { state: 'none', reason: 'the folder lies in a .git folder' };
    const hash = algorithm === 'sha256' ? 'sha256' : 'sha1';
    return { state: 'git', algorithm: hash, prefix: prefix.replace(/\/$/, '') };
  } catch (error) {
    if (error instanceof GitError) return { state: 'none', reason: error.message };
    throw error;
  }
}

/** The commit a ref names; `undefined` when there is none. */
export async function resolveCommit(git: Git, ref: string): Promise<string | undefined> {
  try {
    const output = await git.run(['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`]);
    return output.toString().trim();
  } catch {
    return undefined;
  }
}

/** Committer date, UTC, `YYYY-MM-DDTHH:mm:ssZ`. */
export async function commitTime(git: Git, commit: string): Promise<string | undefined> {
  try {
    const output = await git.run([
      'log',
      '-1',
      '--no-show-signature',
      '--no-patch',
      '--encoding=UTF-8',
      '--format=%ct',
      commit,
    ]);
    return new Date(Number(output.toString().trim()) * 1000).toISOString().replace('.000Z', 'Z');
  } catch {
    return undefined; // a damaged commit object: the scan goes on without its date
  }
}

/** Name of the repository by its origin: `git@host:team/shop.git` → `shop`. */
export async function originName(git: Git): Promise<string> {
  try {
    const url = (await git.run(['config', '--get', 'remote.origin.url'])).toString().trim();
    return /([\w.-]+?)(?:\.git)?\/?$/.exec(url)?.[1] ?? UNNAMED;
  } catch {
    return UNNAMED;
  }
}

/** Id of the tree that a commit has for the folder `git` is bound to; `undefined` when it has no such folder. */
export async function treeId(git: Git, commit: string): Promise<string | undefined> {
  try {
    return (await git.run(['rev-parse', '--verify', '--quiet', '--end-of-options', `${commit}:./`]))
      .toString()
      .trim();
  } catch {
    return undefined;
  }
}
