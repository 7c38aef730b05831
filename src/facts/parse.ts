import type { ts } from 'ts-morph';
import { ts as compiler } from 'ts-morph';
import type { FactsOutcome } from '../model/facts.ts';
import { lineMapOf } from '../model/line-map.ts';

const { ScriptKind, ScriptTarget, JSDocParsingMode } = compiler;

/** TypeScript's code of "Merge conflict marker encountered". */
const CONFLICT_MARKER = 1185;

const options: ts.CreateSourceFileOptions = {
  languageVersion: ScriptTarget.Latest,
  jsDocParsingMode: JSDocParsingMode.ParseNone,
};

/** Parses one file, without parents. The tree of a file with syntax errors is there too, see {@link syntaxError}. */
export function parse(path: string, text: string): ts.SourceFile {
  return compiler.createSourceFile(path, text, options, false, scriptKindOf(path));
}

/** The first syntax error of a file as an outcome, or undefined. */
export function syntaxError(file: ts.SourceFile): FactsOutcome | undefined {
  // Internal to TypeScript, but the only way to the parser's own diagnostics without a program.
  const { parseDiagnostics } = file as unknown as { parseDiagnostics: readonly ts.DiagnosticWithLocation[] };
  const first = parseDiagnostics[0];
  if (!first) return undefined;
  const message =
    first.code === CONFLICT_MARKER
      ? 'Merge conflict markers (<<<<<<<, =======, >>>>>>>) are left in the file.'
      : compiler.flattenDiagnosticMessageText(first.messageText, ' ');
  const line = lineMapOf(file.text).lineOf(first.start);
  return { state: 'failed', reason: 'syntax-error', line, message };
}

/** JavaScript of every kind may hold JSX; in TypeScript only .tsx may, because of `<T>value`. */
function scriptKindOf(path: string): ts.ScriptKind {
  const extension = path.slice(path.lastIndexOf('.') + 1).toLowerCase();
  switch (extension) {
    case 'js':
    case 'jsx':
    case 'mjs':
    case 'cjs':
      return ScriptKind.JSX;
    case 'tsx':
      return ScriptKind.TSX;
    default:
      return ScriptKind.TS;
  }
}
