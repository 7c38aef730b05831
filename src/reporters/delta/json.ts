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
import type { DeltaDocument } from '../../model/delta-document.ts';
import type { Finding, Location } from '../../model/finding.ts';
import type { Acceptance, AcceptedDebt, Verdict } from '../../model/verdict.ts';
import { block, entry, type Field, list, sorted } from '../json-writer.ts';
import type { ComparisonReporter } from '../reporter.ts';

/**
 * The delta, and the verdict when there is one, in canonical bytes: keys in the order of the model, one group, bar or
 * application per line, one trailing newline. The token sketches of functions are left out: they are long, and only
 * matching needs them.
 *
 * @throws Error when a number is not finite: that is a bug in tkpi, and no file is better than a wrong one
 */
export const json: ComparisonReporter = ({ delta, verdict }) => `${writeDelta({ ...delta, verdict })}\n`;

function writeDelta(document: DeltaDocument): string {
  const { tool, total, applications, bridge, ruler, groups, verdict } = document;
  return block(0, [
    ['schema', entry(document.schema)],
    ['tool', entry(tool, ['name', 'version'])],
    ['repository', document.repository === undefined ? undefined : entry(document.repository)],
    ['base', side(document.base)],
    ['head', side(document.head)],
    ['total', block(1, unit(1, total))],
    [
      'applications',
      list(
        0,
        applications.map(application => block(2, unit(2, application))),
      ),
    ],
    ['bridge', bridge && list(0, bridge.map(bar))],
    ['ruler', list(0, ruler.map(rulerChange))],
    ['groups', list(0, groups.map(group))],
    ['unchanged', entry(document.unchanged)],
    ['files', fileChanges(document.files)],
    ['ignores', entry(document.ignores, ['before', 'after'])],
    ['verdict', verdict && writeVerdict(verdict)],
  ]);
}

function side(value: DeltaSide): string {
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

function group(value: DebtGroup): string {
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

function finding(value: Finding): Finding {
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

function fileChanges({ added, removed, changed, renamed, scope, unanalysable }: Delta['files']): string {
  return block(1, [
    ['added', entry(added)],
    ['removed', entry(removed)],
    ['changed', entry(changed)],
    [
      'renamed',
      list(
        1,
        renamed.map(row => entry(row, ['from', 'to'])),
      ),
    ],
    [
      'scope',
      list(
        1,
        scope.map(row => entry(row, ['path', 'before', 'after'])),
      ),
    ],
    [
      'unanalysable',
      list(
        1,
        unanalysable.map(row => entry(row, ['path', 'reason', 'line', 'message'])),
      ),
    ],
  ]);
}

function writeVerdict({ state, strict, conditions, groups, accepted, failOn }: Verdict): string {
  const condition = (row: Verdict['conditions'][number]) =>
    entry(row, ['id', 'kpi', 'state', 'actual', 'limit', 'reason']);
  const judged = groups.map(row => ({ ...row, acceptance: row.acceptance && acceptance(row.acceptance) }));
  return block(1, [
    ['state', entry(state)],
    ['strict', entry(strict)],
    ['conditions', list(1, conditions.map(condition))],
    [
      'groups',
      list(
        1,
        judged.map(row => entry(row, ['group', 'judgement', 'acceptance'])),
      ),
    ],
    ['accepted', list(1, accepted.map(acceptedDebt))],
    ['failOn', entry(failOn)],
  ]);
}

function acceptedDebt(value: AcceptedDebt): string {
  const written = { ...value, acceptance: acceptance(value.acceptance) };
  return entry(written, ['id', 'code', 'path', 'name', 'acceptance', 'ageDays', 'state']);
}

function acceptance(value: Acceptance): Acceptance {
  return ordered(value, ['reason', 'owner', 'since', 'until']);
}

/** A copy with its keys in the order of the model; keys that are absent stay absent in the text. */
function ordered<Value extends object>(value: Value, keys: readonly (keyof Value & string)[]): Value {
  // all keys of the value are named by the callers
  return Object.fromEntries(keys.map(key => [key, value[key]])) as Value;
}
