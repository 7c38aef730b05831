import type { ExplainedScore, KpiTerm } from '../../../model/explanation.ts';
import { unitsOfScore, unsignedUnits } from '../../delta/signed-numbers.ts';
import { count } from '../../numbers.ts';
import {
  nameColumn,
  numberColumn,
  type PeriodBlock,
  plain,
  type Section,
  type TableColumn,
} from '../../period/section.ts';
import { apportion } from '../../shares.ts';
import { kpiWords } from '../../words.ts';
import { factor, setting } from '../numbers.ts';
import type { ExplanationView } from '../view.ts';

type View = ExplanationView<ExplainedScore>;

/** Hundredths: the tenths that reports show, and one digit to see that it is the same number. */
const DECIMALS = 2;

/** The formula in four steps, each with the numbers of the one before. */
export function scoreSections(view: View): Section[] {
  const { score } = view.explanation;
  const terms = view.subject.terms.filter(term => term.state === 'measured');
  if (score === undefined) return [];
  return [
    { title: '1. How dense is the debt? Debt ÷ what it is counted against', blocks: [densities(terms)] },
    { title: '2. Density ÷ half-life = halvings, weighted', blocks: [halvings(terms)] },
    { title: '3. Add up, and halve 100 so often', blocks: sums(view, terms, score) },
    { title: '4. Who loses how much: each its part of the debt', blocks: [losses(terms, score)] },
  ];
}

function densities(terms: readonly KpiTerm[]): PeriodBlock {
  const columns = [
    numberColumn('debt'),
    numberColumn('÷ of'),
    numberColumn('= density'),
    { head: 'in words', align: 'left', cut: 'end', spare: 1 } as const,
  ];
  return table(columns, terms, ({ id, numerator, denominator, value }) => [
    count(numerator),
    count(denominator),
    denominator === 0 ? '0 (nothing of nothing)' : factor(value),
    kpiWords(id).measured(numerator, denominator),
  ]);
}

function halvings(terms: readonly KpiTerm[]): PeriodBlock {
  const heads = ['density', '÷ half-life', '= halvings', '× weight', '= weighted'];
  return table(
    heads.map(head => numberColumn(head)),
    terms,
    ({ value, halfLife, halvings: own, weight }) => [
      factor(value),
      setting(halfLife),
      factor(own),
      setting(weight),
      factor(own * weight),
    ],
  );
}

function sums(
  { subject: { grades } }: View,
  terms: readonly KpiTerm[],
  { value, grade, debt }: NonNullable<View['explanation']['score']>,
): PeriodBlock[] {
  const weighted = terms.map(term => factor(term.halvings * term.weight)).join(' + ');
  const all = terms.reduce((sum, term) => sum + term.halvings * term.weight, 0);
  const from = Object.entries(grades)
    .map(([name, least]) => `${name} from ${least}`)
    .join(', ');
  return [
    text('Weighted', `${weighted} = ${factor(all)}`),
    text(
      'Debt',
      `${factor(all)} ÷ (${terms.map(({ weight }) => setting(weight)).join(' + ')}) = ${factor(debt)} halvings`,
    ),
    text('Score', `100 · 2^−${factor(debt)} = ${hundredths(value)}`),
    text('Grade', `${grade} (${from}, else E)`),
  ];
}

function losses(
  terms: readonly KpiTerm[],
  { value, debt }: NonNullable<View['explanation']['score']>,
): PeriodBlock {
  const lost = 100 * 10 ** DECIMALS - unitsOfScore(value, DECIMALS);
  const units = apportion(
    terms.map(({ pointsLost }) => pointsLost),
    lost,
  );
  const whole = unsignedUnits(lost, DECIMALS);
  const rows = terms.map((term, index) => [
    plain(kpiWords(term.id).title),
    plain(factor(term.debt)),
    plain(factor(debt)),
    plain(whole),
    plain(unsignedUnits(units[index] ?? 0, DECIMALS)),
  ]);
  const sum = [
    plain('all'),
    plain(factor(debt)),
    plain(factor(debt)),
    plain(whole),
    plain(`${whole} = 100 − ${hundredths(value)}`),
  ];
  return {
    kind: 'table',
    columns: [
      nameColumn('KPI'),
      ...['its debt', '÷ debt', '× lost', '= points'].map(head => numberColumn(head)),
    ],
    rows: [...rows, sum],
    ...{ most: rows.length + 1, noun: 'KPIs' },
  };
}

function table(
  columns: readonly TableColumn[],
  terms: readonly KpiTerm[],
  cellsOf: (term: KpiTerm) => readonly string[],
): PeriodBlock {
  const rows = terms.map(term => [plain(kpiWords(term.id).title), ...cellsOf(term).map(plain)]);
  return { kind: 'table', columns: [nameColumn('KPI'), ...columns], rows, most: rows.length, noun: 'KPIs' };
}

function text(label: string, words: string): PeriodBlock {
  return { kind: 'text', label, text: words, tone: 'faint' };
}

function hundredths(value: number): string {
  return unsignedUnits(unitsOfScore(value, DECIMALS), DECIMALS);
}
