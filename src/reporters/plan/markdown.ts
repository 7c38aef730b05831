import type { Plan, PlanStep } from '../../model/plan.ts';
import { MARKDOWN_SINK } from '../delta/markdown/ink.ts';
import { codeSpan } from '../escape.ts';
import { type Block, joinBlocks } from '../markdown/document.ts';
import { NO_BREAK, name, place } from '../markdown/inline.ts';
import { plural } from '../numbers.ts';
import { kpiWords } from '../words.ts';
import { goalWords, noticeWords } from './goal-words.ts';
import { kpiRows } from './kpi-table.ts';
import { type ShownPoints, shownPoints } from './points.ts';
import type { PlanReporter } from './reporter.ts';
import { sumWords } from './sum-words.ts';
import { stepDetails, stepOrder } from './words.ts';

const MOST_STORIES = 20;
const MOST_DETAILS = 12;
/** Ids of findings that one story names. */
const MOST_FINDINGS = 5;

/** A table of the whole plan, then each step as a story that can be pasted into a tracker by itself. */
export const markdown: PlanReporter = (plan, { verbose, top, links = false }) => {
  const points = shownPoints(plan);
  const most = verbose ? Number.POSITIVE_INFINITY : (top ?? MOST_STORIES);
  const stories = plan.steps.slice(0, most);
  return joinBlocks([
    { kind: 'text', lines: [headingOf(plan, points)] },
    { kind: 'text', lines: [goalWords(plan, MARKDOWN_SINK)] },
    ...overview(plan, points, links),
    ...sums(plan, points),
    ...kpis(plan, points),
    ...notes(plan),
    ...stories.map(
      (step, index): Block => ({ kind: 'text', lines: story(plan, step, index, points, links) }),
    ),
    ...restOf(plan, stories.length),
  ]);
};

function headingOf({ repository, before, after, steps }: Plan, points: ShownPoints): string {
  const subject = repository === undefined ? 'this folder' : name(repository);
  const now = `${points.before} ${before.grade}`;
  if (steps.length === 0) return `# Plan for ${subject}: ${now}`;
  return `# Plan for ${subject}: ${now} → ${points.after} ${after.grade}, ${points.together} points`;
}

function overview({ steps }: Plan, points: ShownPoints, links: boolean): Block[] {
  if (steps.length === 0) return [];
  return [
    {
      kind: 'table',
      head: ['Step', 'Points', 'Score then', 'What to do', 'Touches'],
      align: ['right', 'right', 'right', 'left', 'right'],
      rows: steps.map((step, index) => [
        `${index + 1}`,
        points.steps[index] ?? '',
        points.then[index] ?? '',
        `${stepOrder(step, MARKDOWN_SINK)} · ${place(step.path, step.line, links)}`,
        plural(step.effort, 'line').replace(' ', NO_BREAK),
      ]),
      omitted: 0,
      noun: 'steps',
    },
  ];
}

function sums(plan: Plan, points: ShownPoints): Block[] {
  if (plan.steps.length < 2) return [];
  const way = `**Together ${points.together}**, from ${points.before} to ${points.after}`;
  return [{ kind: 'text', lines: [`${[way, ...sumWords(plan, points)].join('; ')}.`] }];
}

function kpis(plan: Plan, shown: ShownPoints): Block[] {
  if (plan.steps.length === 0) return [];
  return [
    {
      kind: 'table',
      head: ['KPI', 'Before', 'After', 'Points'],
      align: ['left', 'right', 'right', 'right'],
      rows: kpiRows(plan, shown).map(({ title, before, after, points }) => [
        MARKDOWN_SINK.prose(title),
        before,
        after,
        points,
      ]),
      omitted: 0,
      noun: 'KPIs',
    },
  ];
}

function story(plan: Plan, step: PlanStep, index: number, points: ShownPoints, links: boolean): string[] {
  const order = stepOrder(step, MARKDOWN_SINK);
  const subject = plan.selection.application ?? plan.repository;
  const whose = subject === undefined ? '' : ` of ${name(subject)}`;
  const details = stepDetails(step, MARKDOWN_SINK, MOST_DETAILS);
  return [
    `## ${index + 1}. ${order.charAt(0).toUpperCase()}${order.slice(1)}`,
    '',
    `- **Why:** ${points.steps[index]} points of the score${whose} after the steps before it (${kpiWords(step.kpi).title})`,
    `- **Where:** ${place(step.path, step.line, links)}, ${plural(step.effort, 'line')} to touch`,
    ...(details.length === 0 ? [] : ['- **How:**', ...details.map(detail => `  - ${detail}`)]),
    `- **Done when:** ${doneWhen(step)}`,
  ];
}

function doneWhen({ findings }: PlanStep): string {
  const shown = findings.slice(0, MOST_FINDINGS).map(id => codeSpan(id));
  const rest = findings.length - shown.length;
  const more = rest > 0 ? ` and ${rest} more` : '';
  return `${shown.join(', ')}${more} ${findings.length === 1 ? 'is' : 'are'} gone from ${codeSpan('tkpi scan -f json')}`;
}

function restOf({ steps }: Plan, shown: number): Block[] {
  const rest = steps.length - shown;
  if (rest <= 0) return [];
  const words = `${plural(rest, 'more step')} stand in the table only; ${codeSpan('--verbose')} tells them too.`;
  return [{ kind: 'text', lines: [words] }];
}

function notes(plan: Plan): Block[] {
  const all = noticeWords(plan, MARKDOWN_SINK);
  return all.length === 0 ? [] : [{ kind: 'text', lines: all.map(notice => `- **Note:** ${notice}`) }];
}
