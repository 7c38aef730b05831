/** A place in the code that adds to the complexity of a function: what the counters had after it and not before. */
export interface TracedPoint {
  /** From 1. */
  readonly line: number;
  /** From 1, in UTF-16 units. */
  readonly column: number;
  /** As it is written in code, where it is: `if`, `else if`, `&&`, `?.`, `case`; else `default value`, `recursion`. */
  readonly construct: string;
  /** What it adds to `cyclomatic`, `optional` and `cases` of the function's facts; `cases` may be −1. */
  readonly cyclomatic: number;
  readonly optional: number;
  readonly cases: number;
  /** What it adds to `cognitive`. */
  readonly cognitive: number;
  /** What it adds to `cognitiveWhitepaper`. */
  readonly whitepaper: number;
  /** Levels of the function around it: branches, loop bodies, cases and catch blocks. */
  readonly nesting: number;
}

/** A function and the places that make up its numbers. */
export interface TracedFunction {
  /** As in its facts; unique in a file. */
  readonly name: string;
  /** In source order. They add up to `cyclomatic − 1` and to `cognitive` of its facts. */
  readonly points: readonly TracedPoint[];
}

/** What only the text of a file tells, and its facts keep no longer. */
export interface FileTrace {
  /** Physical lines. */
  readonly lines: number;
  /** In order of appearance; class-field initialisers and static blocks are none. */
  readonly functions: readonly TracedFunction[];
  /** Lines that can be duplicated: code lines without imports and re-exports, ascending, from 1. */
  readonly countedLines: readonly number[];
}

/** A trace, or why there is none. */
export type TraceOutcome =
  | { readonly state: 'traced'; readonly trace: FileTrace }
  | { readonly state: 'failed'; readonly reason: string };
