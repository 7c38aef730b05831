import type { Finding, Location } from '../../model/finding.ts';
import type { ImportCycle } from './cycles/find-cycles.ts';
import type { Edge } from './graph/build-graph.ts';
import { findingId } from './identity.ts';
import type { BrokenModuleRule } from './rules/team-rules.ts';

/** How many modules of a cycle a finding lists. */
const LISTED = 50;

/** An edge that breaks a rule, ready to be told. */
export interface BrokenRule {
  readonly edge: Edge;
  readonly rule: string;
  /** Why the rule is there; empty when it does not say. */
  readonly comment: string;
  readonly severity: Finding['severity'];
  /** Absent for rules of a rule set, which speak of paths. */
  readonly fromLayer?: string;
  readonly toLayer?: string;
}

/** Mass 1: the edge is charged to the rule it breaks, also when it lies in a cycle. */
export function violationFinding(broken: BrokenRule, applicationOf: (path: string) => string): Finding {
  const { edge, rule, comment, severity, fromLayer, toLayer } = broken;
  return {
    id: findingId('layer-violation', rule, edge.from, edge.to),
    analyzer: 'layers',
    code: 'layer-violation',
    application: applicationOf(edge.from),
    mass: 1,
    severity,
    locations: [edgeLocation(edge, 1)],
    data: {
      rule,
      comment,
      ...(fromLayer === undefined ? {} : { fromLayer, toLayer }),
      from: edge.from,
      to: edge.to,
      kind: edge.kind,
    },
  };
}

/** A rule about a whole module. No import breaks it, so it has no mass in the KPI and never fails a gate. */
export function moduleRuleFinding(
  broken: BrokenModuleRule,
  applicationOf: (path: string) => string,
): Finding {
  const { path, to, rule, comment } = broken;
  return {
    id: findingId('module-rule', rule, path, to ?? ''),
    analyzer: 'layers',
    code: 'module-rule',
    application: applicationOf(path),
    mass: 0,
    severity: 'minor',
    locations: [{ path, startLine: 1, endLine: 1, mass: 0 }],
    data: { rule, comment, from: path, ...(to === undefined ? {} : { to }) },
  };
}

/** The place of an edge: the line of the import, charged with the edge or with nothing. */
function edgeLocation(edge: Edge, mass: number): Location {
  return { path: edge.from, startLine: edge.line, endLine: edge.line, mass };
}

/** By path, then line. */
function byPlace(a: Location, b: Location): number {
  if (a.path !== b.path) return a.path < b.path ? -1 : 1;
  return a.startLine - b.startLine;
}

/**
 * @param charged tells which edges are already charged to a layer rule; they keep their place, with mass 0
 * @param applicationOf application of a path
 */
export function cycleFinding(
  cycle: ImportCycle,
  charged: (edge: Edge) => boolean,
  applicationOf: (path: string) => string,
): Finding {
  const locations = cycle.edges.map(edge => edgeLocation(edge, charged(edge) ? 0 : 1)).sort(byPlace);
  const { modules, path, breaks } = cycle;
  const first = breaks?.[0];
  return {
    id: findingId('cycle', ...modules),
    analyzer: 'layers',
    code: 'cycle',
    application: applicationOf((locations[0] as Location).path), // a cycle has at least one edge
    mass: locations.reduce((sum, location) => sum + location.mass, 0),
    severity: 'major',
    locations,
    data: {
      size: modules.length,
      edges: cycle.edges.length,
      modules: modules.slice(0, LISTED),
      ...(modules.length > LISTED ? { more: modules.length - LISTED } : {}),
      path: path.slice(0, LISTED),
      ...(path.length > LISTED ? { pathMore: path.length - LISTED } : {}),
      ...(first === undefined
        ? {}
        : { breakAt: { from: first.from, to: first.to, line: first.line, imports: breaks?.length ?? 1 } }),
      ...(breaks !== undefined && breaks.length > 1 ? { breakEdges: breaks.map(summary) } : {}),
    },
  };
}

function summary({ from, to, line }: Edge): { from: string; to: string; line: number } {
  return { from, to, line };
}
