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

function costs({ subject, explanation }: View): PeriodBlock[] {
  const { finding, kpi, mass, points: cost, rank, gain } = subject;
  const whole = explanation.score;
  const of = whole === undefined ? '' : ` of the ${points(100 - whole.value)} that the repository lost`;
  const title = kpi === undefined ? 'no KPI' : kpiWords(kpi).title;
  return [
    labelledText('Points', `${points(cost)}${of}`),
    labelledText('Debt', `${plural(mass, analyzerWords(finding.analyzer).mass)} of ${title}; ${ordinal(rank.place)} of ${plural(rank.of, 'finding')} there`),
    labelledText('Severity', finding.severity),
    ...(gain === undefined ? [] : [labelledText('To win', gainWords(gain))]),
  ];
}

function gainWords({ points: won, findings }: NonNullable<ExplainedFinding['gain']>): string {
  const along = findings === 1 ? '' : ` and the ${plural(findings - 1, 'finding')} of the same rule and module`;
  return `${points(won)} points when this alone is settled${along}`;
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
      return [];
  }
}

/** `12` or `12 of 40`. */
export function ofAll(part: number, whole: number): string {
  return part === whole ? count(part) : `${count(part)} of ${count(whole)}`;
}
