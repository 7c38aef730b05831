import { TkpiError } from '../../errors.ts';
import type { Snapshot } from '../../model/snapshot.ts';
import { CODEOWNERS_FILES, INDIVIDUALS, parseCodeowners } from '../../period/codeowners.ts';
import type { PartsOf } from '../../period/parts.ts';
import type { Tree } from '../../sources/tree.ts';
import { ownersAt } from '../quarter/ownership.ts';
import { didYouMean } from './did-you-mean.ts';

/** Files of one team. */
export interface Owned {
  /** As CODEOWNERS reads, in lower case. */
  readonly team: string;
  readonly owns: (path: string) => boolean;
}

/**
 * The files that a team owns by the CODEOWNERS file of the tree.
 *
 * @throws TkpiError `no-codeowners`, `not-a-team`, `unknown-team`
 */
export async function ownedBy(asked: string, { files }: Snapshot, tree: Tree): Promise<Owned> {
  const team = `@${asked.toLowerCase().replace(/^@(?!@)/, '')}`;
  const ownersOf = await ownersIn(tree);
  if (ownersOf === undefined) {
    throw new TkpiError(
      'no-codeowners',
      'There is no CODEOWNERS file, so nobody knows what a team owns.',
      `It is looked for in ${CODEOWNERS_FILES.join(', ')}.`,
    );
  }
  if (!team.includes('/') && !team.startsWith('@@')) {
    throw new TkpiError(
      'not-a-team',
      `${JSON.stringify(asked)} is no team: plans are made for teams, never for persons.`,
      'A team has a slash: --owner @org/checkout',
    );
  }
  const production = files.filter(({ kind }) => kind === 'production').map(({ path }) => path);
  const teams = [...new Set(production.flatMap(ownersOf))].filter(name => name !== INDIVIDUALS).toSorted();
  if (!teams.includes(team)) throw unknownTeam(asked, team, teams);
  return { team, owns: path => ownersOf(path).includes(team) };
}

/** By the file of a working tree as it is now; of a commit, and above the measured folder, as it was committed. */
async function ownersIn(tree: Tree): Promise<PartsOf | undefined> {
  if (tree.isCommit || tree.prefix !== '') return ownersAt(tree);
  const [text] = CODEOWNERS_FILES.flatMap(file => tree.readHere(file) ?? []);
  return text === undefined ? undefined : parseCodeowners(text);
}

function unknownTeam(asked: string, team: string, teams: readonly string[]): TkpiError {
  return new TkpiError(
    'unknown-team',
    `No production file belongs to ${JSON.stringify(asked)}.`,
    didYouMean(team, teams, 'Teams that own some') ?? 'CODEOWNERS gives none of them to a team.',
  );
}
