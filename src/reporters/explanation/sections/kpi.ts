import type { ExplainedKpi, KpiTerm, Standing } from '../../../model/explanation.ts';
import { count, percent, plural, score, wholePercent } from '../../numbers.ts';
import { labelledText, type PeriodBlock, type Section } from '../../period/section.ts';
import { kpiWords } from '../../words.ts';
import { findingItems } from '../items.ts';
import { factor, points, setting } from '../numbers.ts';
import type { ExplanationView } from '../view.ts';

type View = ExplanationView<ExplainedKpi>;

const MOST_FINDINGS = 5;

/** A KPI: what it is, how it came to its points, what would change them, and where they are. */
export function kpiSections(view: View): Section[] {
  const { subject, ink, top = MOST_FINDINGS } = view;
  const { term, meaning, findings } = subject;
  const what = labelledText('Measures', meaning);
  if (term.state === 'not-measured') {
    return [
      { title: 'What it says', blocks: [what, labelledText('Missing', ink.prose(term.reason), 'warning')] },
    ];
  }
  const list =
    findings.length === 0
      ? []
      : [
          {
            title: `Points by finding (${count(findings.length)})`,
            blocks: [findingItems(findings, top, ink)],
          },
        ];
  return [
    { title: 'What it says', blocks: [what, ...formula(view, term)] },
    { title: 'Where it stands, and what would change it', blocks: ways(subject, term, ink.prose) },
    ...list,
  ];
}

function formula({ explanation, subject: { weights } }: View, term: KpiTerm): PeriodBlock[] {
  const { numerator, denominator, value, halfLife, halvings, weight } = term;
  const whole = explanation.score;
  const counts = kpiWords(term.id).measured(numerator, denominator);
  return [
    labelledText(
      'Value',
      `${counts}: ${count(numerator)} ÷ ${count(denominator)} = ${factor(value)}, or ${percent(value)}`,
    ),
    labelledText(
      'Halvings',
      `${factor(value)} ÷ ${setting(halfLife)} = ${factor(halvings)} (half-life ${setting(halfLife)}: at that value half of the score is left)`,
    ),
    labelledText('Own score', `100 · 2^−${factor(halvings)} = ${score(term.score)}`),
    ...(whole === undefined || term.weight === 0
      ? [labelledText('Points', 'none: its weight is 0, so it has no part in the score')]
      : [
          labelledText(
            'Debt',
            `weight ${setting(weight)} × ${factor(halvings)} ÷ ${setting(weights)} (all weights) = ${factor(term.debt)} of ${factor(whole.debt)} halvings`,
          ),
          labelledText(
            'Points',
            `(100 − ${factor(whole.value)}) × ${factor(term.debt)} ÷ ${factor(whole.debt)} = ${points(term.pointsLost)} lost`,
          ),
        ]),
  ];
}

function ways(
  { toTarget, onePoint, allDebt, standing }: ExplainedKpi,
  term: KpiTerm,
  prose: (text: string) => string,
): PeriodBlock[] {
  const unit = UNITS.get(term.id) ?? ['unit of debt', 'units of debt'];
  const mass = (value: number) => plural(value, unit[0], unit[1]);
  const blocks: PeriodBlock[] = [];
  if (toTarget !== undefined) {
    const words =
      toTarget.mass === 0
        ? ' is reached'
        : `: ${mass(toTarget.mass)} less, worth ${points(toTarget.points)} points`;
    blocks.push(labelledText('Target', `${wholePercent(term.target)}${words}`));
  }
  if (onePoint !== undefined)
    blocks.push(labelledText('One point', `costs ${mass(onePoint.mass)} less, all else being equal`));
  else if (allDebt !== undefined && allDebt.mass > 0) {
    blocks.push(
      labelledText(
        'One point',
        `is more than there is to win: all ${mass(allDebt.mass)} are worth ${points(allDebt.points)}`,
      ),
    );
  }
  if (standing !== undefined) blocks.push(labelledText('Compared', standingWords(standing, prose)));
  return blocks;
}

function standingWords(standing: Standing, prose: (text: string) => string): string {
  if (standing.state === 'not-comparable') return `not with published packages: ${prose(standing.reason)}`;
  const { better, worse, packages } = standing;
  const same = packages - better - worse;
  const share = Math.round((100 * better) / packages);
  const rest = [`better than ${worse}`, ...(same === 0 ? [] : [`like ${same}`])].join(', ');
  return `worse than ${better} of ${packages} published packages (${share} %), ${rest}`;
}

const UNITS = new Map<string, readonly [string, string]>([
  ['duplication', ['duplicated line', 'duplicated lines']],
  ['complexity', ['excess decision', 'excess decisions']],
  ['layering', ['import in debt', 'imports in debt']],
  ['conventions', ['violating place', 'violating places']],
  ['coverage', ['uncovered line', 'uncovered lines']],
]);
