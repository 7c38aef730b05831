/**
 * What one parse of one file tells. Facts depend on the bytes of the file and on {@link FACTS_VERSION} alone, so
 * they are cached under the content hash and shared by every commit and branch that holds the same bytes.
 */
export const FACTS_VERSION = 6;

/** One function-like piece of code, as ESLint's `complexity` rule cuts a file into functions. */
export interface FunctionFacts {
  /** Qualified name: `Cart.total`, `useCart > onClick`, `<anonymous>` parts numbered in order: `load > <anonymous#2>`. */
  readonly name: string;
  /** `initializer` (class field) and `static-block` are listed as their own kinds and are no functions in counts. */
  readonly kind: 'function' | 'initializer' | 'static-block';
  /** First line and column, from 1 (column in UTF-16 units). */
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  /** Lines from `line` to `endLine` that hold code. Nested functions included. */
  readonly codeLines: number;
  readonly parameters: number;
  /** Deepest nesting of control structures in the function's own body, 0 when there is none. */
  readonly nesting: number;
  /** Cyclomatic complexity, ESLint `classic`: decisions + 1. */
  readonly cyclomatic: number;
  /** How many of its decisions are `?.` links and default values (left out by the `mccabe` variant). */
  readonly optional: number;
  /** How much smaller it is when a `switch` counts once (the `modified` variant): cases − switches with a case. */
  readonly cases: number;
  /** Cognitive complexity as SonarQube shows it for JS/TS today. */
  readonly cognitive: number;
  /** Cognitive complexity by the white paper (nested functions add to the outer one); absent when the same. */
  readonly cognitiveWhitepaper?: number;
  /** 16 hex digits over the normalised syntax tree of parameters and body, name left out: renaming, moving and formatting keep it. */
  readonly bodyHash: string;
  /**
   * Sorted 32-bit hashes of the function's own token 4-grams (nested functions left out), every fourth by hash
   * value (FracMinHash), base64 of little-endian words. Empty below 40 own tokens.
   */
  readonly sketch: string;
}

/** How a module is asked for. Type-only imports vanish at run time and make no cycle. */
export type ImportKind = 'static' | 'type-only' | 'dynamic' | 'require';

/** One import, re-export, `import()` or `require()` with a literal specifier. */
export interface ImportFacts {
  readonly specifier: string;
  readonly kind: ImportKind;
  /** Line of the statement or call, from 1. */
  readonly line: number;
  /** True for `export … from`. */
  readonly reExport: boolean;
  /**
   * A static import in TypeScript whose names are used in types only (or not at all), or are marked `type` one by one:
   * compilers drop it, unless `verbatimModuleSyntax` is on. Absent otherwise.
   */
  readonly typeUse?: true;
}

/** Physical lines; a line is ended by CRLF, LF or CR. `total = code + comment + blank`. */
export interface LineCounts {
  readonly total: number;
  /** Lines with at least one character that is neither white space nor comment. */
  readonly code: number;
  /** Lines with comment and no code. */
  readonly comment: number;
  readonly blank: number;
}

/** A comment `tkpi-ignore-next-line <kpi>[, <kpi>]: <reason>` on lines of its own. */
export interface IgnoreFacts {
  /** Line of the comment, from 1. */
  readonly line: number;
  /** The next line with code, decorators left out. Absent when no code follows. */
  readonly target?: number;
  /** Ids of KPIs (`layers` is written `layering`), `all`, or what else stands there; at least one, `''` when none is named. */
  readonly kpis: readonly string[];
  /** At most 200 characters. Absent when none is given. */
  readonly reason?: string;
}

export interface FileFacts {
  readonly lines: LineCounts;
  /** Code lines as ascending pairs `from, to` (inclusive, from 1), flattened. */
  readonly code: readonly number[];
  /**
   * Import and re-export statements as ascending triples `fromLine, toLine, tokens`, flattened. Duplication does
   * not count them.
   */
  readonly wiring: readonly number[];
  /** In order of appearance. */
  readonly functions: readonly FunctionFacts[];
  readonly imports: readonly ImportFacts[];
  /** Levels of the syntax tree. Native parsers end the process on a tree of thousands. */
  readonly depth: number;
  /** In order of appearance; absent in a file without. */
  readonly ignores?: readonly IgnoreFacts[];
}

/** What became of a file in the facts stage. */
export type FactsOutcome =
  | { readonly state: 'ok'; readonly facts: FileFacts }
  | {
      readonly state: 'failed';
      readonly reason: 'syntax-error' | 'timeout' | 'too-deep' | 'out-of-memory' | 'crash';
      readonly line?: number;
      readonly message?: string;
    };
