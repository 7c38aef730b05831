import type { Git } from '../../git.ts';
import { CODEOWNERS_FILES, parseCodeowners } from '../../period/codeowners.ts';
import type { Ownership } from '../../period/owners.ts';
import { readCommitFiles } from '../../sources/commit-files.ts';
import type { Ends } from './ends.ts';

/** Who owns what at both ends of a period; `undefined` without a CODEOWNERS file at the end. */
export async function ownershipOf(git: Git, { base, head }: Ends): Promise<Ownership | undefined> {
  const before = await codeownersAt(git, base.commit);
  const after = await codeownersAt(git, head.commit);
  if (after === undefined) return undefined;
  return {
    file: after.file,
    headOwnersOf: parseCodeowners(after.text),
    ...(before === undefined ? {} : { baseOwnersOf: parseCodeowners(before.text) }),
  };
}

async function codeownersAt(git: Git, commit: string): Promise<{ file: string; text: string } | undefined> {
  const texts = await readCommitFiles(git, commit, CODEOWNERS_FILES);
  const file = CODEOWNERS_FILES.find(path => texts.has(path));
  return file === undefined ? undefined : { file, text: texts.get(file) ?? '' };
}
