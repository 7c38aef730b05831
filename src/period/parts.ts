import type { Churn } from '../model/change.ts';
import type { PartDelta } from '../model/period.ts';
import type { FileResult, Snapshot } from '../model/snapshot.ts';
import { kpiOf } from './file-counts.ts';
import type { Rates } from './rates.ts';
import { sum } from './sum.ts';
import { changesOf } from './touched.ts';

/** Names of the parts that a path of one side belongs to. */
export type PartsOf = (path: string) => readonly string[];

/** Two measured ends, the points their masses are worth, and what was changed in between. */
export interface TwoEnds {
  readonly base: Snapshot;
  readonly head: Snapshot;
  readonly rates: Rates;
  readonly churn: Churn;
}

interface Sides {
  before: number;
  after: number;
}

/** A part while it is being added up. */
interface Part {
  readonly files: Sides;
  readonly codeLines: Sides;
  /** By KPI. Whole numbers until the end, so that what did not change is worth exactly 0. */
  readonly masses: Map<string, Sides>;
  readonly touched: Set<string>;
}

/**
 * Adds up what lies in each part of the repository, on both sides. Points of a debt go where its mass is: what left a place
 * counts as better there, what came as worse, so a function that moved to another folder moves its points with it.
 */
export function partDeltas(
  { base, head, rates, churn }: TwoEnds,
  partsBefore: PartsOf,
  partsAfter: PartsOf,
): PartDelta[] {
  const parts = new Map<string, Part>();
  const add = (side: keyof Sides, { files, findings }: Snapshot, partsOf: PartsOf) => {
    for (const file of files.filter(isMeasured)) {
      for (const name of partsOf(file.path)) addFile(partIn(parts, name), side, file);
    }
    for (const { analyzer, locations } of findings) {
      for (const { path, mass } of locations) {
        for (const name of partsOf(path)) addMass(partIn(parts, name), side, kpiOf(analyzer), mass);
      }
    }
  };
  add('before', base, partsBefore);
  add('after', head, partsAfter);
  for (const path of churn.commits.keys()) {
    for (const name of partsAfter(path)) parts.get(name)?.touched.add(path);
  }
  return [...parts].map(([name, part]) => partDelta(name, part, rates, churn));
}

/** Production files that could be parsed. */
export function isMeasured({ kind, codeLines }: FileResult): boolean {
  return kind === 'production' && codeLines !== undefined;
}

function partIn(parts: Map<string, Part>, name: string): Part {
  const known = parts.get(name);
  if (known !== undefined) return known;
  const none = () => ({ before: 0, after: 0 });
  const part = { files: none(), codeLines: none(), masses: new Map(), touched: new Set<string>() };
  parts.set(name, part);
  return part;
}

function addFile(part: Part, side: keyof Sides, { codeLines = 0 }: FileResult): void {
  part.files[side]++;
  part.codeLines[side] += codeLines;
}

function addMass({ masses }: Part, side: keyof Sides, kpi: string, mass: number): void {
  const own = masses.get(kpi) ?? { before: 0, after: 0 };
  masses.set(kpi, own);
  own[side] += mass;
}

function partDelta(name: string, part: Part, rates: Rates, churn: Churn): PartDelta {
  const { files, codeLines, touched } = part;
  const masses = [...part.masses];
  return {
    name,
    files,
    codeLines,
    lost: {
      before: sum(masses.map(([kpi, { before }]) => before * rates.lostBefore(kpi))),
      after: sum(masses.map(([kpi, { after }]) => after * rates.lostAfter(kpi))),
    },
    points: sum(masses.map(([kpi, { before, after }]) => (after - before) * rates.moved(kpi))),
    changes: changesOf(churn, touched),
  };
}
