import type { Change } from '../../model/change.ts';
import type {
  Crossing,
  Crossings,
  CycleChange,
  Evidence,
  EvidenceConvention,
  EvidenceKpi,
  EvidenceSubject,
  FunctionChange,
  FunctionChanges,
  TouchedFile,
} from '../../model/evidence.ts';
import { group, side } from '../delta/json-delta.ts';
import { block, entry, list, ordered, sorted } from '../json-writer.ts';
import type { EvidenceReporter } from './reporter.ts';

/**
 * The evidence in canonical bytes: keys in the order of the model, one debt or file per line, one trailing newline.
 *
 * @throws Error when a number is not finite: that is a bug in tkpi, and no file is better than a wrong one
 */
export const json: EvidenceReporter = evidence => `${writeEvidence(evidence)}\n`;

function writeEvidence(evidence: Evidence): string {
  const { repository, selection, functions, method } = evidence;
  return block(0, [
    ['schema', entry(evidence.schema)],
    ['tool', entry(evidence.tool, ['name', 'version'])],
    ['repository', repository === undefined ? undefined : entry(repository)],
    ['subject', subject(evidence.subject)],
    ['base', side(evidence.base)],
    ['head', side(evidence.head)],
    ['notices', entry(evidence.notices)],
    ['selection', selection && entry(selection, ['globs', 'files', 'better', 'worse'])],
    ['score', score(evidence.score)],
    ['kpis', list(0, evidence.kpis.map(kpi))],
    ['conventions', evidence.conventions && list(0, evidence.conventions.map(convention))],
    ['groups', list(0, evidence.groups.map(group))],
    ['grownApart', entry(evidence.grownApart)],
    [
      'cycles',
      block(1, [
        ['born', list(1, evidence.cycles.born.map(cycle))],
        ['removed', list(1, evidence.cycles.removed.map(cycle))],
      ]),
    ],
    ['folders', evidence.folders && crossings(evidence.folders)],
    ['layers', evidence.layers && crossings(evidence.layers)],
    ['functions', functions && functionChanges(functions)],
    ['files', list(0, evidence.files.map(file))],
    ['size', size(evidence.size)],
    ['method', entry({ ...method, engines: sorted(method.engines) }, ['command', 'engines'])],
  ]);
}

function subject({ asked, kind, commits, changes }: EvidenceSubject): string {
  return block(1, [
    ['asked', entry(asked)],
    ['kind', entry(kind)],
    ['commits', entry(commits)],
    ['changes', list(1, changes.map(change))],
  ]);
}

function change(value: Change): string {
  const request = value.request && ordered(value.request, ['mark', 'number']);
  return entry({ ...value, request }, [
    ...(['commit', 'committedAt', 'title', 'request', 'isMerge', 'isBot', 'reverts'] as const),
  ]);
}

function score({ before, after, points, notComparable, parts }: Evidence['score']): string {
  const written = {
    before: before && ordered(before, ['value', 'grade']),
    after: after && ordered(after, ['value', 'grade']),
    points,
    notComparable,
    parts: parts && ordered(parts, ['debts', 'leftOut', 'growth', 'scope']),
  };
  return entry(written, ['before', 'after', 'points', 'notComparable', 'parts']);
}

function kpi(value: EvidenceKpi): string {
  const written = { ...value, before: counts(value.before), after: counts(value.after) };
  return entry(written, ['id', 'before', 'after', 'reason']);
}

function convention(value: EvidenceConvention): string {
  const written = { ...value, before: counts(value.before), after: counts(value.after) };
  return entry(written, ['id', 'title', 'before', 'after', 'reason']);
}

function counts(own: EvidenceKpi['before']) {
  return own && ordered(own, ['numerator', 'denominator']);
}

function cycle(value: CycleChange): string {
  return entry(value, ['group', 'size', 'modules']);
}

function crossings({ before, after, added, removed }: Crossings): string {
  const row = (value: Crossing) => entry(value, ['from', 'to', 'imports']);
  return block(1, [
    ['before', entry(before)],
    ['after', entry(after)],
    ['added', list(1, added.map(row))],
    ['removed', list(1, removed.map(row))],
  ]);
}

function functionChanges(value: FunctionChanges): string {
  const step = (own: FunctionChange | undefined) =>
    own && ordered(own, ['name', 'path', 'line', 'before', 'after']);
  const written = {
    ...value,
    over20: ordered(value.over20, ['before', 'after']),
    largestDrop: step(value.largestDrop),
    largestRise: step(value.largestRise),
  };
  return entry(written, [
    ...(['changed', 'added', 'removed', 'moved', 'over20', 'largestDrop', 'largestRise'] as const),
  ]);
}

function file(value: TouchedFile): string {
  const codeLines = value.codeLines && ordered(value.codeLines, ['before', 'after']);
  return entry({ ...value, codeLines }, ['path', 'was', 'state', 'kind', 'codeLines']);
}

function size({ production, test, other }: Evidence['size']): string {
  const row = (own: Evidence['size']['test']) => entry(own, ['files', 'added', 'removed']);
  return block(1, [
    ['production', row(production)],
    ['test', row(test)],
    ['other', row(other)],
  ]);
}
