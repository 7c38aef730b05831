import type {
  ApplicationResult,
  ConventionResult,
  Kpi,
  MeasuredUnit,
  MetricValue,
  Snapshot,
} from '../model/snapshot.ts';
import { block, entry, type Field, list, rows, sorted } from './json-writer.ts';
import type { Reporter } from './reporter.ts';

/**
 * The snapshot in canonical bytes: keys in the order of the model, one entry of a list per line, so that two
 * snapshots of one repository make a readable diff, and one trailing newline. The same snapshot gives the same
 * bytes whatever order its objects were built in.
 *
 * @throws Error when a number is not finite: that is a bug in tkpi, and no file is better than a wrong one
 */
export const json: Reporter = snapshot => `${writeSnapshot(snapshot)}\n`;

function writeSnapshot(snapshot: Snapshot): string {
  const { tool, ruler, repository, scope } = snapshot;
  return block(0, [
    ['schema', entry(snapshot.schema)],
    ['tool', entry(tool, ['name', 'version'])],
    [
      'ruler',
      block(1, [
        ['hash', entry(ruler.hash)],
        ['model', entry(ruler.model)],
        ['engines', entry(sorted(ruler.engines))],
        ['config', entry(ruler.config)],
      ]),
    ],
    ['repository', repository && entry(repository, ['name', 'commit', 'committedAt', 'dirty'])],
    [
      'scope',
      block(1, [
        ['files', entry(scope.files)],
        ['tests', entry(scope.tests)],
        ['generated', entry(scope.generated)],
        ['vendored', entry(scope.vendored)],
        ['skipped', rows(1, scope.skipped, ['path', 'reason'])],
        ['failed', rows(1, scope.failed, ['path', 'reason', 'line', 'message'])],
      ]),
    ],
    ['analyzers', rows(0, snapshot.analyzers, ['id', 'state', 'reason', 'notices'])],
    ['total', block(1, unit(1, snapshot.total))],
    ['applications', list(0, snapshot.applications.map(application))],
    [
      'files',
      rows(0, snapshot.files, [
        ...(['path', 'application', 'kind', 'hash', 'codeLines', 'functions', 'decisions'] as const),
        'coverage',
      ]),
    ],
    ['findings', list(0, snapshot.findings.map(finding))],
    ['ignores', rows(0, snapshot.ignores, ['path', 'line', 'kpi', 'reason', 'used'])],
    [
      'imports',
      snapshot.imports &&
        rows(0, snapshot.imports, [
          ...(['kind', 'file', 'format', 'hash', 'state', 'reason', 'records', 'skipped'] as const),
          ...(['problems', 'notices'] as const),
        ]),
    ],
    [
      'functions',
      snapshot.functions &&
        rows(0, snapshot.functions, [
          ...(['path', 'line', 'column', 'endLine', 'name', 'cyclomatic', 'cognitive'] as const),
          ...(['codeLines', 'parameters', 'nesting'] as const),
        ]),
    ],
    ['edges', snapshot.edges && rows(0, snapshot.edges, ['from', 'to', 'kind', 'line'])],
    [
      'instability',
      snapshot.instability &&
        rows(0, snapshot.instability, ['folder', 'afferent', 'efferent', 'instability']),
    ],
    [
      'maintainability',
      snapshot.maintainability &&
        rows(0, snapshot.maintainability, [
          ...(['path', 'maintainability', 'halsteadVolume', 'halsteadDifficulty', 'halsteadEffort'] as const),
        ]),
    ],
    ['conventions', snapshot.conventions && list(0, snapshot.conventions.map(convention))],
  ]);
}

function convention(result: ConventionResult): string {
  return block(2, [
    ['id', entry(result.id)],
    ['title', result.title === undefined ? undefined : entry(result.title)],
    ['files', rows(2, result.files, ['path', 'conforming', 'violating'])],
    ['unsearched', entry(result.unsearched)],
  ]);
}

function application(result: ApplicationResult): string {
  return block(2, [['name', entry(result.name)], ['root', entry(result.root)], ...unit(2, result)]);
}

function unit(depth: number, measured: MeasuredUnit): Field[] {
  return [
    ['files', entry(measured.files)],
    ['codeLines', entry(measured.codeLines)],
    ['score', measured.score && entry(measured.score, ['value', 'grade', 'debt'])],
    ['kpis', list(depth, measured.kpis.map(kpi))],
    ['metrics', list(depth, measured.metrics.map(metric))],
    ['tests', entry(measured.tests, ['files', 'codeLines', 'functions', 'decisions', 'excessDecisions'])],
  ];
}

function kpi(result: Kpi): string {
  if (result.state === 'not-measured') return entry(result, ['id', 'state', 'reason']);
  return entry(result, [
    ...(['id', 'state', 'numerator', 'denominator', 'value', 'score', 'weight', 'halfLife'] as const),
    ...(['target', 'pointsLost'] as const),
  ]);
}

function metric(result: MetricValue): string {
  return 'numerator' in result
    ? entry(result, ['id', 'numerator', 'denominator', 'value'])
    : entry(result, ['id', 'value']);
}

function finding(result: Snapshot['findings'][number]): string {
  const locations = result.locations.map(({ path, startLine, endLine, mass, ignored }) => ({
    path,
    startLine,
    endLine,
    mass,
    ignored,
  }));
  return entry({ ...result, locations, data: sorted(result.data) }, [
    ...(['id', 'analyzer', 'code', 'application', 'mass', 'severity', 'locations', 'data'] as const),
  ]);
}
