import type { EvidenceCounts, EvidenceKpi } from '../model/evidence.ts';
import type { FileResult, Snapshot } from '../model/snapshot.ts';
import type { FilePair } from './touched-files.ts';

/** One side: a whole tree, and the production files of it that are looked at. */
interface Side {
  readonly snapshot: Snapshot;
  readonly files: readonly FileResult[];
}

const ANALYZER_OF_KPI = new Map([['layering', 'layers']]);

/**
 * KPIs of some files alone: the debt charged to places in them, over their own code lines, decisions and imports. A KPI
 * without a known denominator is left out.
 */
export function ownKpis(base: Snapshot, head: Snapshot, files: readonly FilePair[]): EvidenceKpi[] {
  const before = { snapshot: base, files: production(files.map(pair => pair.before)) };
  const after = { snapshot: head, files: production(files.map(pair => pair.after)) };
  return head.total.kpis
    .filter(({ id }) => DENOMINATORS.has(id))
    .map(({ id }) => {
      const reasons = [reasonIn(base, id), reasonIn(head, id)].filter(reason => reason !== undefined);
      return {
        id,
        before: countsOf(id, before),
        after: countsOf(id, after),
        reason: reasons.length === 0 ? undefined : [...new Set(reasons)].join('; '),
      };
    });
}

const DENOMINATORS = new Map<string, (side: Side) => number | undefined>([
  ['duplication', ({ files }) => sum(files.map(({ codeLines }) => codeLines ?? 0))],
  ['complexity', ({ files }) => sum(files.map(({ decisions }) => decisions ?? 0))],
  ['conventions', side => placesIn(side)],
  ['layering', side => side.snapshot.edges?.filter(({ from }) => pathsOf(side).has(from)).length],
]);

function placesIn({ snapshot, files }: Side): number | undefined {
  const paths = new Set(files.map(({ path }) => path));
  const own = snapshot.conventions?.flatMap(convention =>
    convention.files.filter(({ path }) => paths.has(path)),
  );
  return own && sum(own.map(({ conforming, violating }) => conforming + violating));
}

function countsOf(kpi: string, side: Side): EvidenceCounts | undefined {
  const denominator = DENOMINATORS.get(kpi)?.(side);
  if (denominator === undefined || reasonIn(side.snapshot, kpi) !== undefined) return undefined;
  const analyzer = ANALYZER_OF_KPI.get(kpi) ?? kpi;
  const paths = pathsOf(side);
  const masses = side.snapshot.findings
    .filter(finding => finding.analyzer === analyzer)
    .flatMap(({ locations }) => locations.filter(({ path }) => paths.has(path)))
    .map(({ mass }) => mass);
  return { numerator: sum(masses), denominator };
}

function reasonIn({ total }: Snapshot, id: string): string | undefined {
  const kpi = total.kpis.find(own => own.id === id);
  if (kpi === undefined) return 'switched off';
  return kpi.state === 'measured' ? undefined : kpi.reason;
}

function production(files: readonly (FileResult | undefined)[]): FileResult[] {
  return files.filter(file => file?.kind === 'production') as FileResult[]; // the absent ones have no kind
}

function pathsOf({ files }: Side): Set<string> {
  return new Set(files.map(({ path }) => path));
}

function sum(values: readonly number[]): number {
  return values.reduce((all, value) => all + value, 0);
}
