import stringWidth from 'string-width';

const ELLIPSIS = '…';
const PLAIN = /^[ -~]*$/;

/** Columns a text takes in a terminal: wide characters (CJK, emoji) take two, ANSI colours none. */
export function columnsOf(text: string): number {
  // Nearly every text is plain ASCII, and asking a table of Unicode about it costs twenty times as much.
  return PLAIN.test(text) ? text.length : stringWidth(text);
}

/** The longest start of `characters` that fits into `columns`. */
function take(characters: readonly string[], columns: number): string {
  let taken = '';
  let used = 0;
  for (const character of characters) {
    used += columnsOf(character);
    if (used > columns) break;
    taken += character;
  }
  return taken;
}

/** Cuts the end off: `getUserByEm…`. */
export function cutEnd(text: string, columns: number): string {
  if (columnsOf(text) <= columns) return text;
  return `${take([...text], columns - 1)}${ELLIPSIS}`;
}

/** Leaves whole words out at the end, without a sign that they are missing: for units that are clear from the rest. */
export function dropWords(text: string, columns: number): string {
  let shorter = text;
  while (columnsOf(shorter) > columns && shorter.includes(' ')) {
    shorter = shorter.slice(0, shorter.lastIndexOf(' '));
  }
  return cutEnd(shorter, columns);
}

/** Cuts the middle out, keeping twice as much of the end as of the start: `src/dri…runner.ts:120`. */
export function cutMiddle(text: string, columns: number): string {
  if (columnsOf(text) <= columns) return text;
  const characters = [...text];
  const head = take(characters, Math.floor((columns - 1) / 3));
  const room = columns - 1 - columnsOf(head);
  const tail = [...take(characters.toReversed(), room)].toReversed().join('');
  return `${head}${ELLIPSIS}${tail}`;
}

/**
 * Shortens a path by leaving out whole folders in the middle: `src/…/mysql/runner.ts:120`. The first folder stays
 * when there is room for it; a file name that is too long by itself is cut in its own middle.
 */
export function cutPath(path: string, columns: number): string {
  if (columnsOf(path) <= columns) return path;
  const parts = path.split('/');
  for (const start of [`${parts[0]}/${ELLIPSIS}`, ELLIPSIS]) {
    let tail = '';
    for (const part of parts.slice(1).toReversed()) {
      const longer = `/${part}${tail}`;
      if (columnsOf(start) + columnsOf(longer) > columns) break;
      tail = longer;
    }
    if (tail !== '') return `${start}${tail}`;
  }
  return cutMiddle(path, columns);
}

/** Pads on the right to `columns`. */
export function padEnd(text: string, columns: number): string {
  return text + ' '.repeat(Math.max(0, columns - columnsOf(text)));
}

/** Breaks prose into lines of at most `columns`; a word longer than a line is cut in the middle. */
export function wrap(text: string, columns: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (columnsOf(longer) <= columns) {
      line = longer;
      continue;
    }
    if (line !== '') lines.push(line.trimEnd());
    line = cutMiddle(word, columns);
  }
  return [...lines, line.trimEnd()];
}
