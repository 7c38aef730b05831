import type { Git } from '../../git.ts';
import { CODEOWNERS_FILES, parseCodeowners } from '../../period/codeowners.ts';
import type { Ownership } from '../../period/owners.ts';
import type { PartsOf } from '../../period/parts.ts';
import { readCommitFiles } from '../../sources/commit-files.ts';
import type { Tree } from '../../sources/tree.ts';
import type { Ends } from './ends.ts';

/**
 * Who owns what at both ends of a period; `undefined` without a CODEOWNERS file at the end. The file lies at the top of the
 * repository and speaks of paths from there, whichever folder is looked at.
 */
export async function ownershipOf(
  { git, base, head }: Ends,
  { prefix }: Pick<Tree, 'prefix'>,
): Promise<Ownership | undefined> {
  const before = await codeownersAt(git, base.commit, prefix);
  const after = await codeownersAt(git, head.commit, prefix);
  if (after === undefined) return undefined;
  return {
    file: after.file,
    headOwnersOf: ownersIn(after.text, prefix),
    ...(before === undefined ? {} : { baseOwnersOf: ownersIn(before.text, prefix) }),
  };
}

/**
 * Who owns what at the commit of a tree; `undefined` outside git and without a CODEOWNERS file.
 *
 * @param person a handle that counts as itself, see {@link parseCodeowners}
 */
export async function ownersAt({ git, commit, prefix }: Tree, person?: string): Promise<PartsOf | undefined> {
  if (git === undefined || commit === undefined) return undefined;
  const found = await codeownersAt(git, commit, prefix);
  return found && ownersIn(found.text, prefix, person);
}

function ownersIn(text: string, prefix: string, person?: string): PartsOf {
  const ownersOf = parseCodeowners(text, person);
  return path => ownersOf(prefix === '' ? path : `${prefix}/${path}`);
}

async function codeownersAt(
  git: Git,
  commit: string,
  prefix: string,
): Promise<{ file: string; text: string } | undefined> {
  const up = prefix === '' ? '' : '../'.repeat(prefix.split('/').length);
  const texts = await readCommitFiles(
    git,
    commit,
    CODEOWNERS_FILES.map(file => `${up}${file}`),
  );
  const file = CODEOWNERS_FILES.find(path => texts.has(`${up}${path}`));
  return file === undefined ? undefined : { file, text: texts.get(`${up}${file}`) ?? '' };
}
