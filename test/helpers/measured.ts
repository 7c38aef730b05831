import type { Churn } from '../../src/model/change.ts';
import type { Finding } from '../../src/model/finding.ts';
import type { EdgeResult, FileResult, MetricValue, Snapshot } from '../../src/model/snapshot.ts';
import { application, snapshot } from './snapshot.ts';

/** A production file: its code lines, decisions, and what it imports. */
export interface FileSketch {
  readonly lines?: number;
  readonly decisions?: number;
  readonly imports?: readonly string[];
  readonly application?: string;
  readonly hash?: string;
}

/** What else a test says about the tree. */
export interface TreeSketch {
  readonly findings?: readonly Finding[];
  /** Name → root; one application `shop` at the root unless it says otherwise. */
  readonly applications?: Readonly<Record<string, string>>;
  readonly metrics?: readonly MetricValue[];
  readonly overrides?: Partial<Snapshot>;
}

/** A snapshot as measuring gives it: the counts of its KPIs follow from its files and findings. */
export function measured(files: ReadonlyMap<string, FileSketch>, tree: TreeSketch = {}): Snapshot {
  const { findings = [], applications = { shop: '.' }, metrics, overrides } = tree;
  const results = [...files].map(
    ([path, sketch]): FileResult => ({
      path,
      application: sketch.application ?? 'shop',
      kind: 'production',
      hash: sketch.hash ?? path,
      codeLines: sketch.lines ?? 0,
      functions: 1,
      decisions: sketch.decisions ?? 0,
    }),
  );
  const edges = [...files].flatMap(([from, { imports = [] }]) =>
    imports.map((to): EdgeResult => ({ from, to, kind: 'static' })),
  );
  const mass = (analyzer: string) =>
    findings.filter(own => own.analyzer === analyzer).reduce((sum, own) => sum + own.mass, 0);
  const lines = results.reduce((sum, file) => sum + (file.codeLines ?? 0), 0);
  const decisions = results.reduce((sum, file) => sum + (file.decisions ?? 0), 0);
  const unit = {
    files: results.length,
    codeLines: lines,
    duplication: [mass('duplication'), lines],
    complexity: [mass('complexity'), decisions],
    layering: [mass('layers'), edges.length],
    metrics,
  } as const;
  const units = Object.entries(applications).map(([name, root]) => application(name, root, unit));
  return snapshot(unit, { files: results, findings, edges, applications: units, ...overrides });
}

/** Files by path. */
export function tree(files: Readonly<Record<string, FileSketch>>): Map<string, FileSketch> {
  return new Map(Object.entries(files));
}

/** How often files were changed, by the numbers of the commits. */
export function churn(touched: Readonly<Record<string, readonly number[]>>): Churn {
  const numbers = new Map(Object.entries(touched));
  const commits = new Map([...numbers].map(([path, own]) => [path, own.length]));
  return { commits, touched: numbers, coupling: [] };
}
