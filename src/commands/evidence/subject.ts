import type { Git } from '../../git.ts';
import { changesBetween } from '../../history/changes.ts';
import type { EvidenceSubject } from '../../model/evidence.ts';
import type { FoundChange } from './find-change.ts';

/** What the change is called, and which commits it brought. */
export async function subjectOf(
  git: Git,
  asked: string,
  { kind, base, head }: FoundChange,
): Promise<EvidenceSubject> {
  const range = ['--end-of-options', `${base}..${head}`, '--'];
  const commits = Number((await git.run(['rev-list', '--count', ...range])).toString());
  return { asked, kind, commits, changes: await changesBetween(git, base, head) };
}
