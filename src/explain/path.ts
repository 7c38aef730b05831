import type { CostedFinding, ExplainedPath, PathCost } from '../model/explanation.ts';
import type { FileResult } from '../model/snapshot.ts';
import { costsIn } from './costs.ts';
import type { Explaining } from './explaining.ts';
import { importsOf } from './imports.ts';
import { unreadReason } from './known-paths.ts';

/** What a file or a folder costs, by KPI and by finding. */
export function explainPath(path: string, isFile: boolean, explaining: Explaining): ExplainedPath {
  const { snapshot } = explaining;
  const isIn = (other: string) => path === '.' || other === path || (!isFile && other.startsWith(`${path}/`));
  const files = snapshot.files.filter(own => isIn(own.path));
  const production = files.filter(({ kind }) => kind === 'production');
  const findings = costsIn(isIn, explaining);
  const costs = costsByKpi(findings, explaining);
  return {
    ...{ kind: 'path', path, isFile },
    notScored: isFile ? whyNotScored(path, files[0], explaining) : undefined,
    files: production.length,
    codeLines: sum(production.map(({ codeLines = 0 }) => codeLines)),
    decisions: sum(production.map(({ decisions = 0 }) => decisions)),
    all: { files: snapshot.total.files, codeLines: snapshot.total.codeLines },
    tests: files.filter(({ kind }) => kind === 'test').length,
    costs,
    points: sum(costs.map(({ points }) => points)),
    findings,
    ...(isFile ? insideOf(path, explaining) : {}),
  };
}

function costsByKpi(findings: readonly CostedFinding[], { unit }: Explaining): PathCost[] {
  return unit.kpis.flatMap(kpi => {
    if (kpi.state !== 'measured') return [];
    const mass = sum(findings.filter(own => own.kpi === kpi.id).map(own => own.mass));
    const points = kpi.numerator === 0 ? 0 : (kpi.pointsLost * mass) / kpi.numerator;
    return [{ kpi: kpi.id, mass, of: kpi.numerator, points }];
  });
}

function insideOf(
  path: string,
  { snapshot }: Explaining,
): Pick<ExplainedPath, 'functions' | 'imports' | 'importedBy'> {
  const { functions = [], edges } = snapshot;
  const own = { functions: functions.filter(fn => fn.path === path) };
  if (edges === undefined) return own;
  const importedBy = edges.filter(({ to }) => to === path).map(({ from }) => from);
  return { ...own, imports: importsOf(path, snapshot), importedBy: importedBy.toSorted() };
}

function whyNotScored(
  path: string,
  file: FileResult | undefined,
  { snapshot }: Explaining,
): ExplainedPath['notScored'] {
  if (file !== undefined) return file.kind === 'production' ? undefined : file.kind;
  const reason = unreadReason(path, snapshot);
  return reason === undefined ? undefined : { reason };
}

function sum(values: readonly number[]): number {
  return values.reduce((all, value) => all + value, 0);
}
