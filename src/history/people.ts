import type { Git } from '../git.ts';
import { isBot } from '../model/bots.ts';
import type { LoggedCommit, Person } from './commit-log.ts';

const CO_AUTHOR = /^co-authored-by:([^<\n]*)<([^<>\n]+)>/gim;

/** Somebody by `.mailmap`. */
interface Identity {
  /** The same for everybody who is the same. */
  readonly id: string;
  readonly name: string;
}

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
  const identities = await identitiesOf(git, head, commits.flatMap(writersOf));
  const people = new Map<string, string>();
  for (const { id, name } of identities.values()) if (!people.has(id)) people.set(id, name);
  return people;
}

/**
 * Who wrote each of these commits, as numbers that mean nothing outside of the answer: the same number is the same person.
 *
 * @returns commit → its people, each once; without commits that no person wrote
 */
export async function writersByCommit(
  git: Git,
  head: string,
  commits: readonly LoggedCommit[],
): Promise<Map<string, readonly number[]>> {
  const writers = commits.map(commit => ({ commit: commit.commit, people: writersOf(commit) }));
  const identities = await identitiesOf(
    git,
    head,
    writers.flatMap(({ people }) => people),
  );
  const numbers = new Map<string, number>();
  const numberOf = ({ id }: Identity): number => {
    const number = numbers.get(id) ?? numbers.size;
    numbers.set(id, number);
    return number;
  };
  const found = new Map<string, readonly number[]>();
  for (const { commit, people } of writers) {
    const known = people.flatMap(person => identities.get(contact(person)) ?? []);
    if (known.length > 0) found.set(commit, [...new Set(known.map(numberOf))]);
  }
  return found;
}

/** Authors and co-authors of a commit, bots among them; only co-authors of a merge. */
function writersOf({ author, parents, message }: LoggedCommit): Person[] {
  return [
    ...(parents.length > 1 ? [] : [author]),
    ...[...message.matchAll(CO_AUTHOR)].map(([, name = '', email = '']) => ({ name: name.trim(), email })),
  ];
}

/** Contact → who that is, in the order given; without bots. */
async function identitiesOf(
  git: Git,
  head: string,
  named: readonly Person[],
): Promise<Map<string, Identity>> {
  const contacts = [...new Set(named.filter(person => !isBot(person)).map(contact))];
  const identities = (await mapped(git, head, contacts)).map(
    ({ name, email }): Identity => ({ id: sameAddress(email), name: name || email }),
  );
  return new Map(identities.map((identity, index) => [contacts[index] ?? '', identity]));
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
