import { lineMapOf } from '../../model/line-map.ts';
import { loadParser } from '../maintainability/parse.ts';
import { codeHash } from './same-code.ts';
import { searchTree } from './search.ts';
import { readSelector, type VisitorKeys } from './selectors.ts';

/** A convention that is broken more often says too much, and its findings would fill the memory. */
export const MOST_PLACES = 20_000;

/** A convention as the configuration words it. */
export interface Selectors {
  readonly conforming: string;
  readonly violating: string;
}

/** What a job is given: one file, and the conventions that are about it. */
export interface SearchInput {
  readonly path: string;
  readonly text: string;
  readonly conventions: readonly Selectors[];
}

/** A place that violates a convention. */
export interface FoundPlace {
  readonly startLine: number;
  readonly endLine: number;
  /** The same for the same code, see `codeHash`. */
  readonly hash: string;
}

/** What one convention has in one file. */
export interface FoundPlaces {
  readonly conforming: number;
  /** In the order of the source. */
  readonly violating: readonly FoundPlace[];
}

/** One for each convention, in the order given; or why there is none. */
export type SearchOutcome =
  | { readonly state: 'searched'; readonly found: readonly FoundPlaces[] }
  | { readonly state: 'syntax-error'; readonly message: string };

/** Runs in a worker: a selector may hold an expression that never ends, and native code can end a process. */
export async function run(input: unknown): Promise<SearchOutcome> {
  const { path, text, conventions } = input as SearchInput; // sent by index.ts
  const [parse, { visitorKeys }] = await Promise.all([loadParser(), import('oxc-parser')]);
  const parsed = parse(path, text);
  if (parsed.state === 'failed') return { state: 'syntax-error', message: parsed.message };
  const found = searchTree(parsed.program, conventions.map(read(visitorKeys)), visitorKeys);
  const lines = lineMapOf(text);
  return {
    state: 'searched',
    found: found.map(({ conforming, violating }) => ({
      conforming,
      violating: violating.slice(0, MOST_PLACES + 1).map(node => ({
        startLine: lines.lineOf(Number(node.start)),
        endLine: lines.lineOf(Math.max(Number(node.start), Number(node.end) - 1)),
        hash: codeHash(node, visitorKeys),
      })),
    })),
  };
}

const read =
  (visitorKeys: VisitorKeys) =>
  ({ conforming, violating }: Selectors) => ({
    conforming: readSelector(conforming, visitorKeys),
    violating: readSelector(violating, visitorKeys),
  });
