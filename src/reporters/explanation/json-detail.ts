import type { ExplainedFunction, ExplainedPlace, FindingDetail } from '../../model/explanation.ts';
import { block, entry, type Field, list, ordered, rows } from '../json-writer.ts';

export const functionKeys = [
  ...(['path', 'line', 'column', 'endLine', 'name', 'cyclomatic', 'cognitive'] as const),
  ...(['codeLines', 'parameters', 'nesting'] as const),
] as const;

export const importKeys = ['from', 'to', 'line'] as const;

/** What there is to tell about a finding, in the order of the model. */
export function detailJson(detail: FindingDetail): string {
  return block(2, [['kind', entry(detail.kind)], ...fieldsOf(detail)]);
}

function fieldsOf(detail: FindingDetail): Field[] {
  switch (detail.kind) {
    case 'function':
      return [['function', functionJson(3, detail.function)]];
    case 'clone':
      return [['places', list(2, detail.places.map(place))]];
    case 'rule':
      return [['import', entry(detail.import, importKeys)]];
    case 'cycle':
      return [
        ['path', rows(2, detail.path, importKeys)],
        ['breaks', rows(2, detail.breaks, importKeys)],
      ];
    case 'none':
      return [];
  }
}

/** @param depth of the line with its braces */
export function functionJson(depth: number, value: ExplainedFunction): string {
  const { points } = value;
  const keys = ['line', 'column', 'construct', 'cyclomatic', 'cognitive', 'nesting'] as const;
  return block(depth, [
    ['result', entry(value.result, functionKeys)],
    ['kind', entry(value.kind)],
    ['limit', entry(value.limit)],
    ['cognitiveLimit', entry(value.cognitiveLimit)],
    ['variant', entry(value.variant)],
    ['cognitiveVariant', entry(value.cognitiveVariant)],
    ['excess', entry(value.excess)],
    ['riskClass', entry(value.riskClass)],
    ['functions', entry(value.functions, ['all', 'simpler', 'harder'])],
    [
      'points',
      points.state === 'not-traced'
        ? entry(points, ['state', 'reason'])
        : block(depth + 1, [
            ['state', entry(points.state)],
            ['points', rows(depth + 1, points.points, keys)],
          ]),
    ],
  ]);
}

function place(value: ExplainedPlace): string {
  const elsewhere = value.elsewhere?.map(own => ordered(own, ['id', 'ranges']));
  return entry({ ...value, elsewhere }, [
    ...(['path', 'startLine', 'endLine', 'mass', 'lines', 'charged', 'elsewhere'] as const),
  ]);
}
