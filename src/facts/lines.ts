import type { LineCounts } from '../model/facts.ts';
import { LineMap } from '../model/line-map.ts';
import { isSpace } from './white-space.ts';

const CODE = 1;
const COMMENT = 2;

/** What a span of {@link LiteralSpans} is. */
export const SPAN = { literal: 0, jsxText: 1, jsxComment: 2 } as const;

/**
 * Where literals lie, as ascending triples `from, to, kind`, flattened. `from` is the end of the token before, so
 * white space and comments may come before a literal; JSX text and a JSX comment start right there.
 */
export type LiteralSpans = readonly number[];

/** What each physical line of a file holds. */
export interface LineFacts {
  readonly counts: LineCounts;
  /** Code lines as ascending pairs `from, to`, flattened. */
  readonly codeRanges: readonly number[];
  readonly map: LineMap;
  /**
   * Offsets of comments as ascending pairs `from, to`, flattened; a JSX comment with its braces. Empty unless asked for.
   */
  readonly comments: readonly number[];
  /** Number of code lines from one line to another, both inclusive, from 1. */
  readonly codeLinesBetween: (fromLine: number, toLine: number) => number;
}

/**
 * Sorts the lines of a parsed file into code, comment and blank, in one scan over its characters.
 *
 * @param withComments asks for the offsets of comments too
 */
export function readLines(text: string, literals: LiteralSpans, withComments = false): LineFacts {
  const scan = new LineScan(text, literals, withComments);
  scan.run();
  return summarise(scan);
}

function summarise(scan: LineScan): LineFacts {
  const { kinds, starts, total, comments } = scan;
  const codeBefore = new Int32Array(total + 1);
  const codeRanges: number[] = [];
  let code = 0;
  let comment = 0;
  for (let index = 0; index < total; index++) {
    const kind = kinds[index] as number;
    if ((kind & CODE) !== 0) {
      code++;
      if (codeRanges[codeRanges.length - 1] === index) codeRanges[codeRanges.length - 1] = index + 1;
      else codeRanges.push(index + 1, index + 1);
    } else if (kind !== 0) comment++;
    codeBefore[index + 1] = code;
  }
  return {
    counts: { total, code, comment, blank: total - code - comment },
    codeRanges,
    map: new LineMap(starts),
    comments,
    codeLinesBetween: (from, to) => (codeBefore[to] ?? code) - (codeBefore[from - 1] ?? code),
  };
}

/** The scan. Its comments and literals are known to be closed: the file was parsed without an error. */
class LineScan {
  readonly starts: number[] = [0];
  readonly kinds: number[] = [];
  readonly comments: number[] = [];
  /** What the current line holds so far. */
  #kind = 0;
  #offset = 0;
  readonly #text: string;
  readonly #literals: LiteralSpans;
  readonly #withComments: boolean;

  constructor(text: string, literals: LiteralSpans, withComments: boolean) {
    this.#text = text;
    this.#literals = literals;
    this.#withComments = withComments;
  }

  /** A last line without a line break counts when it is not empty. */
  get total(): number {
    return this.kinds.length;
  }

  run(): void {
    const text = this.#text;
    const literals = this.#literals;
    let literal = 0;
    let literalFrom = literals[0] ?? Number.POSITIVE_INFINITY;
    if (text.startsWith('#!')) this.#lineComment();
    while (this.#offset < text.length) {
      const offset = this.#offset;
      const span = literals[literal + 2];
      if (offset >= literalFrom && this.#startsLiteral(offset, span !== SPAN.literal)) {
        const mark = span === SPAN.jsxComment ? COMMENT : CODE;
        this.#literal(literals[literal + 1] as number, mark);
        if (mark === COMMENT) this.#keepComment(offset);
        literal += 3;
        literalFrom = literals[literal] ?? Number.POSITIVE_INFINITY;
        continue;
      }
      const code = text.charCodeAt(offset);
      if (code > 32 && code < 127) {
        if (code === 47 && this.#comment()) continue;
        this.#kind |= CODE;
        this.#offset = offset + 1;
      } else this.#other(code);
    }
    if ((this.starts[this.starts.length - 1] as number) < text.length) this.kinds.push(this.#kind);
  }

  #startsLiteral(offset: number, exact: boolean): boolean {
    if (exact) return true;
    const code = this.#text.charCodeAt(offset);
    if (isSpace(code)) return false;
    const next = this.#text.charCodeAt(offset + 1);
    return code !== 47 || (next !== 47 && next !== 42);
  }

  #literal(end: number, mark: number): void {
    while (this.#offset < end) {
      const code = this.#text.charCodeAt(this.#offset);
      if (code > 32 && code < 127) {
        this.#kind |= mark;
        this.#offset++;
      } else this.#other(code, mark);
    }
  }

  /** Line breaks, white space, and characters outside ASCII. */
  #other(code: number, mark = CODE): void {
    this.#offset++;
    if (code === 10 || code === 13) this.#lineBreak(code);
    else if (!isSpace(code)) this.#kind |= mark;
  }

  /** The offset is behind the first character of the line break. */
  #lineBreak(code: number): void {
    if (code === 13 && this.#text.charCodeAt(this.#offset) === 10) this.#offset++;
    this.kinds.push(this.#kind);
    this.starts.push(this.#offset);
    this.#kind = 0;
  }

  #comment(): boolean {
    const from = this.#offset;
    const next = this.#text.charCodeAt(from + 1);
    if (next === 47) this.#lineComment();
    else if (next === 42) this.#blockComment();
    else return false;
    this.#keepComment(from);
    return true;
  }

  /** The offset is behind the comment. */
  #keepComment(from: number): void {
    if (this.#withComments) this.comments.push(from, this.#offset);
  }

  /** Ends before the line break. U+2028 and U+2029 end the comment as well, though not the line. */
  #lineComment(): void {
    this.#kind |= COMMENT;
    const text = this.#text;
    let offset = this.#offset;
    for (; offset < text.length; offset++) {
      const code = text.charCodeAt(offset);
      if (code === 10 || code === 13 || code === 0x2028 || code === 0x2029) break;
    }
    this.#offset = offset;
  }

  #blockComment(): void {
    this.#kind |= COMMENT;
    const text = this.#text;
    const close = text.indexOf('*/', this.#offset + 2);
    const end = close < 0 ? text.length : close + 2;
    this.#offset += 2;
    while (this.#offset < end) {
      const code = text.charCodeAt(this.#offset++);
      if (code === 10 || code === 13) this.#lineBreak(code);
      else if (!isSpace(code)) this.#kind |= COMMENT;
    }
  }
}
