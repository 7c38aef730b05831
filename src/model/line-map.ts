/** Finds lines by offset. A line is ended by CRLF, LF or CR only: U+2028 ends none, unlike in TypeScript. */
export class LineMap {
  readonly #starts: readonly number[];

  /** @param starts offsets of the first character of each line, ascending, the first is 0. */
  constructor(starts: readonly number[]) {
    this.#starts = starts;
  }

  /** Line of an offset, from 1. */
  lineOf(offset: number): number {
    const starts = this.#starts;
    let low = 0;
    let high = starts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((starts[middle] as number) <= offset) low = middle;
      else high = middle;
    }
    return low + 1;
  }

  /** Offset of the first character of a line that is there. */
  startOf(line: number): number {
    return this.#starts[line - 1] ?? 0;
  }

  /** Column of an offset in its line, from 1, in UTF-16 units. */
  columnOf(offset: number, line: number): number {
    return offset - this.startOf(line) + 1;
  }
}

/** The line map of a text that was not parsed. */
export function lineMapOf(text: string): LineMap {
  const starts = [0];
  for (let offset = 0; offset < text.length; offset++) {
    const code = text.charCodeAt(offset);
    if (code === 10 || (code === 13 && text.charCodeAt(offset + 1) !== 10)) starts.push(offset + 1);
  }
  return new LineMap(starts);
}
