import type {
  CostedFinding,
  ExplainedFinding,
  ExplainedKpi,
  ExplainedLine,
  ExplainedPath,
  ExplainedScore,
  ExplainedTerm,
  Explanation,
} from '../../model/explanation.ts';
import { finding } from '../delta/json-delta.ts';
import { block, entry, type Field, list, ordered, rows } from '../json-writer.ts';
import { detailJson, functionJson, functionKeys, importKeys } from './json-detail.ts';

/** What an explanation is about, its keys in the order of the model. */
export function subjectJson(subject: Explanation['subject']): string {
  return block(1, [['kind', entry(subject.kind)], ...fieldsOf(subject)]);
}

function fieldsOf(subject: Explanation['subject']): Field[] {
  switch (subject.kind) {
    case 'score':
      return scoreFields(subject);
    case 'kpi':
      return kpiFields(subject);
    case 'finding':
      return findingFields(subject);
    case 'line':
      return lineFields(subject);
    case 'path':
      return pathFields(subject);
  }
}

function scoreFields({ terms, weights, grades }: ExplainedScore): Field[] {
  return [
    ['terms', list(1, terms.map(term))],
    ['weights', entry(weights)],
    ['grades', entry(grades, ['A', 'B', 'C', 'D'])],
  ];
}

function term(value: ExplainedTerm): string {
  if (value.state === 'not-measured') return entry(value, ['id', 'state', 'reason']);
  return entry(value, [
    ...(['id', 'state', 'numerator', 'denominator', 'value', 'halfLife', 'halvings', 'weight'] as const),
    ...(['debt', 'score', 'pointsLost', 'target'] as const),
  ]);
}

function kpiFields(kpi: ExplainedKpi): Field[] {
  const { standing, toTarget, onePoint, allDebt } = kpi;
  const part = (value: ExplainedKpi['allDebt']) => value && entry(value, ['mass', 'points']);
  return [
    ['meaning', entry(kpi.meaning)],
    ['term', term(kpi.term)],
    ['weights', entry(kpi.weights)],
    ['standing', standing && entry(standing)],
    ['toTarget', part(toTarget)],
    ['onePoint', part(onePoint)],
    ['allDebt', part(allDebt)],
    ['findings', costed(kpi.findings)],
  ];
}

function findingFields(value: ExplainedFinding): Field[] {
  const { whole, gain, suppression } = value;
  const { id, above, kpi, ignored } = suppression;
  return [
    ['finding', entry(finding(value.finding))],
    ['kpi', value.kpi === undefined ? undefined : entry(value.kpi)],
    ['mass', entry(value.mass)],
    ['points', entry(value.points)],
    ['rank', entry(value.rank, ['place', 'of'])],
    ['whole', whole && entry(whole, ['mass', 'points'])],
    ['gain', gain && entry(gain, ['points', 'findings'])],
    ['detail', detailJson(value.detail)],
    [
      'suppression',
      block(2, [
        ['id', entry(id)],
        ['above', rows(2, above, ['path', 'line'])],
        ['kpi', kpi === undefined ? undefined : entry(kpi)],
        ['ignored', entry(ignored)],
      ]),
    ],
  ];
}

function lineFields(value: ExplainedLine): Field[] {
  return [
    ['path', entry(value.path)],
    ['line', entry(value.line)],
    ['fileKind', entry(value.fileKind)],
    ['function', value.function && functionJson(2, value.function)],
    ['outer', rows(1, value.outer, ['name', 'line', 'endLine', 'cyclomatic', 'cognitive'])],
    ['findings', costed(value.findings)],
  ];
}

function pathFields(value: ExplainedPath): Field[] {
  const { notScored, functions, imports, importedBy } = value;
  return [
    ['path', entry(value.path)],
    ['isFile', entry(value.isFile)],
    ['notScored', notScored === undefined ? undefined : entry(notScored)],
    ['files', entry(value.files)],
    ['codeLines', entry(value.codeLines)],
    ['decisions', entry(value.decisions)],
    ['all', entry(value.all, ['files', 'codeLines'])],
    ['tests', entry(value.tests)],
    ['costs', rows(1, value.costs, ['kpi', 'mass', 'of', 'points'])],
    ['points', entry(value.points)],
    ['findings', costed(value.findings)],
    ['functions', functions && rows(1, functions, functionKeys)],
    ['imports', imports && rows(1, imports, [...importKeys, 'kind', 'finding'])],
    ['importedBy', importedBy && entry(importedBy)],
  ];
}

function costed(findings: readonly CostedFinding[]): string {
  const written = findings.map(own =>
    ordered({ ...own, finding: finding(own.finding) }, ['finding', 'kpi', 'mass', 'points']),
  );
  return list(
    1,
    written.map(own => entry(own)),
  );
}
