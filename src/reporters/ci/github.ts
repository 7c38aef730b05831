import { count } from '../numbers.ts';
import type { Comparison, ReportOptions } from '../reporter.ts';
import { type Annotation, annotations } from './annotations.ts';
import { commandData, commandProperty } from './escape.ts';

/** GitHub shows so many of each level from one step and drops the others silently. */
const MOST_OF_A_LEVEL = 10;

/** The runner cuts what is longer. */
const LONGEST_MESSAGE = 4000;

/**
 * Workflow commands of GitHub Actions: annotations at the places that got worse, worst first. What GitHub would drop
 * is counted in a last notice. The job summary is the Markdown report.
 */
export function github(comparison: Comparison, _options: ReportOptions): string {
  return workflowCommands(annotations(comparison), 'nothing got worse');
}

/** @param calm what a debug log says when there is nothing to remark */
export function workflowCommands(all: readonly Annotation[], calm: string): string {
  const of = (level: Annotation['level']) => all.filter(annotation => annotation.level === level);
  const errors = of('error').slice(0, MOST_OF_A_LEVEL);
  const warnings = of('warning').slice(0, MOST_OF_A_LEVEL);
  const notices = of('notice').slice(0, MOST_OF_A_LEVEL);
  if (errors.length + warnings.length + notices.length < all.length) notices.splice(MOST_OF_A_LEVEL - 1);
  const shown = [...errors, ...warnings, ...notices];
  const more = all.length - shown.length;
  const last: Annotation[] =
    more === 0
      ? []
      : [{ level: 'notice', title: 'tkpi', message: `${count(more)} more; see the report of the run.` }];
  const lines = [...shown, ...last].map(command);
  // seen in debug logs only: a success is no news, and an empty report reads like a broken one
  return `${lines.length === 0 ? `::debug::tkpi: ${calm}` : lines.join('\n')}\n`;
}

function command({ level, place, title, message }: Annotation): string {
  const properties: (readonly [name: string, value: string])[] = [
    ...(place === undefined || place.path === ''
      ? []
      : ([
          ['file', place.path],
          ['line', String(place.line)],
          ['endLine', String(place.endLine)],
        ] as const)),
    ['title', title],
  ];
  const list = properties.map(([name, value]) => `${name}=${commandProperty(value)}`).join(',');
  return `::${level} ${list}::${commandData(shortened(message))}`;
}

function shortened(message: string): string {
  return message.length <= LONGEST_MESSAGE ? message : `${message.slice(0, LONGEST_MESSAGE)}…`;
}
