import { feedbackEdges } from '../graph/feedback-edges.ts';
import type { Finding } from '../model/finding.ts';
import { breakPointOf, numberOf, textOf, textsOf } from '../model/finding-data.ts';
import type { PlanImport } from '../model/plan.ts';
import type { EdgeResult } from '../model/snapshot.ts';
import { cyclicEdges } from './cyclic-edges.ts';
import { strongestFirst } from './strongest-first.ts';

/** Imports that open a cycle. */
export interface Opening {
  readonly imports: readonly PlanImport[];
  /** No smaller set opens it. */
  readonly isLeast: boolean;
  /** Imports still in a cycle when the first of them is gone, the first two, …; the last is 0. Empty without the graph. */
  readonly leaves: readonly number[];
}

/** Where a cycle opens: as it was measured (at most three imports, the fewest there are), else looked for in the graph. */
export type Openings = (cycle: Finding) => Opening | undefined;

/** @param edges absent: only what was measured is known */
export function openingsOf(edges: readonly EdgeResult[] | undefined): Openings {
  const cycles = edges === undefined ? [] : cyclicEdges(edges);
  return cycle => {
    const [first] = textsOf(cycle.data, 'modules');
    const own = cycles.find(list => list.some(({ from }) => from === first));
    const measured = measuredBreaks(cycle);
    if (measured.length === 0) return own && lookedFor(own);
    const known = { imports: measured, leaves: [] };
    return { ...(own === undefined ? known : strongestFirst(own, measured)), isLeast: true };
  };
}

function measuredBreaks(cycle: Finding): PlanImport[] {
  const several = cycle.data.breakEdges;
  const list: readonly unknown[] = Array.isArray(several) ? several : [breakPointOf(cycle)];
  return list.flatMap(entry => {
    if (typeof entry !== 'object' || entry === null) return [];
    const data = entry as Readonly<Record<string, unknown>>; // an object: its fields are checked one by one
    const [from, to] = [textOf(data, 'from'), textOf(data, 'to')];
    return from === undefined || to === undefined ? [] : [{ from, to, line: numberOf(data, 'line') }];
  });
}

function lookedFor(edges: readonly EdgeResult[]): Opening {
  const names = [...new Set(edges.flatMap(({ from, to }) => [from, to]))].toSorted();
  const numbers = new Map(names.map((name, index) => [name, index]));
  const successors: number[][] = names.map(() => []);
  const byStep = new Map<string, EdgeResult>();
  for (const edge of edges) {
    const [from, to] = [numbers.get(edge.from) as number, numbers.get(edge.to) as number]; // all names are numbered
    successors[from]?.push(to);
    byStep.set(`${from} ${to}`, edge);
  }
  const found = feedbackEdges(successors);
  const imports = found.edges.flatMap(({ from, to }) => {
    const edge = byStep.get(`${from} ${to}`);
    return edge === undefined ? [] : [{ from: edge.from, to: edge.to, line: edge.line }];
  });
  return { ...strongestFirst(edges, imports), isLeast: found.isLeast };
}
