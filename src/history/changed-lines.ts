import type { Git } from '../git.ts';
import { pathText } from '../path-bytes.ts';

const OPTIONS = [
  ...['-r', '-p', '-U0', '-M50%', '-l1000', '--inter-hunk-context=0', '--relative', '--no-color'],
  // a file that an attribute calls binary has lines all the same
  ...['--text', '--no-textconv', '--no-ext-diff', '--src-prefix=a/', '--dst-prefix=b/'],
];
/** Lines of other files are nobody's question, and there may be millions. */
const SCRIPT = /\.[cm]?[jt]sx?$/;
const NEW_LINE = 10;
/** The beginning of a line is enough to know what it is. */
const LONGEST_HEAD = 65_536;

/**
 * Lines of the head that a range added or changed, by path relative to the folder `git` is bound to, from 1; scripts only. Of
 * a renamed file only the lines that differ. Plumbing that runs no program a repository could name.
 */
export async function changedLines(
  git: Git,
  base: string,
  head: string,
): Promise<ReadonlyMap<string, ReadonlySet<number>>> {
  const changed = new Map<string, Set<number>>();
  const reader = patchReader((path, first, count) => {
    if (count === 0 || !SCRIPT.test(path)) return;
    const lines = changed.get(path) ?? new Set<number>();
    for (let line = first; line < first + count; line += 1) lines.add(line);
    changed.set(path, lines);
  });
  const args = ['diff-tree', ...OPTIONS, '--end-of-options', base, head, '--'];
  await git.run(args, undefined, eachLine(reader));
  return new Map([...changed].toSorted(([one], [other]) => (one < other ? -1 : 1)));
}

/** Cuts output into lines as it comes; of a very long line only the beginning is passed on. */
function eachLine(onLine: (line: Buffer) => void): (chunk: Buffer) => void {
  let rest: Buffer = Buffer.alloc(0);
  return chunk => {
    let start = 0;
    for (let end = chunk.indexOf(NEW_LINE); end !== -1; end = chunk.indexOf(NEW_LINE, start)) {
      const piece = chunk.subarray(start, end);
      onLine(rest.length === 0 ? piece : Buffer.concat([rest, piece]));
      rest = Buffer.alloc(0);
      start = end + 1;
    }
    if (rest.length < LONGEST_HEAD) rest = Buffer.concat([rest, chunk.subarray(start, start + LONGEST_HEAD)]);
  };
}

/**
 * Reads a patch without context. Lines inside a hunk are counted, never looked at: a line of code may look like the head of
 * another file.
 */
function patchReader(onHunk: (path: string, first: number, count: number) => void): (line: Buffer) => void {
  let path: string | undefined;
  let left = 0;
  return line => {
    if (left > 0) {
      if (line[0] !== 0x5c) left -= 1; // "\ No newline at end of file" is no line of a file
      return;
    }
    const head = line.toString('latin1', 0, Math.min(line.length, 200));
    if (head.startsWith('diff --git ')) path = undefined;
    else if (head.startsWith('+++ ')) path = pathOf(line.subarray(4));
    const [, removed, first, added] = /^@@ -\d+(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/.exec(head) ?? [];
    if (first === undefined) return;
    const count = Number(added ?? 1);
    left = Number(removed ?? 1) + count;
    if (path !== undefined) onHunk(path, Number(first), count);
  };
}

/** `b/src/a.ts`, a tab after a name with spaces, or quoted with octal escapes; `undefined` for a file that is gone. */
function pathOf(name: Buffer): string | undefined {
  const tab = name.indexOf(9);
  const bytes = name[0] === 0x22 ? unquoted(name) : name.subarray(0, tab === -1 ? name.length : tab);
  return bytes.toString('latin1', 0, 2) === 'b/' ? pathText(bytes.subarray(2)) : undefined;
}

const ESCAPES: Readonly<Record<string, number>> = {
  ...{ a: 7, b: 8, t: 9, n: 10, v: 11, f: 12, r: 13, '"': 34, '\\': 92 },
};

/** A name as git writes it when it has other signs than plain ones: `"b/\303\244.ts"`. */
function unquoted(name: Buffer): Buffer {
  const text = name.toString('latin1').replace(/^"|"\s*$/g, '');
  const plain = text.replace(/\\([0-7]{3}|.)/g, (_, sign: string) =>
    String.fromCharCode(ESCAPES[sign] ?? Number.parseInt(sign, 8)),
  );
  return Buffer.from(plain, 'latin1');
}
