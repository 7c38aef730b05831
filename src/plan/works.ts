import type { Finding } from '../model/finding.ts';
import { textOf } from '../model/finding-data.ts';
import type { Snapshot } from '../model/snapshot.ts';
import { movesOf } from './moves.ts';
import { type Opening, openingsOf } from './open-cycles.ts';
import { type Counts, massIn, type Piece, piecesOf } from './pieces.ts';
import type { LayerJudge, Work } from './work.ts';

const KINDS = new Map<string, Work['kind']>([
  ['excess-complexity', 'split'],
  ['clone', 'extract'],
  ['layer-violation', 'redirect'],
]);

/** All pieces of work that a plan may choose from: those of the findings, cycles of any size, files to be moved. */
export function worksOf(snapshot: Snapshot, counts: Counts, judge: LayerJudge | undefined): Work[] {
  const { findings, edges } = snapshot;
  const openingOf = openingsOf(edges);
  const pieces = piecesOf(findings, counts).flatMap(piece => workOf(piece) ?? []);
  const cycles = findings
    .filter(({ code }) => code === 'cycle')
    .flatMap(cycle => {
      const opening = openingOf(cycle);
      return opening === undefined ? [] : openCycle(cycle, opening, counts);
    });
  const moves = edges === undefined || judge === undefined ? [] : movesOf(findings, edges, judge);
  return [...pieces.filter(work => !moves.some(move => settles(move, work))), ...cycles, ...moves];
}

/** Where a file is better moved, nobody is asked to lead its imports elsewhere. */
function settles(move: Work, { kind, findings }: Work): boolean {
  const settled = new Set(move.findings.map(({ id }) => id));
  return kind === 'redirect' && findings.every(({ id }) => settled.has(id));
}

/** Cycles are opened in the graph: here they have no work. */
function workOf(piece: Piece): Work | undefined {
  const kind = KINDS.get(piece.findings[0].code);
  if (kind === undefined) return undefined;
  return { ...piece, kind, imports: kind === 'redirect' ? piece.findings.map(importOf) : [] };
}

function importOf({ data, locations }: Finding): Work['imports'][number] {
  const line = locations[0]?.startLine;
  return { from: textOf(data, 'from') ?? '', to: textOf(data, 'to') ?? '', line };
}

function openCycle(cycle: Finding, { imports, isLeast, leaves }: Opening, counts: Counts): Work[] {
  const [first] = imports;
  if (first === undefined) return [];
  return [
    {
      kind: 'break-cycle',
      kpi: 'layering',
      findings: [cycle],
      numerator: massIn(cycle, counts),
      denominator: 0,
      effort: imports.length,
      path: first.from,
      line: first.line ?? 1,
      imports,
      isLeast,
      leaves,
    },
  ];
}
