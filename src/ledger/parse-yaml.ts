import { createRequire } from 'node:module';
import type { Document, Node } from 'yaml';
import { tooMuch } from './too-much.ts';

/** A file of the ledger as a value, and where in it each part stands. */
export interface ParsedYaml {
  readonly value: unknown;
  /** Line (from 1) of the deepest part of `path` that is there; of its key, when it has one. */
  readonly lineOf: (path: ReadonlyArray<string | number>) => number;
  /** Every text in it, keys too, with its line. */
  readonly texts: readonly { readonly text: string; readonly line: number }[];
}

export interface YamlFault {
  readonly line: number;
  readonly message: string;
}

/** Loaded when there is YAML to read: most commands never do. */
const loadYaml = () => createRequire(import.meta.url)('yaml') as typeof import('yaml');

/** Plain data of YAML 1.2: no references, no tags, no second document. `NO`, dates and `0o17` mean what they say. */
export function parseYaml(text: string): ParsedYaml | YamlFault {
  const excess = tooMuch(text);
  if (excess !== undefined) return excess;
  const { LineCounter, parseDocument } = loadYaml();
  const lines = new LineCounter();
  try {
    const options = { schema: 'core', resolveKnownTags: false, merge: false, prettyErrors: false } as const;
    const document = parseDocument(text, { ...options, lineCounter: lines });
    const lineAt = (offset: number) => Math.max(1, lines.linePos(offset).line);
    const fault = faultOf(document, lineAt);
    if (fault !== undefined) return fault;
    const lineOf = (path: ReadonlyArray<string | number>) => {
      const starts = path.map((_, index) => offsetOf(document, path.slice(0, path.length - index)));
      return lineAt(starts.find(start => start !== undefined) ?? 0);
    };
    const value: unknown = document.toJS({ maxAliasCount: 0 }) ?? {};
    return { value, lineOf, texts: textsIn(document, lineAt) };
  } catch {
    return { line: 1, message: 'it is no YAML that can be read' };
  }
}

/** What these mistakes of the parser mean to somebody who writes an entry. */
const WORDS: Readonly<Record<string, string>> = {
  MULTIPLE_DOCS: 'it has several documents: one file is one entry',
  DUPLICATE_KEY: 'a key is there twice',
  TAB_AS_INDENT: 'lines are indented with tabs: YAML takes blanks only',
  BLOCK_AS_IMPLICIT_KEY: 'a text with ": " in it has to stand in quotes',
};

function faultOf(document: Document.Parsed, lineAt: (offset: number) => number): YamlFault | undefined {
  const [first] = [...document.errors, ...document.warnings];
  const reference = firstReference(document);
  if (first === undefined) {
    const message = 'references (&, *) are not read: write it out';
    return reference === undefined ? undefined : { line: lineAt(reference), message };
  }
  const line = lineAt(first.pos[0]);
  // handles begin with a sign that YAML reserves
  if (/reserved character @/.test(first.message))
    return { line, message: 'handles have to stand in quotes: "@lin"' };
  if (/^Unresolved tag/.test(first.message)) return { line, message: 'tags (!) are not read' };
  return { line, message: WORDS[first.code] ?? first.message.replace(/[\s.]+$/, '') };
}

function firstReference(document: Document.Parsed): number | undefined {
  let found: number | undefined;
  const note = (node: Node) => {
    found ??= node.range?.[0] ?? 0;
  };
  loadYaml().visit(document, {
    Alias: (_key, node) => note(node),
    Value: (_key, node) => (node.anchor === undefined ? undefined : note(node)),
  });
  return found;
}

/** Every text of a document, keys too, with its line. */
function textsIn(document: Document.Parsed, lineAt: (offset: number) => number): ParsedYaml['texts'] {
  const texts: { text: string; line: number }[] = [];
  loadYaml().visit(document, {
    Scalar: (_key, { value, range }) => {
      if (typeof value === 'string') texts.push({ text: value, line: lineAt(range?.[0] ?? 0) });
    },
  });
  return texts;
}

/** Where a key stands, or an item of a list; `undefined` when it is not there. */
function offsetOf(document: Document.Parsed, path: ReadonlyArray<string | number>): number | undefined {
  const { isMap, isNode, isScalar } = loadYaml();
  const above: unknown = path.length < 2 ? document.contents : document.getIn(path.slice(0, -1), true);
  if (isMap(above)) {
    const key = above.items.map(pair => pair.key).find(own => isScalar(own) && own.value === path.at(-1));
    return isNode(key) ? key.range?.[0] : undefined;
  }
  const node: unknown = document.getIn(path, true);
  return isNode(node) ? node.range?.[0] : undefined;
}
