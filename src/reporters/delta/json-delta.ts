import type {
  Bar,
  DebtGroup,
  Delta,
  DeltaSide,
  KpiDelta,
  KpiSide,
  RulerChange,
  UnitDelta,
} from '../../model/delta.ts';
import type { Finding, Location } from '../../model/finding.ts';
import { block, entry, type Field, list, ordered, sorted } from '../json-writer.ts';

/**
 * The fields of a delta in the order of the model, one group, bar or application per line. The token sketches of
 * functions are left out: they are long, and only matching needs them.
 *
 * @param depth of the line with the braces that they stand in
 */
export function deltaFields(depth: number, delta: Delta): Field[] {
  const { tool, repository, total, applications, bridge, ruler, groups } = delta;
  return [
    ['schema', entry(delta.schema)],
    ['tool', entry(tool, ['name', 'version'])],
    ['repository', repository === undefined ? undefined : entry(repository)],
    ['base', side(delta.base)],
    ['head', side(delta.head)],
    ['total', block(depth + 1, unit(depth + 1, total))],
    [
      'applications',
      list(
        depth,
        applications.map(application => block(depth + 2, unit(depth + 2, application))),
      ),
    ],
    ['bridge', bridge && list(depth, bridge.map(bar))],
    ['ruler', list(depth, ruler.map(rulerChange))],
    ['groups', list(depth, groups.map(group))],
    ['unchanged', entry(delta.unchanged)],
    ['files', fileChanges(depth + 1, delta.files)],
    ['ignores', entry(delta.ignores, ['before', 'after'])],
  ];
}

/** A side of a comparison. */
export function side(value: DeltaSide): string {
  return entry(value, ['label', 'source', 'commit', 'committedAt', 'dirty', 'ruler', 'remeasured']);
}

function unit(depth: number, value: UnitDelta): Field[] {
  const { name, root, before, after, points, notComparable, kpis, codeLines, files } = value;
  return [
    ['name', entry(name)],
    ['root', entry(root)],
    ['before', before && entry(before, ['value', 'grade'])],
    ['after', after && entry(after, ['value', 'grade'])],
    ['points', points === undefined ? undefined : entry(points)],
    ['notComparable', notComparable === undefined ? undefined : entry(notComparable)],
    ['kpis', list(depth, kpis.map(kpi))],
    ['codeLines', entry(codeLines, ['before', 'after'])],
    ['files', entry(files, ['before', 'after'])],
  ];
}

function kpi(value: KpiDelta): string {
  const counts = (own: KpiSide | undefined) =>
    own && ordered(own, ['numerator', 'denominator', 'value', 'score']);
  const written = { ...value, before: counts(value.before), after: counts(value.after) };
  return entry(written, ['id', 'before', 'after', 'reason', 'points']);
}

function bar(value: Bar): string {
  return entry(value, ['cause', 'what', 'kpi', 'direction', 'groups', 'points']);
}

function rulerChange(value: RulerChange): string {
  const changes = value.changes.map(change => ordered(change, ['path', 'before', 'after']));
  const scoreAfter = value.scoreAfter && ordered(value.scoreAfter, ['value', 'grade']);
  return entry({ ...value, changes, scoreAfter }, ['cause', 'changes', 'state', 'scoreAfter']);
}

/** A debt on both sides, without the token sketches of its functions. */
export function group(value: DebtGroup): string {
  const written = {
    ...value,
    findingsBefore: value.findingsBefore.map(finding),
    findingsAfter: value.findingsAfter.map(finding),
    places: value.places?.map(place),
  };
  return entry(written, [
    ...(['id', 'analyzer', 'kpi', 'code', 'application', 'state', 'cause', 'severity'] as const),
    ...([
      'before',
      'after',
      'judged',
      'points',
      'matchedBy',
      'findingsBefore',
      'findingsAfter',
      'places',
    ] as const),
  ]);
}

/** A finding with its keys in order, without its sketch. */
export function finding(value: Finding): Finding {
  const { sketch: _, ...data } = value.data;
  // sorting the keys of an object gives an object
  const written = { ...value, locations: value.locations.map(place), data: sorted(data) as Finding['data'] };
  return ordered(written, [
    ...(['id', 'analyzer', 'code', 'application', 'mass', 'severity', 'locations', 'data'] as const),
  ]);
}

function place(value: Location): Location {
  return ordered(value, ['path', 'startLine', 'endLine', 'mass', 'ignored']);
}

function fileChanges(
  depth: number,
  { added, removed, changed, renamed, scope, unanalysable }: Delta['files'],
): string {
  return block(depth, [
    ['added', entry(added)],
    ['removed', entry(removed)],
    ['changed', entry(changed)],
    [
      'renamed',
      list(
        depth,
        renamed.map(row => entry(row, ['from', 'to'])),
      ),
    ],
    [
      'scope',
      list(
        depth,
        scope.map(row => entry(row, ['path', 'before', 'after'])),
      ),
    ],
    [
      'unanalysable',
      list(
        depth,
        unanalysable.map(row => entry(row, ['path', 'reason', 'line', 'message'])),
      ),
    ],
  ]);
}
