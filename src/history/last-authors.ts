import type { Git } from '../git.ts';

/**
 * Whether the last changes of two files, as of a commit, have the same author. Who that is never leaves this function.
 *
 * @param folders relative to the folder that `git` is bound to
 * @returns `undefined` for a file that no commit has, such as a new one
 */
export async function sameLastAuthor(
  git: Git,
  head: string,
  folders: readonly string[],
): Promise<(file: string, other: string) => boolean | undefined> {
  const args = [
    'log',
    '-z',
    '--no-show-signature',
    '--no-renames',
    '--name-only',
    '--relative',
    '--format=%x01%ae',
  ];
  const output = (await git.run([...args, '--end-of-options', head, '--', ...folders])).toString('utf8');
  const authors = new Map<string, string>();
  let author = '';
  for (const part of output.split('\0')) {
    const text = part.replace(/^\n/, '');
    if (text.startsWith('\x01')) author = text.slice(1).toLowerCase();
    else if (text !== '' && !authors.has(text)) authors.set(text, author);
  }
  return (file, other) => {
    const [one, two] = [authors.get(file), authors.get(other)];
    return one === undefined || two === undefined ? undefined : one === two;
  };
}
