import type { MetricDef } from '../../model/metric.ts';

/** What the complexity analyzer measures. */
export const COMPLEXITY_METRICS: readonly MetricDef[] = [
  {
    id: 'complexity',
    title: 'Excess decisions',
    unit: 'share',
    aim: 'lower',
    meaning:
      'Decisions above the limit of cyclomatic complexity, of all decisions. Trivial functions are in neither count.',
  },
  {
    id: 'functions',
    title: 'Functions',
    unit: 'function',
    aim: 'inform',
    meaning: 'Functions, methods, accessors, arrow functions with a body.',
  },
  {
    id: 'functions.to10',
    title: 'CC 1–10',
    unit: 'function',
    aim: 'inform',
    meaning: 'Simple functions (SEI risk classes).',
  },
  {
    id: 'functions.to20',
    title: 'CC 11–20',
    unit: 'function',
    aim: 'lower',
    meaning: 'Moderately complex functions.',
  },
  { id: 'functions.to50', title: 'CC 21–50', unit: 'function', aim: 'lower', meaning: 'Complex functions.' },
  {
    id: 'functions.over50',
    title: 'CC over 50',
    unit: 'function',
    aim: 'lower',
    meaning: 'Functions that cannot be tested path by path.',
  },
  {
    id: 'functions.cognitiveOverLimit',
    title: 'Cognitive over limit',
    unit: 'function',
    aim: 'lower',
    meaning: 'Functions whose cognitive complexity is above the limit (15 unless configured).',
  },
  {
    id: 'cyclomatic.p95',
    aggregate: 'highest',
    title: 'CC, 95th percentile',
    unit: 'path',
    aim: 'lower',
    meaning: '95 % of the functions have at most this cyclomatic complexity.',
  },
  {
    id: 'cyclomatic.max',
    aggregate: 'highest',
    title: 'CC, highest',
    unit: 'path',
    aim: 'lower',
    meaning: 'Cyclomatic complexity of the most complex function.',
  },
  {
    id: 'cognitive.total',
    title: 'Cognitive complexity',
    unit: 'point',
    aim: 'lower',
    meaning: 'Sum over all functions.',
  },
  {
    id: 'cognitive.max',
    aggregate: 'highest',
    title: 'Cognitive, highest',
    unit: 'point',
    aim: 'lower',
    meaning: 'Cognitive complexity of the hardest function to follow.',
  },
  {
    id: 'decisions',
    title: 'Decisions',
    unit: 'decision',
    aim: 'inform',
    meaning: 'Σ (cyclomatic complexity − 1).',
  },
  {
    id: 'excessDecisions',
    title: 'Excess decisions',
    unit: 'decision',
    aim: 'lower',
    meaning: 'Σ max(0, cyclomatic complexity − limit).',
  },
];
