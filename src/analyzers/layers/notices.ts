import type { ImportGraph } from './graph/build-graph.ts';
import type { ConfigTrouble } from './graph/tsconfig.ts';

/** How many names a notice lists. */
const NAMED = 3;
/** Share of own imports that lead nowhere from which the graph is told to have holes. */
const MANY_UNRESOLVED = 0.02;

const WORDS: Readonly<Record<ConfigTrouble, string>> = {
  broken: 'cannot be read as JSON',
  cyclic: 'extend themselves',
  outside: 'extend a path outside the repository',
  missing: 'are extended and not in the repository',
  'too-deep': 'extend through too many files',
};

/** What the reader must know of tsconfig files: path aliases set there are unknown. One sentence per trouble. */
export function configNotices({ troubles }: ImportGraph): string[] {
  const kinds = Object.keys(WORDS) as ConfigTrouble[]; // the keys of the record above
  return kinds.flatMap(kind => {
    const names = [...troubles].filter(([, trouble]) => trouble === kind).map(([name]) => name);
    if (names.length === 0) return [];
    return `tsconfig files that ${WORDS[kind]}, path aliases set there are unknown: ${list(names.sort())}`;
  });
}

/** Said only when so many imports lead nowhere that edges and cycles may be missing. */
export function unresolvedNotice({ unresolved, edges }: ImportGraph): string[] {
  if (unresolved.length <= MANY_UNRESOLVED * (unresolved.length + edges.length)) return [];
  const examples = [...new Set(unresolved.map(({ specifier }) => specifier))];
  return [`${unresolved.length} imports lead to no known file, their edges are missing: ${list(examples)}`];
}

function list(names: readonly string[]): string {
  const shown = names.slice(0, NAMED).map(name => JSON.stringify(name));
  return shown.join(', ') + (names.length > NAMED ? ` and ${names.length - NAMED} more` : '');
}
