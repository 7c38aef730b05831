import type { MetricValue, Snapshot } from '../../../model/snapshot.ts';
import { count, percent } from '../../numbers.ts';
import { type RiskClass, riskClasses } from '../../pictures/risk-classes.ts';
import { draw } from '../draw.ts';
import { html } from '../markup.ts';
import type { PageSection } from '../page.ts';
import { plainTable } from '../tables.ts';

const CLASSES = [
  ['functions.to10', 'CC 1–10', 'none'],
  ['functions.to20', 'CC 11–20', 'B'],
  ['functions.to50', 'CC 21–50', 'D'],
  ['functions.over50', 'over 50', 'E'],
] as const;

/** How many functions are in which risk class; nothing when complexity was not measured. */
export function functionsSection({ total }: Pick<Snapshot, 'total'>): PageSection[] {
  const classes = riskClassesOf({ total });
  const all = metricOf(total.metrics, 'functions') ?? 0;
  if (classes.length === 0) return [];
  const hard = metricOf(total.metrics, 'functions.cognitiveOverLimit');
  return [
    {
      id: 'functions',
      short: 'Functions',
      title: 'How complex functions are',
      content: html`<figure>${draw(width => riskClasses(classes, width))}
<figcaption>Cyclomatic complexity (CC) of ${count(all)} functions. Lengths are square roots.${hard !== undefined && ` ${count(hard)} are over the cognitive limit.`}</figcaption></figure>
<details><summary>The same as a table</summary>${plainTable(
        [
          { head: 'Complexity', kind: 'text' },
          { head: 'Functions', kind: 'number' },
          { head: 'Share', kind: 'number' },
        ],
        classes.map(({ label, functions }) => [label, count(functions), percent(functions / all)]),
        'Functions by complexity',
      )}</details>`,
    },
  ];
}

/** Functions by risk class; empty when complexity was not measured, or there is none. */
export function riskClassesOf({ total }: Pick<Snapshot, 'total'>): RiskClass[] {
  if (!metricOf(total.metrics, 'functions')) return [];
  return CLASSES.map(([id, label, grade]) => ({
    ...{ label, grade },
    functions: metricOf(total.metrics, id) ?? 0,
  }));
}

function metricOf(metrics: readonly MetricValue[], id: string): number | undefined {
  return metrics.find(metric => metric.id === id)?.value;
}
