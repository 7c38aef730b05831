import type { FunctionChange, FunctionChanges } from '../model/evidence.ts';
import type { FunctionResult } from '../model/snapshot.ts';

/** The functions of one side, and the texts of their files. */
export interface FunctionSide {
  readonly functions: readonly FunctionResult[];
  readonly textOf: (path: string) => string | undefined;
}

/** The SEI's risk class "complex" begins above. */
const COMPLEX = 20;
/** Functions of fewer code lines look alike by chance. */
const LEAST_MOVED_LINES = 3;

/** A function, the path it has in the head, and its text without indentation. */
interface Candidate {
  readonly fn: FunctionResult;
  readonly path: string;
  readonly text: string;
}

interface Pair {
  readonly before: Candidate;
  readonly after: Candidate;
}

/**
 * What became of the functions of some files. In a file first those of the same text are the same, whatever they are called
 * (anonymous ones are numbered), then those of the same name; what is left was moved when another file has its text.
 */
export function functionChanges(
  base: FunctionSide,
  head: FunctionSide,
  renamed: (path: string) => string,
): FunctionChanges {
  const before = candidates(base, renamed);
  const after = candidates(head, path => path);
  const same = paired(before, after, ({ path, text }) => `${path}\0${text}`);
  const named = paired(same.before, same.after, ({ path, fn }) => `${path}\0${fn.name}`);
  const moved = paired(named.before, named.after, ({ fn, text }) =>
    fn.codeLines < LEAST_MOVED_LINES ? undefined : text,
  );
  const steps = named.pairs
    .filter(hasName)
    .map(stepOf)
    .filter(step => step.after !== step.before);
  return {
    changed: named.pairs.length,
    added: moved.after.length,
    removed: moved.before.length,
    moved: moved.pairs.length,
    over20: { before: complex(base), after: complex(head) },
    largestDrop: steps.filter(isDrop).toSorted(byStep)[0],
    largestRise: steps.filter(step => !isDrop(step)).toSorted(byStep)[0],
  };
}

function candidates({ functions, textOf }: FunctionSide, renamed: (path: string) => string): Candidate[] {
  const lines = new Map<string, string[]>();
  return functions.map(fn => {
    const known = lines.get(fn.path) ?? (textOf(fn.path) ?? '').split(/\r\n?|\n/).map(line => line.trim());
    lines.set(fn.path, known);
    const text = known
      .slice(fn.line - 1, fn.endLine)
      .filter(line => line !== '')
      .join('\n');
    return { fn, path: renamed(fn.path), text };
  });
}

/** Pairs of equal keys in order, one to one, and what is left; a candidate without a key stays alone. */
function paired(
  before: readonly Candidate[],
  after: readonly Candidate[],
  keyOf: (candidate: Candidate) => string | undefined,
): { pairs: Pair[]; before: Candidate[]; after: Candidate[] } {
  const free = new Map<string, Candidate[]>();
  for (const candidate of after) {
    const key = keyOf(candidate);
    if (key !== undefined) free.set(key, [...(free.get(key) ?? []), candidate]);
  }
  const pairs: Pair[] = [];
  const left = before.filter(candidate => {
    const found = free.get(keyOf(candidate) ?? '')?.shift();
    if (found !== undefined) pairs.push({ before: candidate, after: found });
    return found === undefined;
  });
  const taken = new Set(pairs.map(pair => pair.after));
  return { pairs, before: left, after: after.filter(candidate => !taken.has(candidate)) };
}

/** Anonymous functions are numbered, so one of the same name may be another one. */
function hasName({ after }: Pair): boolean {
  return !/<anonymous[^>]*>$/.test(after.fn.name);
}

function stepOf({ before, after }: Pair): FunctionChange {
  const { name, line, cyclomatic } = after.fn;
  return { name, path: after.path, line, before: before.fn.cyclomatic, after: cyclomatic };
}

function isDrop({ before, after }: FunctionChange): boolean {
  return after < before;
}

/** Largest first. */
function byStep(one: FunctionChange, other: FunctionChange): number {
  const size = ({ before, after }: FunctionChange) => Math.abs(after - before);
  if (size(one) !== size(other)) return size(other) - size(one);
  return one.path === other.path ? one.line - other.line : one.path < other.path ? -1 : 1;
}

function complex({ functions }: FunctionSide): number {
  return functions.filter(({ cyclomatic }) => cyclomatic > COMPLEX).length;
}
