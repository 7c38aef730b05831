import type { Config } from '../config/schema.ts';
import type { FactsByPath } from '../model/analyzer.ts';
import type { CoverageCounts } from '../model/coverage.ts';
import { cyclomaticOf, functionsOf } from '../model/cyclomatic.ts';
import type { Finding } from '../model/finding.ts';
import type { ImportState } from '../model/import.ts';
import type { AnalyzerState, FileResult, RepositoryInfo, Snapshot } from '../model/snapshot.ts';
import type { FailedFile, FileKind, SourceFile, SourceSet } from '../model/source.ts';
import { type AnalyzerRun, aggregate } from './aggregate.ts';
import { applyIgnores } from './ignores.ts';
import { scoreModel } from './model.ts';
import { rulerOf } from './ruler.ts';

/** All a snapshot is made of. */
export interface SnapshotParts {
  readonly version: string;
  readonly config: Config;
  readonly repository?: RepositoryInfo;
  readonly sources: SourceSet;
  readonly facts: FactsByPath;
  readonly failed: readonly FailedFile[];
  readonly runs: readonly AnalyzerRun[];
  /** Exports that were read; absent when there are none. */
  readonly imports?: readonly ImportState[];
}

/** Puts what was measured into the one value that everything after reads. Pure; same parts, same snapshot. */
export function buildSnapshot(parts: SnapshotParts): Snapshot {
  const { sources, runs, config, facts } = parts;
  const model = scoreModel(config.score);
  const withCode = sources.applications.filter(({ name }) =>
    sources.files.some(file => file.application === name && isMeasured(file)),
  );
  const failedPaths = new Set(parts.failed.map(({ path }) => path));
  const analysed = sources.files.filter(({ path }) => !failedPaths.has(path));
  const count = (kind: FileKind) => analysed.filter(file => file.kind === kind).length;
  const covered = new Map(
    runs.flatMap(({ outcome }) => ('files' in outcome ? [...(outcome.files ?? [])] : [])),
  );
  const { findings, ignores } = applyIgnores(runs, analysed, facts);
  return {
    schema: 'tkpi-snapshot/1',
    tool: { name: 'tkpi', version: parts.version },
    ruler: rulerOf(
      config,
      model,
      runs.map(({ analyzer }) => analyzer),
    ),
    repository: parts.repository,
    scope: {
      files: analysed.length,
      tests: count('test'),
      generated: count('generated'),
      vendored: count('vendored'),
      skipped: sources.skipped,
      failed: parts.failed,
    },
    analyzers: runs.map(stateOf),
    total: aggregate(model, runs, () => true),
    applications: withCode.map(({ name, root }) => ({
      name,
      root,
      ...aggregate(model, runs, own => own === name),
    })),
    files: analysed.map(file => withCoverage(fileResult(file, facts, config), covered)),
    findings: findings.toSorted(byPlace),
    ignores,
    ...(parts.imports?.length ? { imports: parts.imports } : {}),
    ...detailsOf(runs),
  };
}

/** Generated and vendored files are listed, not parsed. */
export function isMeasured({ kind }: SourceFile): boolean {
  return kind === 'production' || kind === 'test';
}

function stateOf({ analyzer, outcome }: AnalyzerRun): AnalyzerState {
  if (outcome.state !== 'complete') return { id: analyzer.id, state: outcome.state, reason: outcome.reason };
  const notices = outcome.notices?.length ? outcome.notices : undefined;
  return { id: analyzer.id, state: 'complete', notices };
}

function fileResult(file: SourceFile, facts: FactsByPath, config: Config): FileResult {
  const { path, application, kind, hash } = file;
  const known = facts.get(path);
  if (known === undefined) return { path, application, kind, hash };
  const functions = functionsOf(known);
  const { variant } = config.complexity;
  const decisions = functions.reduce((sum, fn) => sum + cyclomaticOf(fn, variant) - 1, 0);
  return {
    path,
    application,
    kind,
    hash,
    codeLines: known.lines.code,
    functions: functions.length,
    decisions,
  };
}

function withCoverage(file: FileResult, covered: ReadonlyMap<string, CoverageCounts>): FileResult {
  const coverage = covered.get(file.path);
  return coverage === undefined ? file : { ...file, coverage };
}

function byPlace(a: Finding, b: Finding): number {
  if (a.analyzer !== b.analyzer) return a.analyzer < b.analyzer ? -1 : 1;
  const [first] = a.locations;
  const [second] = b.locations;
  if (first?.path !== second?.path) return (first?.path ?? '') < (second?.path ?? '') ? -1 : 1;
  return (first?.startLine ?? 0) - (second?.startLine ?? 0) || (a.id < b.id ? -1 : 1);
}

/** Sections of the snapshot that are there only when asked for. */
type Details = Pick<Snapshot, 'functions' | 'edges' | 'instability' | 'maintainability' | 'conventions'>;

function detailsOf(runs: readonly AnalyzerRun[]): Details {
  const details = runs.flatMap(({ outcome }) =>
    outcome.state === 'complete' && outcome.details ? [outcome.details] : [],
  );
  return Object.assign({}, ...details) as Details;
}
