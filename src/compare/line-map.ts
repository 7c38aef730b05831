import { diffArrays } from 'diff';

/** Which lines of a file were there before; lines count from 1. */
export interface LineMap {
  /** The line before that a line was, or was written in place of; `undefined` when it was added. */
  readonly before: (line: number) => number | undefined;
  /** Was this line of code added or changed? Blank lines and comments are no code. */
  readonly isWritten: (line: number) => boolean;
}

/** Beyond this many changed lines two texts have little to do with each other, and comparing them takes long. */
const MOST_CHANGES = 4000;
const NO_CODE = /^(?:$|\/\/|\/\*|\*)/;

/** A file with the same bytes, whatever it was called. */
export const UNTOUCHED: LineMap = { before: line => line, isWritten: () => false };

/**
 * The lines of two versions of a file side by side, indentation and line ends left out (Myers 1986, as `git diff`). In a
 * passage that was replaced the first new line stands for the first old one, and so on. Against no version before, all
 * lines are added; the same goes for texts that have little in common.
 */
export function mapLines(before: string | undefined, after: string): LineMap {
  const lines = linesOf(after);
  const isCode = (line: number) => !NO_CODE.test(lines[line - 1] ?? '');
  const changes =
    before === undefined ? undefined : diffArrays(linesOf(before), lines, { maxEditLength: MOST_CHANGES });
  if (changes === undefined) return { before: () => undefined, isWritten: isCode };
  const origin: (number | undefined)[] = [];
  const written = new Set<number>();
  let old = 1;
  let replaced = 0;
  for (const { count, added, removed } of changes) {
    if (removed) {
      replaced = count;
      continue;
    }
    for (let index = 0; index < count; index++) {
      if (added) written.add(origin.length + 1);
      const isCounterpart = !added || index < replaced;
      origin.push(isCounterpart ? old + index + (added ? 0 : replaced) : undefined);
    }
    old += added ? replaced : replaced + count;
    replaced = 0;
  }
  return {
    before: line => origin[line - 1],
    isWritten: line => written.has(line) && isCode(line),
  };
}

function linesOf(text: string): string[] {
  return text.split(/\r\n?|\n/).map(line => line.trim());
}
