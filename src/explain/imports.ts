import type { ExplainedImport, FindingDetail, ModuleImport } from '../model/explanation.ts';
import type { Finding } from '../model/finding.ts';
import type { EdgeResult, Snapshot } from '../model/snapshot.ts';

/** A cycle as a way round, module by module, and the imports without which nothing of it is left. */
export function explainCycle({ data }: Finding, snapshot: Snapshot): FindingDetail {
  const path = textsIn(data.path);
  const steps = path.map((from, index) => importOf(from, path[(index + 1) % path.length] ?? from, snapshot));
  const isWhole = typeof data.pathMore !== 'number';
  return { kind: 'cycle', path: isWhole ? steps : steps.slice(0, -1), breaks: breaksOf(data, snapshot) };
}

/** The import that breaks a rule. */
export function explainRule({ data, locations }: Finding): FindingDetail {
  const { from, to } = data;
  const line = locations[0]?.startLine;
  return { kind: 'rule', import: { from: String(from), to: String(to), line } };
}

/** Imports of a file, each with the finding that charges it. */
export function importsOf(path: string, { edges = [], findings }: Snapshot): ModuleImport[] {
  const own = findings.filter(({ code }) => code === 'layer-violation' || code === 'cycle');
  return edges
    .filter(({ from }) => from === path)
    .map(edge => ({ ...edge, finding: own.find(finding => charges(finding, edge))?.id }));
}

/** A rule is charged with its edge; a cycle has a place for each of its imports. */
function charges({ code, data, locations }: Finding, { from, to, line }: EdgeResult): boolean {
  if (code === 'layer-violation') return data.from === from && data.to === to;
  const modules = textsIn(data.modules);
  const isModule = modules.includes(to) || typeof data.more === 'number';
  return isModule && locations.some(own => own.path === from && own.startLine === line && own.mass > 0);
}

function breaksOf(data: Finding['data'], snapshot: Snapshot): ExplainedImport[] {
  const listed = Array.isArray(data.breakEdges) ? data.breakEdges : [data.breakAt];
  return listed.flatMap((edge: unknown) => {
    const { from, to } = (edge ?? {}) as { from?: unknown; to?: unknown };
    return typeof from === 'string' && typeof to === 'string' ? [importOf(from, to, snapshot)] : [];
  });
}

function importOf(from: string, to: string, { edges = [] }: Snapshot): ExplainedImport {
  return { from, to, line: edges.find(edge => edge.from === from && edge.to === to)?.line };
}

function textsIn(value: unknown): string[] {
  return Array.isArray(value) ? value.filter(part => typeof part === 'string') : [];
}
