import type { Git } from '../git.ts';
import { isBot } from '../model/bots.ts';
import type { LoggedCommit, Person } from './commit-log.ts';

const CO_AUTHOR = /^co-authored-by:([^<\n]*)<([^<>\n]+)>/gim;

/**
 * Everybody who wrote something of these commits: authors and co-authors by the `.mailmap` of a commit, one for each
 * e-mail address. Bots are not people, and merging is not writing: authors of merge commits don't count, co-authors do.
 *
 * @returns e-mail address → name in the newest commit
 */
export async function peopleOf(
  git: Git,
  head: string,
  commits: readonly LoggedCommit[],
): Promise<Map<string, string>> {
  const named = commits.flatMap(({ author, parents, message }) => [
    ...(parents.length > 1 ? [] : [author]),
    ...[...message.matchAll(CO_AUTHOR)].map(([, name = '', email = '']) => ({ name: name.trim(), email })),
  ]);
  const people = new Map<string, string>();
  const contacts = new Set(named.filter(person => !isBot(person)).map(contact));
  for (const { name, email } of await mapped(git, head, [...contacts])) {
    const identity = sameAddress(email);
    if (!people.has(identity)) people.set(identity, name || email);
  }
  return people;
}

/**
 * Names and addresses by the `.mailmap` that a commit has. git would read the one of the working tree, and any file
 * that the repository's configuration names. Here it works in the .git folder and reads the blob it is told.
 */
async function mapped(git: Git, head: string, contacts: readonly string[]): Promise<Person[]> {
  if (contacts.length === 0) return [];
  const folder = (await git.run(['rev-parse', '--absolute-git-dir'])).toString().replace(/\r?\n$/, '');
  const args = [
    ...['-C', folder, `--git-dir=${folder}`, `--work-tree=${folder}`],
    ...['-c', 'mailmap.file=', '-c', `mailmap.blob=${head}:.mailmap`],
    ...['check-mailmap', '--stdin'],
  ];
  const output = await git.run(args, Buffer.from([...contacts, ''].join('\n')));
  return output
    .toString()
    .trimEnd()
    .split('\n')
    .map(line => {
      const start = line.lastIndexOf('<');
      return { name: line.slice(0, start).trim(), email: line.slice(start + 1, -1) };
    });
}

/** `Name <address>`, in the only form that git reads. */
function contact({ name, email }: Person): string {
  return `${name.replace(/[<>\s]+/g, ' ').trim()} <${email.replace(/[<>\s]+/g, '')}>`;
}

/** GitHub writes its private addresses with the number of the account since 2017, before that without. */
function sameAddress(email: string): string {
  return email.toLowerCase().replace(/^\d+\+(?=[^@]+@users\.noreply\.github\.com$)/, '');
}
