import type { ChangeBar, DebtStep } from '../../../model/period.ts';
import { fineDecimalsFor, signedPoints } from '../../delta/signed-numbers.ts';
import { textOf } from '../../finding-data.ts';
import { count } from '../../numbers.ts';
import { analyzerWords } from '../../words.ts';
import { changeWords } from '../change-words.ts';
import type { PeriodItem, Section } from '../section.ts';
import type { PeriodView } from '../view.ts';

const MOST_CHANGES = 20;
/** Of a large refactoring the first steps tell what it was about. */
const MOST_STEPS = 5;

/** Which debts moved in which change; nothing when none did. */
export function changeDetails(view: PeriodView): Pick<Section, 'details'> {
  const changes = view.report.bridge?.changes ?? [];
  if (changes.length === 0) return {};
  const decimals = fineDecimalsFor(changes.map(({ points }) => points));
  const items = changes.map((bar): PeriodItem => {
    const { points, better, worse } = bar;
    const both = better !== 0 && worse !== 0;
    return {
      mark: signedPoints(points, decimals),
      tone: points === 0 ? 'plain' : points > 0 ? 'good' : 'bad',
      sentence: changeWords(bar.change, view.ink),
      facts: both ? [`${signedPoints(better, decimals)} and ${signedPoints(worse, decimals)}`] : [],
      notes: stepNotes(bar, view),
    };
  });
  return {
    details: {
      title: 'Debts by change',
      blocks: [{ kind: 'items', items, most: MOST_CHANGES, noun: 'changes' }],
    },
  };
}

function stepNotes({ steps }: ChangeBar, view: PeriodView): string[] {
  const decimals = fineDecimalsFor(steps.map(({ points }) => points));
  const shown = steps
    .slice(0, MOST_STEPS)
    .map(step => `${stepWords(step, view)} (${signedPoints(step.points, decimals)})`);
  const rest = steps.length - shown.length;
  return rest > 0 ? [...shown, `and ${count(rest)} more`] : shown;
}

const WHAT = new Map([
  ['clone', 'a clone'],
  ['layer-violation', 'a forbidden import'],
  ['cycle', 'an import cycle'],
]);

/** `Cart.total 12 → 22 excess decisions at src/cart.ts:120`. */
function stepWords(step: DebtStep, { groups, ink }: PeriodView): string {
  const group = groups.get(step.group);
  const [finding] = [...(group?.findingsAfter ?? []), ...(group?.findingsBefore ?? [])];
  const called = finding && textOf(finding.data, 'name');
  const what = called === undefined ? (WHAT.get(step.code) ?? ink.name(step.code)) : ink.name(called);
  const unit = analyzerWords(group?.analyzer ?? step.kpi).mass;
  return `${what}: ${count(step.before)} → ${count(step.after)} ${unit}s, ${ink.place(step.path, step.line)}`;
}
