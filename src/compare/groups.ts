import type { DebtGroup, GroupState } from '../model/delta.ts';
import type { Finding, Location } from '../model/finding.ts';
import { cloneGrowth, linesOf } from './clone-growth.ts';
import { modulesOf } from './cycles.ts';
import { largestFirst } from './largest-first.ts';
import type { MatchedGroup } from './pairing.ts';
import type { RenamedPath } from './renames.ts';

/** What a group is judged by, besides its findings. */
export interface Surroundings {
  readonly renamed: RenamedPath;
  /** Paths (of either side) that entered or left the analysis without being changed, or were not looked at for such a finding. */
  readonly isScope: (path: string, finding: Finding) => boolean;
}

/** A group with its masses; unchanged ones too. `points` come later, from the bridge. */
export type MeasuredGroup = Omit<DebtGroup, 'state' | 'points'> & { readonly state: GroupState };

const SEVERITIES = ['minor', 'major', 'critical'] as const;
const KPI_OF_ANALYZER = new Map([['layers', 'layering']]);

/** KPI in which the masses of an analyzer's findings count; its own id where it does not say otherwise. */
function kpiOf(analyzer: string): string {
  return KPI_OF_ANALYZER.get(analyzer) ?? analyzer;
}

/** Masses before and after as sums, and what a gate is to judge. */
export function measureGroup(matched: MatchedGroup, around: Surroundings): MeasuredGroup {
  const findingsBefore = matched.base.toSorted(largestFirst);
  const findingsAfter = matched.head.toSorted(largestFirst);
  const largest = (findingsAfter[0] ?? findingsBefore[0]) as Finding; // a group has a finding
  const before = massOf(findingsBefore);
  const after = massOf(findingsAfter);
  const changed = judgedMass(findingsBefore, findingsAfter, around);
  const { id, analyzer, code, application } = largest;
  return {
    id,
    analyzer,
    kpi: kpiOf(analyzer),
    code,
    application,
    state: stateOf(before, after, changed.judged),
    cause: changed.inCode === 0 && before !== after ? 'scope' : 'code',
    severity: severityOf(findingsBefore, findingsAfter, around.renamed),
    before,
    after,
    judged: changed.judged,
    matchedBy: matched.by,
    findingsBefore,
    findingsAfter,
  };
}

function stateOf(before: number, after: number, judged: number): GroupState {
  if (after === before) return judged > 0 ? 'worsened' : 'unchanged';
  if (before === 0) return 'introduced';
  if (after === 0) return 'resolved';
  return after > before ? 'worsened' : 'improved';
}

/**
 * `inCode`: change of mass outside of files that only entered or left the analysis. `judged`: the same, without places
 * that are marked to be ignored, and for clones no more than their own lines grew.
 */
function judgedMass(
  before: readonly Finding[],
  after: readonly Finding[],
  { isScope }: Surroundings,
): { readonly inCode: number; readonly judged: number } {
  const sum = (findings: readonly Finding[], counts: (location: Location) => boolean) =>
    massOf(
      findings.flatMap(finding =>
        finding.locations.filter(location => !isScope(location.path, finding) && counts(location)),
      ),
    );
  const inCodeBefore = sum(before, () => true);
  const inCode = sum(after, () => true) - inCodeBefore;
  const judged = sum(after, ({ ignored }) => ignored === undefined) - inCodeBefore;
  const isClone = after[0]?.code === 'clone';
  return { inCode, judged: isClone ? Math.min(judged, cloneGrowth(before, after)) : judged };
}

/**
 * That of the worst finding that is new or grew. Minor for a known debt that only grew within its own places: a cycle that
 * got more imports and no more modules; a clone that got no more places and little longer, because whoever has to change
 * a copy does right to change the others too.
 */
function severityOf(
  before: readonly Finding[],
  after: readonly Finding[],
  renamed: RenamedPath,
): Finding['severity'] {
  if (after.length === 0 || before.length === 0) return worstOf([...after, ...before]);
  if (after[0]?.code === 'cycle') return hasNewModule(before, after, renamed) ? worstOf(after) : 'minor';
  if (after[0]?.code === 'clone') return worstOf(after.filter(finding => !isLittleLonger(before, finding)));
  const known = new Map(before.map(({ id, mass }) => [id, mass]));
  const grown = after.filter(({ id, mass }) => mass > (known.get(id) ?? 0));
  return worstOf(grown.length > 0 ? grown : after);
}

function hasNewModule(before: readonly Finding[], after: readonly Finding[], renamed: RenamedPath): boolean {
  const known = new Set(before.flatMap(cycle => [...modulesOf(cycle, renamed)]));
  return after.some(cycle => [...modulesOf(cycle)].some(module => !known.has(module)));
}

/** How much longer the copies of a known clone may get together. */
export const LITTLE = 0.2;

/** Was there a clone with as many places, and nearly as long? */
function isLittleLonger(before: readonly Finding[], clone: Finding): boolean {
  const places = ({ data, locations }: Finding) => Number(data.places ?? locations.length);
  return before.some(
    known => places(clone) <= places(known) && linesOf([clone]) <= linesOf([known]) * (1 + LITTLE),
  );
}

function worstOf(findings: readonly Finding[]): Finding['severity'] {
  const rank = findings.reduce((most, { severity }) => Math.max(most, SEVERITIES.indexOf(severity)), 0);
  return SEVERITIES[rank] ?? 'minor';
}

function massOf(parts: readonly { readonly mass: number }[]): number {
  return parts.reduce((sum, { mass }) => sum + mass, 0);
}
