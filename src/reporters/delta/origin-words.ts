import type { DebtGroup } from '../../model/delta.ts';
import { textOf } from '../../model/finding-data.ts';
import type { Sink } from './sink.ts';

/**
 * How a debt was recognised although it is not where or what it was, for whoever doubts the comparison; nothing when
 * it simply is the same one.
 */
export function originWords(group: DebtGroup, sink: Sink): string | undefined {
  const [before] = group.findingsBefore;
  const [after] = group.findingsAfter;
  const [kind] = group.matchedBy.filter(way => way !== 'identity');
  if (before === undefined || after === undefined || kind === undefined) return undefined;
  const path = before.locations[0]?.path;
  const moved = path !== undefined && path !== after.locations[0]?.path;
  const from = moved ? ` in ${sink.name(path)}` : '';
  switch (kind) {
    case 'renamed':
      return moved ? `the file was ${sink.name(path)}` : 'its file was renamed';
    case 'body':
    case 'similar':
      return codeWords(group, kind, from, sink);
    case 'moved':
      return `the same rule was broken${from} before`;
    case 'overlap':
      return 'it shares modules with a cycle that was there before';
    default:
      return group.code === 'excess-complexity' ? undefined : 'parts of it were in another one before';
  }
}

/**
 * Where the code was and what it was called. What kept its name and path needs no word about its edited body, and of a
 * function the sentence has its old name.
 *
 * @param from ` in <path>`, empty when it is still there
 */
function codeWords(group: DebtGroup, kind: 'body' | 'similar', from: string, sink: Sink): string | undefined {
  const { findingsBefore, findingsAfter } = group;
  const nameOf = ([finding]: DebtGroup['findingsBefore']) => finding && textOf(finding.data, 'name');
  const name = nameOf(findingsBefore);
  const isRenamed = name !== nameOf(findingsAfter);
  const isSaid = name === undefined || (isRenamed && findingsBefore.length + findingsAfter.length === 2);
  if (from === '' && (isSaid || !isRenamed)) return undefined;
  if (isSaid) return `${kind === 'body' ? 'the same code was' : 'most of its code was'}${from} before`;
  return `${kind === 'body' ? 'the same code as' : 'mostly the code of'} ${sink.name(name)}${from} before`;
}
