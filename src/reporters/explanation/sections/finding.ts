import type { ExplainedFinding } from '../../../model/explanation.ts';
import { count, plural } from '../../numbers.ts';
import { labelledText, type PeriodBlock, type Section } from '../../period/section.ts';
import { analyzerWords, kpiWords } from '../../words.ts';
import { functionSections } from '../function.ts';
import { ordinal, points } from '../numbers.ts';
import type { ExplanationView } from '../view.ts';
import { cloneSections } from './clone.ts';
import { cycleSections, ruleSections } from './imports.ts';
import { suppressionSection } from './suppression.ts';

type View = ExplanationView<ExplainedFinding>;

/** A finding: what it costs, what it is made of, how to keep it out of the gate. */
export function findingSections(view: View): Section[] {
  return [
    { title: 'What it costs', blocks: costs(view) },
    ...detailSections(view),
    ...suppressionSection(view),
  ];
}

function costs({ subject }: View): PeriodBlock[] {
  const { finding, kpi, mass, rank, gain } = subject;
  const title = kpi === undefined ? 'no KPI' : kpiWords(kpi).title;
  const debt = `${plural(mass, analyzerWords(finding.analyzer).mass)} of ${title}`;
  const place = `${ordinal(rank.place)} of ${plural(rank.of, 'finding')} there, ${finding.severity}`;
  return [
    labelledText('Debt', `${debt}; ${place}`),
    labelledText('Points', pointWords(subject, title)),
    ...(gain === undefined ? [] : [labelledText('To win', gainWords(gain))]),
  ];
}

function pointWords({ mass, points: cost, whole }: ExplainedFinding, title: string): string {
  if (whole === undefined || whole.mass === 0) return 'none';
  return `${points(cost)} = ${count(mass)} ÷ ${count(whole.mass)} of the ${points(whole.points)} points that ${title} costs`;
}

/** A share of the loss is worth more than the first step back up, where the curve is flattest. */
function gainWords({ points: won, findings }: NonNullable<ExplainedFinding['gain']>): string {
  const along =
    findings === 1 ? '' : ` with the ${plural(findings - 1, 'other finding')} of the same rule and module`;
  return `${points(won)} points when this alone is settled${along}: the way up is flattest at its start`;
}

function detailSections(view: View): Section[] {
  const { subject, ink, top } = view;
  const { detail } = subject;
  switch (detail.kind) {
    case 'function':
      return functionSections(detail.function, top, ink);
    case 'clone':
      return cloneSections(detail.places, view);
    case 'rule':
      return ruleSections(detail.import, view);
    case 'cycle':
      return cycleSections(detail, view);
    case 'none':
      return ruleSections(undefined, view);
  }
}
