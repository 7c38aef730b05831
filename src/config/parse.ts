import { createRequire } from 'node:module';
import { findNodeAtLocation, getNodeValue, type Node, type ParseError, parseTree } from 'jsonc-parser';
import { TkpiError } from '../errors.ts';
import { deepLine } from '../model/yaml-nesting.ts';
import { jsonFaultWords } from './json-faults.ts';

/** A configuration text as a value, and where in the text each part of it stands. */
export interface ParsedConfig {
  readonly value: unknown;
  /** Line (from 1) of the deepest part of `path` that is there. */
  readonly lineOf: (path: ReadonlyArray<string | number>) => number;
}

/** @throws TkpiError `config-syntax` with file and line */
export function parseConfigText(file: string, text: string): ParsedConfig {
  return /\.ya?ml$/.test(file) ? parseYamlText(file, text) : parseJsonText(file, text);
}

function parseJsonText(file: string, text: string): ParsedConfig {
  const errors: ParseError[] = [];
  const tree = treeOf(file, text, errors);
  const [first] = errors;
  if (first !== undefined || tree === undefined) {
    const what = first === undefined ? 'it is empty' : jsonFaultWords(first.error);
    throw syntaxError(file, lineAt(text, first?.offset ?? 0), what);
  }
  const inPackage = file.endsWith('package.json');
  const root = inPackage ? findNodeAtLocation(tree, ['tkpi']) : tree;
  const lineOf = (path: ReadonlyArray<string | number>): number => {
    for (let length = path.length; length >= 0; length--) {
      const node = root && findNodeAtLocation(root, path.slice(0, length));
      if (node !== undefined)
        return lineAt(text, (node.parent?.type === 'property' ? node.parent : node).offset);
    }
    return 1;
  };
  return { value: root === undefined ? {} : getNodeValue(root), lineOf };
}

/** No configuration has so many levels. */
const DEEPEST_YAML = 50;

function parseYamlText(file: string, text: string): ParsedConfig {
  const deep = deepLine(text, DEEPEST_YAML);
  if (deep !== undefined) throw syntaxError(file, deep, 'it is nested too deep');
  // loaded when there is YAML to read: it is half of what a scan imports
  const { isNode, LineCounter, parseDocument } = createRequire(import.meta.url)(
    'yaml',
  ) as typeof import('yaml');
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { lineCounter, prettyErrors: false });
  const [first] = document.errors;
  if (first !== undefined) throw syntaxError(file, lineCounter.linePos(first.pos[0]).line, first.message);
  const lineOf = (path: ReadonlyArray<string | number>): number => {
    for (let length = path.length; length > 0; length--) {
      const node: unknown = document.getIn(path.slice(0, length), true);
      if (isNode(node) && node.range) return lineCounter.linePos(node.range[0]).line;
    }
    return 1;
  };
  try {
    return { value: document.toJS({ maxAliasCount: 100 }) ?? {}, lineOf };
  } catch (error) {
    throw syntaxError(file, 1, (error as Error).message);
  }
}

/** The parser recurses, and no configuration is nested thousands of levels deep. */
function treeOf(file: string, text: string, errors: ParseError[]): Node | undefined {
  try {
    return parseTree(text, errors, { allowTrailingComma: true });
  } catch {
    throw syntaxError(file, 1, 'it is nested too deep');
  }
}

function syntaxError(file: string, line: number, what: string): TkpiError {
  return new TkpiError(
    'config-syntax',
    `${file}:${line}: cannot be read as configuration: ${what}.`,
    'Mend that line, or scan with --no-config.',
  );
}

function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}
