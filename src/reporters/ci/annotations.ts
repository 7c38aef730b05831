import type { DebtGroup } from '../../model/delta.ts';
import type { JudgedGroup, Judgement } from '../../model/verdict.ts';
import { failureClause } from '../delta/condition-words.ts';
import { unanalysableWords } from '../delta/file-words.ts';
import { groupWords } from '../delta/group-words.ts';
import { remedy } from '../delta/remedy.ts';
import { rulerWords } from '../delta/ruler-words.ts';
import { placeOf } from '../delta/where.ts';
import { escapeTerminal } from '../escape.ts';
import type { Comparison } from '../reporter.ts';
import { kpiWords } from '../words.ts';
import { conditionTodo } from './condition-todo.ts';
import { acceptanceWords } from './suppression.ts';

/** A remark beside a line of code, or about the whole change. */
export interface Annotation {
  readonly level: 'error' | 'warning' | 'notice';
  /** Absent for what has no place. */
  readonly place?: { readonly path: string; readonly line: number; readonly endLine: number };
  /** Our own words. */
  readonly title: string;
  /** Names in it are safe for a log. */
  readonly message: string;
}

const SINK = { name: escapeTerminal, prose: escapeTerminal };

const LEVELS: Readonly<Record<Judgement, Annotation['level']>> = {
  fails: 'error',
  warns: 'warning',
  tolerated: 'notice',
  accepted: 'notice',
};

/** These have an annotation for each debt or file instead. */
const WITH_PLACES: ReadonlySet<string> = new Set(['introduced', 'worsened', 'unanalysable']);

/**
 * Everything worth a remark: the conditions that have no place (few), debts that got worse in the order of the delta
 * (worst first), files that can't be measured any more. Without a verdict nothing fails: what got worse warns.
 */
export function annotations(comparison: Comparison): Annotation[] {
  const { delta, verdict } = comparison;
  const judged = new Map(verdict?.groups.map(entry => [entry.group, entry]));
  return [
    ...conditions(comparison),
    ...delta.groups.flatMap(group => {
      const entry = judged.get(group.id);
      if (verdict === undefined ? !gotWorse(group) : entry === undefined) return [];
      return [groupAnnotation(group, entry)];
    }),
    ...delta.files.unanalysable.map((file): Annotation => {
      const line = Math.max(1, file.line ?? 1);
      return {
        level: verdict === undefined ? 'warning' : 'error',
        place: { path: file.path, line, endLine: line },
        title: 'tkpi: not measured',
        message: unanalysableWords(file, SINK),
      };
    }),
    ...delta.ruler.map(
      (change): Annotation => ({
        level: 'notice',
        title: 'tkpi: configuration',
        message: rulerWords(change, verdict !== undefined, SINK),
      }),
    ),
  ];
}

function conditions({ verdict }: Comparison): Annotation[] {
  return (verdict?.conditions ?? [])
    .filter(({ id, state }) => (state === 'fail' || state === 'warn') && !WITH_PLACES.has(id))
    .map(condition => {
      const todo = conditionTodo(condition);
      return {
        level: condition.state === 'fail' ? 'error' : 'warning',
        title: 'tkpi: gate',
        message: `${failureClause(condition, SINK)}${todo === undefined ? '' : `\n${todo}`}`,
      };
    });
}

function gotWorse({ state, cause }: DebtGroup): boolean {
  return cause === 'code' && (state === 'introduced' || state === 'worsened');
}

function groupAnnotation(group: DebtGroup, judged: JudgedGroup | undefined): Annotation {
  const level = judged === undefined ? 'warning' : LEVELS[judged.judgement];
  const todo = level === 'notice' ? undefined : remedy(group, SINK);
  const accepted = judged?.acceptance && escapeTerminal(acceptanceWords(judged.acceptance));
  const tolerated = judged?.judgement === 'tolerated' ? 'within the tolerance' : undefined;
  return {
    level,
    place: annotatedLines(group),
    title: `tkpi: ${kpiWords(group.kpi).title} ${group.state}`,
    message: [groupWords(group, SINK), todo, accepted, tolerated]
      .filter(line => line !== undefined)
      .join('\n'),
  };
}

function annotatedLines(group: DebtGroup): Annotation['place'] {
  const place = placeOf(group);
  if (place === undefined) return undefined;
  const line = Math.max(1, place.line);
  return { path: place.path, line, endLine: Math.max(line, place.endLine) };
}
