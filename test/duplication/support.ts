import { createHash } from 'node:crypto';
import path from 'node:path';
import { ts } from 'ts-morph';
import { duplication } from '../../src/analyzers/duplication/index.ts';
import type { Config } from '../../src/config/schema.ts';
import { configSchema } from '../../src/config/schema.ts';
import type { AnalyzerInput, AnalyzerOutcome, Cache, FactsByPath } from '../../src/model/analyzer.ts';
import type { FileFacts } from '../../src/model/facts.ts';
import type { Finding } from '../../src/model/finding.ts';
import type { SourceFile } from '../../src/model/source.ts';
import { runProgram } from '../../src/workers/run-program.ts';
import { folderWith } from '../helpers/repository.ts';

/** A token of a file: its text and the lines it touches. */
export interface Token {
  readonly text: string;
  readonly line: number;
  readonly endLine: number;
  /** Part of an import or of `export … from`. */
  readonly wiring: boolean;
}

/** Parsed once, though facts, reference and comparison ask for the same file. */
const parsed = new Map<string, readonly Token[]>();

/** The leaves of TypeScript's syntax tree: tokens as a parser sees them (regular expressions, JSX text, templates). */
export function tokensOf(name: string, text: string): readonly Token[] {
  const key = `${path.extname(name)}:${text}`;
  const known = parsed.get(key);
  if (known !== undefined) return known;
  const kind = /\.[cm]?ts$/.test(name) ? ts.ScriptKind.TS : ts.ScriptKind.TSX;
  const file = ts.createSourceFile(name, text, ts.ScriptTarget.Latest, false, kind);
  const tokens: Token[] = [];
  const lineOf = (position: number): number => file.getLineAndCharacterOfPosition(position).line + 1;
  const visit = (node: ts.Node, wiring: boolean): void => {
    if (node.kind >= ts.SyntaxKind.FirstJSDocNode && node.kind <= ts.SyntaxKind.LastJSDocNode) return;
    const inside =
      wiring ||
      ts.isImportDeclaration(node) ||
      ts.isImportEqualsDeclaration(node) ||
      (ts.isExportDeclaration(node) && node.moduleSpecifier !== undefined);
    const children = node.getChildren(file);
    if (children.length > 0) {
      for (const child of children) visit(child, inside);
      return;
    }
    const start = node.getStart(file, false);
    const value = text.slice(start, node.end);
    if (value === '' || (node.kind === ts.SyntaxKind.JsxText && value.trim() === '')) return;
    tokens.push({ text: value, line: lineOf(start), endLine: lineOf(node.end), wiring: inside });
  };
  visit(file, false);
  parsed.set(key, tokens);
  return tokens;
}

/** Just the facts duplication reads, counted from {@link tokensOf}. */
function factsOf(name: string, text: string): FileFacts {
  const tokens = tokensOf(name, text);
  const code = new Set<number>();
  const wiring: number[] = [];
  let open = false;
  for (const token of tokens) {
    for (let line = token.line; line <= token.endLine; line++) code.add(line);
    if (token.wiring && open && token.text !== 'import' && token.text !== 'export') {
      wiring[wiring.length - 2] = token.endLine;
      wiring[wiring.length - 1] = (wiring.at(-1) as number) + 1;
    } else if (token.wiring) wiring.push(token.line, token.endLine, 1);
    open = token.wiring;
  }
  const ranges: number[] = [];
  for (const line of [...code].sort((one, other) => one - other)) {
    if (ranges.at(-1) === line - 1) ranges[ranges.length - 1] = line;
    else ranges.push(line, line);
  }
  const total = text.split('\n').length;
  const lines = { total, code: code.size, comment: 0, blank: total - code.size };
  return { lines, code: ranges, wiring, functions: [], imports: [], depth: 1 };
}

/** What a test may say about its input; everything else has a default. */
export interface ScanOptions {
  readonly config?: Partial<Config['duplication']>;
  readonly cache?: Cache;
  readonly applicationOf?: (path: string) => string;
  /** Paths whose facts are missing, as after a syntax error. */
  readonly withoutFacts?: readonly string[];
  readonly signal?: AbortSignal;
  readonly temporaryFolder?: () => string;
  readonly kindOf?: (path: string) => SourceFile['kind'];
}

/** Runs the analyzer over texts by path. */
export function scan(
  texts: Readonly<Record<string, string>>,
  options: ScanOptions = {},
): Promise<AnalyzerOutcome> {
  const applicationOf = options.applicationOf ?? (() => 'app');
  const files: SourceFile[] = Object.entries(texts).map(([name, text]) => ({
    path: name,
    kind: options.kindOf?.(name) ?? 'production',
    application: applicationOf(name),
    hash: createHash('sha1').update(text).digest('hex'),
    bytes: Buffer.byteLength(text),
    read: () => text.replace(/^\uFEFF/, ''),
  }));
  const facts: FactsByPath = new Map(
    files
      .filter(file => !options.withoutFacts?.includes(file.path))
      .map(file => [file.path, factsOf(file.path, file.read())]),
  );
  const input: AnalyzerInput = {
    sources: {
      files,
      skipped: [],
      applications: [...new Set(files.map(file => file.application))].map(name => ({ name, root: name })),
      readOther: () => undefined,
      manifests: [],
    },
    facts: Promise.resolve(facts),
    config: configSchema.parse({ duplication: options.config ?? {} }),
    details: new Set(),
    cache: options.cache ?? { get: () => undefined, put: () => {} },
    inWorkers: () => Promise.reject(new Error('no workers here')),
    runProgram,
    temporaryFolder: options.temporaryFolder ?? (() => folderWith({})),
    signal: options.signal ?? new AbortController().signal,
  };
  return duplication.measure(input);
}

/** A scan that must complete. */
export async function complete(
  texts: Readonly<Record<string, string>>,
  options: ScanOptions = {},
): Promise<Extract<AnalyzerOutcome, { state: 'complete' }>> {
  const outcome = await scan(texts, options);
  if (outcome.state !== 'complete') throw new Error(`${outcome.state}: ${outcome.reason}`);
  return outcome;
}

/**
 * Repeated code for tests: `count` lines of 14 tokens each, so that five lines hold 70. The word makes it another
 * fragment.
 */
export function block(word: string, count: number): string {
  return Array.from(
    { length: count },
    (_, at) => `const ${word}${at} = compute(${word}, ${at}) + other.${word};\n`,
  ).join('');
}

/** A file around a text, with a first and a last line that no other file shares a token with at the border. */
export function fileWith(word: string, text: string): string {
  return `var ${word} = ${word}First\n${text}${word}Last\n`;
}

/** The duplicated lines of an outcome, by path, each place as `from-to:mass`. */
export function placesOf(finding: Finding): string[] {
  return finding.locations.map(place => `${place.path} ${place.startLine}-${place.endLine}:${place.mass}`);
}
