import type { FactsByPath } from '../../../model/analyzer.ts';
import type { ImportKind } from '../../../model/facts.ts';
import type { SourceSet } from '../../../model/source.ts';
import { Resolver } from './resolver.ts';
import type { ConfigTrouble } from './tsconfig.ts';

/** One module imports another: a distinct pair, however many statements say so. */
export interface Edge {
  readonly from: string;
  readonly to: string;
  /** The strongest of the pair's imports: static, require, dynamic, type-only. */
  readonly kind: ImportKind;
  /** First line with an import of that kind, from 1. */
  readonly line: number;
}

/** A specifier of the application's own that leads to no known file. */
export interface UnresolvedImport {
  readonly from: string;
  readonly specifier: string;
  readonly line: number;
}

export interface ImportGraph {
  /** Production files, sorted by path. */
  readonly modules: readonly string[];
  /** Sorted by from, then to. */
  readonly edges: readonly Edge[];
  /** One per file and specifier, sorted by from, then line. */
  readonly unresolved: readonly UnresolvedImport[];
  /** What could not be read of tsconfig files, by what was in the way. */
  readonly troubles: ReadonlyMap<string, ConfigTrouble>;
}

const STRENGTH: Readonly<Record<ImportKind, number>> = { static: 3, require: 2, dynamic: 1, 'type-only': 0 };

export function buildGraph(sources: SourceSet, facts: FactsByPath): ImportGraph {
  const resolver = new Resolver(sources);
  const modules = sources.files.filter(file => file.kind === 'production').map(file => file.path);
  const edges: Edge[] = [];
  const unresolved: UnresolvedImport[] = [];
  for (const from of modules) {
    const targets = new Map<string, Edge>();
    const missing = new Map<string, UnresolvedImport>();
    const drops = resolver.dropsTypeImports(from);
    for (const found of facts.get(from)?.imports ?? []) {
      const { specifier, line } = found;
      const kind = found.typeUse && drops ? 'type-only' : found.kind;
      const answer = resolver.resolve(from, specifier, kind === 'require');
      if (answer.state === 'unresolved' && !missing.has(specifier))
        missing.set(specifier, { from, specifier, line });
      if (answer.state !== 'file' || !resolver.files.isModule(answer.path)) continue;
      const known = targets.get(answer.path);
      if (known === undefined || STRENGTH[kind] > STRENGTH[known.kind]) {
        targets.set(answer.path, { from, to: answer.path, kind, line });
      }
    }
    edges.push(...[...targets.values()].sort((a, b) => (a.to < b.to ? -1 : 1)));
    unresolved.push(...missing.values());
  }
  return { modules, edges, unresolved, troubles: resolver.troubles };
}
