import type { DebtGroup } from '../../model/delta.ts';
import { textOf } from '../finding-data.ts';
import type { Sink } from './sink.ts';

/**
 * How a debt was recognised although it is not where or what it was, for whoever doubts the comparison; nothing when
 * it simply is the same one.
 */
export function originWords(group: DebtGroup, sink: Sink): string | undefined {
  const [before] = group.findingsBefore;
  const [after] = group.findingsAfter;
  const kinds = group.matchedBy.filter(kind => kind !== 'identity');
  if (before === undefined || after === undefined || kinds.length === 0) return undefined;
  const path = before.locations[0]?.path;
  const moved = path !== undefined && path !== after.locations[0]?.path;
  const from = moved ? ` in ${sink.name(path)}` : '';
  const name = textOf(before.data, 'name');
  const was = name === undefined ? '' : ` ${sink.name(name)}`;
  // what kept its name and path needs no word about its edited body, and of a function the sentence has its old name
  const isRenamed = name !== textOf(after.data, 'name');
  const isSaid =
    name === undefined || (isRenamed && group.findingsBefore.length + group.findingsAfter.length === 2);
  const [kind] = kinds;
  switch (kind) {
    case 'renamed':
      return moved ? `the file was ${sink.name(path)}` : 'its file was renamed';
    case 'body':
    case 'similar': {
      if (!moved && (isSaid || !isRenamed)) return undefined;
      if (isSaid) return `${kind === 'body' ? 'the same code was' : 'most of its code was'}${from} before`;
      return `${kind === 'body' ? 'the same code as' : 'mostly the code of'}${was}${from} before`;
    }
    case 'moved':
      return `the same rule was broken${from} before`;
    case 'overlap':
      return 'it shares modules with a cycle that was there before';
    default:
      return group.code === 'excess-complexity' ? undefined : 'parts of it were in another one before';
  }
}
