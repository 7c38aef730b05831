import type { DebtGroup } from '../../model/delta.ts';
import type { Finding } from '../../model/finding.ts';
import { breakPointOf, numberOf, textOf } from '../../model/finding-data.ts';
import { count, plural } from '../numbers.ts';
import type { Sink } from './sink.ts';

/** What to do about a debt that is new or got worse, as an order; nothing for a code that is not in the catalogue. */
export function remedy(group: DebtGroup, sink: Sink): string | undefined {
  const [after] = group.findingsAfter;
  if (after === undefined) return undefined;
  const [before] = group.findingsBefore;
  switch (group.code) {
    case 'excess-complexity':
      return complexityRemedy(group, after);
    case 'clone':
      return cloneRemedy(before, after);
    case 'layer-violation': {
      const comment = textOf(after.data, 'comment');
      const rule = textOf(after.data, 'rule');
      const why = comment === undefined ? '' : `: ${sink.prose(comment)}`;
      return `take the import out${rule === undefined ? '' : `; rule ${sink.name(rule)}`}${why}`;
    }
    case 'cycle': {
      const opens = breakPointOf(after);
      if (opens === undefined) return joinedRemedy(group, sink);
      const others = opens.imports > 1 ? ` and ${plural(opens.imports - 1, 'more import')}` : '';
      const where = sink.name(`${opens.from}:${opens.line}`);
      return `it opens without the import of ${sink.name(opens.to)} at ${where}${others}`;
    }
    case 'convention-violation': {
      const title = textOf(after.data, 'title');
      const convention = sink.name(textOf(after.data, 'convention') ?? '');
      return `follow ${convention}${title === undefined ? '' : `: ${sink.prose(title)}`}`;
    }
    default:
      return undefined;
  }
}

/** Of a cycle that no single import opens: the imports that came with the change, where they are known. */
function joinedRemedy({ state, places = [] }: DebtGroup, sink: Sink): string {
  const joined = state === 'introduced' ? 'closed it' : 'joined it';
  const where = places.map(({ path, startLine }) => sink.name(`${path}:${startLine}`)).join(', ');
  if (places.length === 0) return `take out the import that ${joined}`;
  return places.length === 1
    ? `take out the import that ${joined}: ${where}`
    : `take out one of the imports that ${joined}: ${where}`;
}

function complexityRemedy(
  { state, before, findingsBefore, findingsAfter }: DebtGroup,
  after: Finding,
): string {
  const limit = numberOf(after.data, 'limit');
  const parts = limit === undefined ? 'split it' : `split it into parts of ${count(limit)} or less`;
  if (state === 'introduced') return parts;
  const was = numberOf(findingsBefore[0]?.data ?? {}, 'cyclomatic');
  if (findingsBefore.length > 1 || findingsAfter.length > 1 || was === undefined) {
    return `bring the excess of all its parts back to ${count(before)}`;
  }
  return `bring it back to ${count(was)}, or ${parts}`;
}

function cloneRemedy(before: Finding | undefined, after: Finding): string {
  if (before === undefined) return 'keep one copy and use it from the other places';
  const places = (finding: Finding) => numberOf(finding.data, 'places') ?? 0;
  return places(after) > places(before)
    ? 'use one of the copies that were there, or merge them all into one'
    : 'merge the copies into one, or take back what was added to each of them';
}
