import type { Plan, PlanStep } from '../../model/plan.ts';
import type { Sink } from '../delta/sink.ts';
import { TERMINAL_SINK } from '../delta/terminal/ink.ts';
import { escapeTerminal } from '../escape.ts';
import { plural } from '../numbers.ts';
import { labelledLines } from '../terminal/labelled.ts';
import { type Screen, screenOf } from '../terminal/screen.ts';
import { columnsOf, cutMiddle, cutPath, padEnd, wrap } from '../width.ts';
import { goalWords, noticeWords } from './goal-words.ts';
import { kpiTable } from './kpi-table.ts';
import { type ShownPoints, shownPoints } from './points.ts';
import type { PlanReporter } from './reporter.ts';
import { sumWords } from './sum-words.ts';
import { stepDetails, stepOrder } from './words.ts';

const LABEL_COLUMNS = 11;
/** Steps of a plan with a goal; the others are counted. */
const MOST_STEPS = 20;
/** Lines about one step; all of them with --verbose. */
const MOST_DETAILS = 3;
const MOST_NOTES = 5;
/** Longest name in a sentence: a line below a step, less what stands around it. */
const NAME_COLUMNS = 60;
/** Leaves room for a commit in the narrowest terminal. */
const TITLE_COLUMNS = 30;

/** Paths keep their folders as long as a line holds them. */
const SINK: Sink = {
  name: text => cutPath(escapeTerminal(text), NAME_COLUMNS),
  prose: TERMINAL_SINK.prose,
};

/** What to do next: the outcome, then each step with its points, its place and where to begin. */
export const terminal: PlanReporter = (plan, options) => {
  const screen = screenOf(options);
  const points = shownPoints(plan);
  const most = options.verbose ? Number.POSITIVE_INFINITY : (options.top ?? MOST_STEPS);
  const steps = plan.steps.slice(0, most);
  const rest = plan.steps.length - steps.length;
  const blocks = [
    headLines(plan, screen),
    [scoreLine(plan, points, screen), ...wrap(goalWords(plan, SINK), screen.columns)],
    ...steps.map((step, index) => stepLines(step, index, points, screen)),
    rest > 0 ? [screen.faint(`and ${plural(rest, 'more step')}   (--verbose or -f json: all)`)] : [],
    plan.steps.length > 1 ? togetherLines(plan, points, screen) : [],
    kpiTable(plan, points, screen),
    noticeLines(plan, screen),
    plan.steps.length > 0 ? [nextLine(screen)] : [],
  ];
  return `\n${blocks
    .filter(block => block.length > 0)
    .map(block => block.join('\n'))
    .join('\n\n')}\n`;
};

function headLines({ repository, commit, dirty }: Plan, screen: Screen): string[] {
  const at =
    commit === undefined
      ? []
      : [`${escapeTerminal(commit.slice(0, 7))}${dirty === true ? ' + changes' : ''}`];
  const title = `Plan for ${cutMiddle(SINK.name(repository ?? 'this folder'), TITLE_COLUMNS)}`;
  return [[screen.strong(title), ...at.map(fact => screen.faint(fact))].join(screen.faint(' · '))];
}

function scoreLine({ before, after, steps }: Plan, points: ShownPoints, screen: Screen): string {
  const start = screen.grade(before.grade)(`${points.before} ${before.grade}`);
  if (steps.length === 0) return `Score ${start}`;
  const end = screen.grade(after.grade)(`${points.after} ${after.grade}`);
  return `Score ${start} → ${end}   ${screen.good(points.together)} points`;
}

function stepLines(step: PlanStep, index: number, points: ShownPoints, screen: Screen): string[] {
  const number = `${index + 1}`.padStart(2);
  const gain = (points.steps[index] ?? '').padStart(6);
  const indent = ' '.repeat(number.length + gain.length + 3);
  const room = screen.columns - indent.length;
  const [order = '', ...more] = wrap(stepOrder(step, SINK), room);
  const place = cutPath(`${escapeTerminal(step.path)}:${step.line}`, room);
  const facts = `${plural(step.effort, 'line')} to touch · score then ${points.then[index]}`;
  const isShort = columnsOf(place) + columnsOf(facts) + 3 <= room;
  const where = isShort ? [`${place} · ${facts}`] : [place, facts];
  const most = screen.verbose ? Number.POSITIVE_INFINITY : MOST_DETAILS;
  const details = stepDetails(step, SINK, most).flatMap(detail =>
    wrap(detail, room - 2).map((line, at) => `${indent}${at === 0 ? '- ' : '  '}${line}`),
  );
  return [
    `${screen.faint(number)} ${screen.good(gain)}  ${screen.strong(order)}`,
    ...more.map(line => indent + line),
    ...where.map(line => indent + screen.faint(line)),
    ...details,
  ];
}

function togetherLines(plan: Plan, points: ShownPoints, screen: Screen): string[] {
  const way = `${points.together}, from ${points.before} ${plan.before.grade} to ${points.after} ${plan.after.grade}`;
  return labelledLines('Together', [way, ...sumWords(plan, points)].join('; '), screen, {
    columns: LABEL_COLUMNS,
  });
}

function noticeLines(plan: Plan, screen: Screen): string[] {
  const all = noticeWords(plan, SINK);
  const shown = screen.verbose ? all : all.slice(0, MOST_NOTES);
  return shown.flatMap((notice, index) =>
    labelledLines(index === 0 ? 'Note' : '', notice, screen, { columns: LABEL_COLUMNS }),
  );
}

function nextLine(screen: Screen): string {
  const command = `${padEnd('Next', LABEL_COLUMNS)}tkpi plan -f markdown=stories.md`;
  const why = '   as stories to paste';
  const fits = columnsOf(command + why) <= screen.columns;
  return `${screen.faint('Next')}${command.slice('Next'.length)}${fits ? screen.faint(why) : ''}`;
}
