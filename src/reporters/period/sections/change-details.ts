import { textOf } from '../../../model/finding-data.ts';
import type { ChangeBar, DebtStep } from '../../../model/period.ts';
import { decimalsFor, fineDecimalsFor, signedPoints } from '../../delta/signed-numbers.ts';
import { count } from '../../numbers.ts';
import { analyzerWords } from '../../words.ts';
import type { ChangeStep } from '../change-steps.ts';
import { changeWords } from '../change-words.ts';
import { groupItem } from '../group-item.ts';
import { labelledText, type PeriodBlock, type PeriodItem, type Section, type Tone } from '../section.ts';
import type { PeriodView } from '../view.ts';

const MOST_ITEMS = 20;
/** Of a large refactoring the first steps tell what it was about. */
const MOST_STEPS = 5;

/** Which debts moved in which change, and debts whose change was not found; nothing when there are none. */
export function changeDetails(view: PeriodView, steps: readonly ChangeStep[]): Pick<Section, 'details'> {
  const blocks = [...changeItems(view, steps), ...unattributedItems(view)];
  return blocks.length === 0 ? {} : { details: { title: 'Debts by change', blocks } };
}

/** A change has the points of its bar, when it has one. */
function changeItems(view: PeriodView, steps: readonly ChangeStep[]): PeriodBlock[] {
  const changes = view.report.bridge?.changes ?? [];
  if (changes.length === 0) return [];
  const shown = new Map(
    steps.flatMap(({ change, points }) => (change === undefined ? [] : [[change, points]])),
  );
  const decimals = view.bridge?.decimals ?? decimalsFor(changes.map(({ points }) => points));
  const items = changes.map((bar): PeriodItem => {
    const { points, better, worse } = bar;
    const hasBoth = better !== 0 && worse !== 0;
    const both = `${signedPoints(better, decimals)} and ${signedPoints(worse, decimals)}`;
    return {
      mark: shown.get(bar) ?? signedPoints(points, decimals),
      tone: toneOf(points),
      sentence: `${changeWords(bar.change, view.ink)}${hasBoth ? ` (${both})` : ''}`,
      facts: [],
      notes: stepNotes(bar, view),
    };
  });
  return [{ kind: 'items', items, most: MOST_ITEMS, noun: 'changes' }];
}

function unattributedItems(view: PeriodView): PeriodBlock[] {
  const unknown = view.report.bridge?.unattributedGroups ?? [];
  const decimals = fineDecimalsFor(unknown.map(({ points }) => points));
  const items = unknown.flatMap(({ group, points }) =>
    groupItem(group, { mark: signedPoints(points, decimals), tone: toneOf(points) }, view),
  );
  if (items.length === 0) return [];
  return [
    labelledText('Open', 'the change that moved these debts, or a part of them, was not found:'),
    { kind: 'items', items, most: MOST_ITEMS, noun: 'debts' },
  ];
}

function toneOf(points: number): Tone {
  if (points === 0) return 'plain';
  return points > 0 ? 'good' : 'bad';
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
  ['convention-violation', 'a broken convention'],
]);

/** `Cart.total: 12 → 22 excess decisions, src/cart.ts:120`. */
function stepWords(
  { group: id, kpi, code, before, after, path, line }: DebtStep,
  { groups, ink }: PeriodView,
): string {
  const group = groups.get(id);
  const [finding] = [...(group?.findingsAfter ?? []), ...(group?.findingsBefore ?? [])];
  const called = finding && textOf(finding.data, 'name');
  const what = called === undefined ? (WHAT.get(code) ?? ink.name(code)) : ink.name(called);
  const unit = ink.prose(analyzerWords(group?.analyzer ?? kpi).mass);
  return `${what}: ${count(before)} → ${count(after)} ${unit}s, ${ink.place(path, line)}`;
}
