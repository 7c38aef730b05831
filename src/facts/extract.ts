import type { ts } from 'ts-morph';
import { ts as compiler } from 'ts-morph';
import type { FactsOutcome, FileFacts, FunctionFacts, ImportFacts } from '../model/facts.ts';
import { FileVisitor } from './file-visitor.ts';
import type { Frame } from './frame.ts';
import { type FunctionOwner, kindOf, parametersOf, startOf } from './function-shape.ts';
import { IGNORE_MARK, readIgnores } from './ignores.ts';
import type { ImportCollector } from './imports.ts';
import { type LineFacts, readLines } from './lines.ts';
import { hexOf } from './mix.ts';
import { parse, syntaxError } from './parse.ts';
import { roughTokens } from './token-count.ts';
import { walk } from './walk.ts';

/**
 * Facts of one file: one parse, one walk, one scan over its characters. The tree is dropped afterwards.
 *
 * Errors: a syntax error is an outcome. A RangeError of the parser (nesting deeper than the stack) is thrown.
 *
 * @param path decides by its extension between TypeScript, TSX and JavaScript with JSX.
 * @param text may begin with a byte order mark.
 */
export function extractFacts(path: string, text: string): FactsOutcome {
  const file = parse(path, text.charCodeAt(0) === 0xfeff ? text.slice(1) : text);
  const failed = syntaxError(file);
  if (failed) return failed;
  const visitor = new FileVisitor(file);
  walk(file, visitor);
  const lines = readLines(file.text, visitor.literals, file.text.includes(IGNORE_MARK));
  return { state: 'ok', facts: assemble(file, visitor, lines) };
}

function assemble(file: ts.SourceFile, visitor: FileVisitor, lines: LineFacts): FileFacts {
  const { imports, functions, deepest } = visitor;
  const ignores = readIgnores(file, lines);
  return {
    lines: lines.counts,
    code: lines.codeRanges,
    wiring: wiringOf(imports, file, lines),
    functions: functions.found.map(frame => functionFacts(frame, file, visitor, lines)),
    imports: importsOf(imports, file, lines),
    depth: deepest,
    ...(ignores.length === 0 ? {} : { ignores }),
  };
}

function functionFacts(
  frame: Frame,
  file: ts.SourceFile,
  visitor: FileVisitor,
  lines: LineFacts,
): FunctionFacts {
  const owner = frame.owner as FunctionOwner;
  const start = startOf(owner, file);
  const line = lines.map.lineOf(start);
  const endLine = lines.map.lineOf(owner.end - 1);
  const { cognitive, whitepaper } = visitor.cognitive.scoreOf(owner);
  return {
    name: frame.name,
    kind: kindOf(owner),
    line,
    column: lines.map.columnOf(start, line),
    endLine,
    codeLines: lines.codeLinesBetween(line, endLine),
    parameters: parametersOf(owner),
    nesting: frame.deepest,
    cyclomatic: frame.decisions + 1,
    optional: frame.optional,
    cases: frame.cases,
    cognitive,
    ...(whitepaper === cognitive ? {} : { cognitiveWhitepaper: whitepaper }),
    bodyHash: hexOf(frame.hashA, frame.hashB),
    sketch: frame.sketch.encode(),
  };
}

function importsOf(imports: ImportCollector, file: ts.SourceFile, lines: LineFacts): ImportFacts[] {
  return imports.found.map(({ node, specifier, kind, reExport }) => ({
    specifier,
    kind,
    line: lines.map.lineOf(node.getStart(file)),
    reExport,
    ...(isTypeScript(file) && imports.typeUse.isDropped(node) ? { typeUse: true as const } : {}),
  }));
}

/** JavaScript has no types: an unused import runs. */
function isTypeScript(file: ts.SourceFile): boolean {
  return (file.flags & compiler.NodeFlags.JavaScriptFile) === 0;
}

function wiringOf(imports: ImportCollector, file: ts.SourceFile, lines: LineFacts): number[] {
  return imports.wiring.flatMap(node => {
    const start = node.getStart(file);
    const tokens = roughTokens(file.text.slice(start, node.end));
    return [lines.map.lineOf(start), lines.map.lineOf(node.end - 1), tokens];
  });
}
