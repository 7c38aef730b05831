import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parseSync } from 'oxc-parser';
import { layers } from '../../src/analyzers/layers/index.ts';
import { configSchema } from '../../src/config/schema.ts';
import type { AnalyzerInput, AnalyzerOutcome } from '../../src/model/analyzer.ts';
import type { FileFacts, ImportFacts, ImportKind } from '../../src/model/facts.ts';
import type { Application, FileKind } from '../../src/model/source.ts';
import { folderWith } from '../helpers/repository.ts';

/** Path → text of all files of a tree. */
export type Tree = Readonly<Record<string, string>>;
export type Complete = Extract<AnalyzerOutcome, { state: 'complete' }>;

export interface TreeOptions {
  /** Value of `layers` in the configuration. */
  readonly layers?: unknown;
  /** Roots by name; default: one for the whole tree. */
  readonly applications?: Readonly<Record<string, string>>;
  readonly kinds?: Readonly<Record<string, FileKind>>;
  readonly temporaryFolder?: () => string;
}

const SCRIPT = /\.[cm]?[jt]sx?$/;
const MANIFEST = /(^|\/)(package\.json|[jt]sconfig[^/]*\.json)$/;

/** What the analyzer gets for a tree of literals: imports are read by oxc-parser, not by tkpi's own facts. */
export function inputOf(tree: Tree, options: TreeOptions = {}): AnalyzerInput {
  const texts = new Map(Object.entries(tree));
  const roots = Object.entries(options.applications ?? { orchard: '.' });
  const applications: Application[] = roots.map(([name, root]) => ({ name, root }));
  const homeOf = (path: string): string => {
    const fitting = roots.filter(([, root]) => root === '.' || path.startsWith(`${root}/`));
    return fitting.sort(([, a], [, b]) => b.length - a.length)[0]?.[0] ?? '';
  };
  const paths = [...texts.keys()].sort();
  const files = paths
    .filter(path => SCRIPT.test(path))
    .map(path => ({
      path,
      kind:
        options.kinds?.[path] ?? (path.endsWith('.d.ts') ? ('generated' as const) : ('production' as const)),
      application: homeOf(path),
      hash: '',
      bytes: 0,
      read: () => texts.get(path) ?? '',
    }));
  const facts = new Map(
    files.map(file => [file.path, { imports: importsOf(file.path, file.read()) } as unknown as FileFacts]),
  );
  return {
    sources: {
      files,
      skipped: [],
      applications,
      readOther: path => texts.get(path),
      manifests: paths.filter(path => MANIFEST.test(path)),
    },
    facts: Promise.resolve(facts),
    config: configSchema.parse(options.layers === undefined ? {} : { layers: options.layers }),
    details: new Set(['graph']),
    cache: { get: () => undefined, put: () => undefined },
    inWorkers: () => Promise.reject(new Error('no workers here')),
    runProgram: () => Promise.reject(new Error('no programs here')),
    temporaryFolder: options.temporaryFolder ?? (() => folderWith({})),
    signal: new AbortController().signal,
  };
}

/** Measures a tree that is expected to be measurable. */
export async function measure(tree: Tree, options: TreeOptions = {}): Promise<Complete> {
  const outcome = await layers.measure(inputOf(tree, options));
  if (outcome.state !== 'complete') throw new Error(outcome.reason);
  return outcome;
}

/** `from → to` (and the kind, when it is not static) of all edges. */
export function edgesOf(outcome: Complete): string[] {
  const edges = (outcome.details?.edges ?? []) as readonly { from: string; to: string; kind: ImportKind }[];
  return edges.map(({ from, to, kind }) => `${from} → ${to}${kind === 'static' ? '' : ` (${kind})`}`);
}

/** Value, or numerator and denominator, of a metric in an application. */
export function metric(
  outcome: Complete,
  id: string,
  application = 'orchard',
): number | [number, number] | undefined {
  const found = outcome.measurements.find(one => one.metric === id && one.application === application);
  if (found === undefined) return undefined;
  return 'value' in found ? found.value : [found.numerator, found.denominator];
}

/** All files of a folder of `fixtures/layers`, or of any other folder. */
export function readTree(folder: string, keep: (path: string) => boolean = () => true): Tree {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(entry =>
    entry.isFile(),
  );
  const paths = entries.map(entry =>
    relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'),
  );
  return Object.fromEntries(paths.filter(keep).map(path => [path, readFileSync(join(folder, path), 'utf8')]));
}

function importsOf(path: string, text: string): ImportFacts[] {
  const { module } = parseSync(path, text);
  const found: ImportFacts[] = [];
  const add = (specifier: string, kind: ImportKind, at: number, reExport = false): void => {
    found.push({ specifier, kind, line: text.slice(0, at).split('\n').length, reExport });
  };
  for (const { entries, moduleRequest, start } of module.staticImports) {
    const typeOnly = entries.length > 0 && entries.every(entry => entry.isType);
    add(moduleRequest.value, typeOnly ? 'type-only' : 'static', start);
  }
  for (const { entries, start } of module.staticExports) {
    const request = entries.find(entry => entry.moduleRequest)?.moduleRequest;
    if (request)
      add(request.value, entries.every(entry => entry.isType) ? 'type-only' : 'static', start, true);
  }
  for (const { moduleRequest, start } of module.dynamicImports) {
    const literal = /^(['"])(.*)\1$/.exec(text.slice(moduleRequest.start, moduleRequest.end));
    if (literal?.[2] !== undefined) add(literal[2], 'dynamic', start);
  }
  for (const match of text.matchAll(/\brequire\((['"])([^'"]+)\1\)/g)) {
    add(match[2] as string, 'require', match.index);
  }
  return found.sort((a, b) => a.line - b.line);
}
