import type { Git } from '../git.ts';
import type { EvidenceFacts } from '../model/ledger.ts';
import { isShallow } from './commits.ts';

type States = NonNullable<EvidenceFacts['commits']>;

/**
 * Are these commits here, and in the history of the head? Two questions to git, however many there are.
 *
 * @param ids hexadecimal, 7 digits at least; may be shortened
 */
export async function commitStates(git: Git, head: string, ids: readonly string[]): Promise<States> {
  if (ids.length === 0) return new Map();
  const input = ids.map(id => `${id}^{commit}\n`).join('');
  const answers = (await git.run(['cat-file', '--batch-check'], Buffer.from(input)))
    .toString('latin1')
    .split('\n');
  const found = ids.map((id, index) => ({ id, ...readAnswer(answers[index] ?? '', id) }));
  const known = found.flatMap(({ commit }) => commit ?? []);
  const outside =
    known.length === 0
      ? ''
      : await git.run(['rev-list', '--stdin'], Buffer.from(`${known.join('\n')}\n^${head}\n`));
  const elsewhere = new Set(outside.toString('latin1').split('\n'));
  const isCut = await isShallow(git);
  return new Map(
    found.map(({ id, commit, isAmbiguous }) => {
      if (isAmbiguous) return [id, 'ambiguous'];
      if (commit !== undefined && !elsewhere.has(commit)) return [id, 'ancestor'];
      if (isCut) return [id, 'unknown'];
      return [id, commit === undefined ? 'missing' : 'elsewhere'];
    }),
  );
}

/** `<id> commit <size>`, `<name> missing` or `<name> ambiguous`. A branch may be called like a commit: not that one. */
function readAnswer(line: string, id: string): { commit?: string; isAmbiguous: boolean } {
  const [commit = '', type] = line.split(' ');
  if (type === 'commit' && commit.startsWith(id)) return { commit, isAmbiguous: false };
  return { isAmbiguous: type === 'ambiguous' };
}
