import type {
  Bar,
  DebtGroup,
  Delta,
  DeltaSide,
  FileChanges,
  RulerChange,
  UnitDelta,
} from '../model/delta.ts';
import type { Finding } from '../model/finding.ts';
import type { MeasuredUnit, Snapshot } from '../model/snapshot.ts';
import { type Bridge, buildBridge, scopeGrowthOf } from './bridge.ts';
import { fileChanges, scopeOf, untouchedIn } from './files.ts';
import { type MeasuredGroup, measureGroup } from './groups.ts';
import { matchFindings } from './match.ts';
import type { MatchedGroup } from './pairing.ts';
import { withoutRecharged } from './recharged.ts';
import { findRenames, type Rename, renamedPath, type Texts } from './renames.ts';
import { applicationDeltas, unitDelta } from './units.ts';
import { unsearchedIn } from './unsearched.ts';
import { placesOfChange } from './where-changed.ts';
import { judgeWritten } from './written-clones.ts';

/** The later side: always a whole snapshot. */
export interface Later {
  readonly side: DeltaSide;
  readonly snapshot: Snapshot;
}

/** The earlier side: a snapshot of the same ruler, or the debts of a baseline. */
export type Earlier =
  | { readonly state: 'snapshot'; readonly side: DeltaSide; readonly snapshot: Snapshot }
  | {
      readonly state: 'baseline';
      readonly side: DeltaSide;
      readonly findings: readonly Finding[];
      /** Files that could not be analysed then. */
      readonly unanalysable: readonly string[];
      /** Files that were renamed since, when it is known. */
      readonly renames: readonly Rename[];
    };

/** What else is known about the two sides. */
export interface CompareOptions {
  /**
   * Texts of the files that differ: to recognise those that were renamed and edited, and to see which lines of a clone were
   * written. Without them only unchanged files are recognised, and clones are judged by their masses and tokens.
   */
  readonly texts?: Texts;
  readonly ruler?: readonly RulerChange[];
  /** Score of the earlier side by its own ruler, when it was measured anew: what the ruler alone has moved. */
  readonly scoreBeforeRuler?: { readonly value: number; readonly grade: 'A' | 'B' | 'C' | 'D' | 'E' };
}

/** Two sides → what changed, by how much and why. Pure; both must have been measured with the same ruler. */
export function compareSides(earlier: Earlier, later: Later, options: CompareOptions = {}): Delta {
  const { snapshot: head } = later;
  const { ruler = [], scoreBeforeRuler, texts } = options;
  const base = earlier.state === 'snapshot' ? earlier.snapshot : undefined;
  const renames =
    earlier.state === 'baseline' ? earlier.renames : findRenames(earlier.snapshot.files, head.files, texts);
  const files = base === undefined ? baselineFiles(earlier, head, renames) : fileChanges(base, head, renames);
  const isScope = scopeOf(files);
  const all = compareDebts(earlier, head, { renames, isScope, texts });
  const changed = all.filter(({ state }) => state !== 'unchanged');
  const unit = unitDelta(head.repository?.name ?? 'repository', '.', base?.total, head.total);
  const bridge =
    base === undefined || unit.points === undefined
      ? undefined
      : buildBridge(base.total, head.total, changed, scopeGrowthOf(base, head, isScope));
  return {
    schema: 'tkpi-delta/1',
    tool: head.tool,
    repository: head.repository?.name,
    base: earlier.side,
    head: later.side,
    total: withPoints(withRuler(unit, scoreBeforeRuler), bridge),
    applications: applicationsOf(base, head),
    bridge: bridge && [...rulerBars(unit, ruler, scoreBeforeRuler), ...bridge.bars],
    ruler,
    groups: ordered(changed, bridge),
    unchanged: all.length - changed.length,
    files,
    ignores: { before: base === undefined ? 0 : effective(base), after: effective(head) },
  };
}

/** What is known of the files of both sides. */
interface FileKnowledge {
  readonly renames: readonly Rename[];
  readonly isScope: (path: string) => boolean;
  readonly texts?: Texts;
}

/** All debts of both sides in groups, unchanged ones too. */
function compareDebts(
  earlier: Earlier,
  head: Snapshot,
  { renames, isScope, texts }: FileKnowledge,
): MeasuredGroup[] {
  const renamed = renamedPath(renames);
  const isUnsearched = unsearchedIn(
    earlier.state === 'baseline' ? undefined : earlier.snapshot,
    head,
    renamed,
  );
  const around = {
    renamed,
    isScope: (path: string, finding: Finding) => isScope(path) || isUnsearched(finding, path),
  };
  const measure = (group: MatchedGroup) => measureGroup(group, around);
  if (earlier.state === 'baseline') {
    const groups = matchFindings(earlier.findings, head.findings, renamed).map(measure);
    return withOwnIds(withoutRecharged(groups, renamed, () => false));
  }
  const { snapshot: base } = earlier;
  const isUntouched = untouchedIn(base, head, renamed);
  const groups = matchFindings(base.findings, head.findings, renamed).map(measure);
  const judged =
    texts === undefined
      ? withoutRecharged(groups, renamed, isUntouched)
      : judgeWritten(groups, { base, head, renames, texts });
  const known = new Set(base.files.map(({ path }) => renamed(path)));
  return withOwnIds(judged).map(group =>
    located(
      group,
      placesOfChange(group, renamed, isUntouched, path => !known.has(path)),
    ),
  );
}

/** A debt that is gone may have had the id of a new one, which it is not: a numbered function, say. */
function withOwnIds(groups: readonly MeasuredGroup[]): MeasuredGroup[] {
  const taken = new Set(groups.filter(({ findingsAfter }) => findingsAfter.length > 0).map(({ id }) => id));
  return groups.map(group =>
    group.findingsAfter.length === 0 && taken.has(group.id) ? { ...group, id: `${group.id}-before` } : group,
  );
}

function located(group: MeasuredGroup, places: DebtGroup['places']): MeasuredGroup {
  return places === undefined || group.state === 'unchanged' ? group : { ...group, places };
}

function effective({ ignores }: Snapshot): number {
  return ignores.filter(({ reason }) => reason !== undefined).length;
}

/** A baseline lists no files but those it could not analyse. */
function baselineFiles(earlier: Earlier, head: Snapshot, renamed: readonly Rename[]): FileChanges {
  const known = new Set(earlier.state === 'baseline' ? earlier.unanalysable : []);
  const unanalysable = head.scope.failed.filter(({ path }) => !known.has(path));
  return { added: 0, removed: 0, changed: 0, renamed, scope: [], unanalysable };
}

function applicationsOf(base: Snapshot | undefined, head: Snapshot): UnitDelta[] {
  if (base !== undefined) return applicationDeltas(base, head).map(own => bridged(own, base, head));
  return head.applications.map(application =>
    unitDelta(application.name, application.root, undefined, application),
  );
}

function withPoints(unit: UnitDelta, bridge: Bridge | undefined): UnitDelta {
  if (bridge === undefined) return unit;
  return { ...unit, kpis: unit.kpis.map(kpi => ({ ...kpi, points: bridge.pointsOfKpi(kpi.id) })) };
}

/** An application's KPIs with their points of its own score. */
function bridged(unit: UnitDelta, base: Snapshot, head: Snapshot): UnitDelta {
  const find = ({ applications }: Snapshot): MeasuredUnit | undefined =>
    applications.find(({ root }) => root === unit.root);
  const before = find(base);
  const after = find(head);
  if (unit.points === undefined || before === undefined || after === undefined) return unit;
  const whole = unit.kpis.map(({ id, before: old, after: now }): MeasuredGroup => {
    return { ...EMPTY_GROUP, kpi: id, before: old?.numerator ?? 0, after: now?.numerator ?? 0 };
  });
  return withPoints(
    unit,
    buildBridge(before, after, whole, () => 0),
  );
}

/** Stands for all debt of an application: only its sums matter. */
const EMPTY_GROUP: MeasuredGroup = {
  ...{ id: '', analyzer: '', kpi: '', code: '', application: '' },
  ...{ state: 'unchanged', cause: 'code', severity: 'minor' },
  ...{ before: 0, after: 0, judged: 0, matchedBy: [], findingsBefore: [], findingsAfter: [] },
};

/** The whole starts at the score that the earlier side had by its own ruler. */
function withRuler(unit: UnitDelta, before: CompareOptions['scoreBeforeRuler']): UnitDelta {
  if (before === undefined || unit.points === undefined || unit.after === undefined) return unit;
  return { ...unit, before, points: unit.after.value - before.value };
}

function rulerBars(
  unit: UnitDelta,
  ruler: readonly RulerChange[],
  before: CompareOptions['scoreBeforeRuler'],
): Bar[] {
  const applied = ruler.find(({ state }) => state === 'applied');
  if (before === undefined || unit.before === undefined || applied === undefined) return [];
  return [{ cause: applied.cause, what: 'ruler', points: unit.before.value - before.value }];
}

/** What got worse first, then by size. */
function ordered(groups: readonly MeasuredGroup[], bridge: Bridge | undefined): Delta['groups'] {
  const weighed = groups.map(group => {
    const points = bridge?.pointsOf(group);
    return {
      group: { ...group, points } as Delta['groups'][number],
      size: Math.abs(points ?? group.after - group.before),
    };
  });
  const isWorse = ({ after, before, judged }: MeasuredGroup) => Number(after > before || judged > 0);
  return weighed
    .toSorted(
      (one, other) =>
        isWorse(other.group as MeasuredGroup) - isWorse(one.group as MeasuredGroup) ||
        other.size - one.size ||
        (one.group.id < other.group.id ? -1 : 1),
    )
    .map(({ group }) => group);
}
