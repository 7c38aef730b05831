import type { ts } from 'ts-morph';
import { ts as compiler } from 'ts-morph';
import type { IgnoreFacts } from '../model/facts.ts';
import { behindTrivia } from './function-shape.ts';
import type { LineFacts } from './lines.ts';
import { walk } from './walk.ts';

/** Begins a comment that keeps the debt below it out of the gate. */
export const IGNORE_MARK = 'tkpi-ignore-next-line';

/** Comments within a span of comments, which is one comment, or JSX braces around some. */
const COMMENT = /\/\/[^\n\r\u2028\u2029]*|\/\*[\s\S]*?\*\//g;
/** Between the names and the reason. */
const SEPARATOR = /:|\s--(?=\s|$)/;

const MOST_REASON_CHARACTERS = 200;
const MOST_NAME_CHARACTERS = 40;
const MOST_NAMES = 8;

/**
 * The `tkpi-ignore-next-line` comments of a file. The mark begins the comment, or a line of a block comment; the
 * comment has its lines for itself.
 *
 * @param lines with the offsets of comments; without them there is no mark in the file
 */
export function readIgnores(file: ts.SourceFile, lines: LineFacts): IgnoreFacts[] {
  const { comments, map } = lines;
  const marks: Mark[] = [];
  for (let index = 0; index < comments.length; index += 2) {
    const from = comments[index] as number;
    for (const { 0: comment, index: offset } of file.text
      .slice(from, comments[index + 1])
      .matchAll(COMMENT)) {
      const line = map.lineOf(from + offset);
      const endLine = map.lineOf(from + offset + comment.length - 1);
      if (comment.includes(IGNORE_MARK) && lines.codeLinesBetween(line, endLine) === 0)
        marks.push(...marksOf(comment, line, endLine));
    }
  }
  return marks.length === 0 ? [] : withTargets(marks, file, lines);
}

interface Mark {
  readonly line: number;
  /** Last line of the comment. */
  readonly endLine: number;
  readonly kpis: readonly string[];
  readonly reason: string;
}

function marksOf(comment: string, firstLine: number, endLine: number): Mark[] {
  const body = comment.startsWith('/*') ? comment.slice(0, -2) : comment;
  return body.split(/\r\n|\r|\n/).flatMap((text, index) => {
    const said = text
      .trim()
      .replace(index === 0 ? /^\/[/*]+/ : /^\*+/, '')
      .trimStart();
    const rest = said.slice(IGNORE_MARK.length);
    if (!said.startsWith(IGNORE_MARK) || /^[\w-]/.test(rest)) return [];
    return [{ line: firstLine + index, endLine, ...parse(rest) }];
  });
}

/** ` complexity, duplication: reason` */
function parse(rest: string): Pick<Mark, 'kpis' | 'reason'> {
  const separator = SEPARATOR.exec(rest);
  const names = separator === null ? rest : rest.slice(0, separator.index);
  const reason = separator === null ? '' : rest.slice(separator.index + separator[0].length).trim();
  const kpis = names
    .split(',')
    .map(name => name.trim().slice(0, MOST_NAME_CHARACTERS))
    .filter(name => name !== '')
    .map(name => (name === 'layers' ? 'layering' : name));
  return {
    kpis: kpis.length === 0 ? [''] : [...new Set(kpis)].slice(0, MOST_NAMES),
    reason: [...reason].slice(0, MOST_REASON_CHARACTERS).join(''),
  };
}

function withTargets(marks: readonly Mark[], file: ts.SourceFile, lines: LineFacts): IgnoreFacts[] {
  const { codeRanges } = lines;
  const decorators = decoratorsOf(file);
  let range = 0;
  return marks.map(({ line, endLine, kpis, reason }) => {
    while ((codeRanges[range + 1] ?? endLine + 1) <= endLine) range += 2;
    const from = codeRanges[range];
    const target = from === undefined ? undefined : behindDecorators(from, file.text, lines, decorators);
    return {
      line,
      ...(target === undefined ? {} : { target }),
      kpis,
      ...(reason === '' ? {} : { reason }),
    };
  });
}

/** The line itself, or where a decorated declaration goes on when the line begins with its decorators. */
function behindDecorators(
  line: number,
  text: string,
  { map }: LineFacts,
  decorators: ReadonlyMap<number, number>,
): number {
  let offset = behindTrivia(text, map.startOf(line));
  if (!decorators.has(offset)) return line;
  for (let end = decorators.get(offset); end !== undefined; end = decorators.get(offset))
    offset = behindTrivia(text, end);
  return map.lineOf(offset);
}

/** End of each decorator by its start. */
function decoratorsOf(file: ts.SourceFile): Map<number, number> {
  const ends = new Map<number, number>();
  const enter = (node: ts.Node): void => {
    if (node.kind === compiler.SyntaxKind.Decorator) ends.set(node.getStart(file), node.end);
  };
  walk(file, { enter, leave: () => {} });
  return ends;
}
