import type { DebtGroup } from '../../model/delta.ts';
import { textOf } from '../../model/finding-data.ts';
import type { Condition, JudgedGroup } from '../../model/verdict.ts';
import { conditionFinding, conditionTitle } from '../delta/condition-words.ts';
import { unanalysableWords } from '../delta/file-words.ts';
import { groupWords } from '../delta/group-words.ts';
import { remedy } from '../delta/remedy.ts';
import { placeOf } from '../delta/where.ts';
import { visible } from '../escape.ts';
import type { Comparison } from '../reporter.ts';
import { conditionTodo } from './condition-todo.ts';
import type { TestCase } from './junit-writer.ts';
import { acceptanceWords } from './suppression.ts';

/** Names are made visible here; the writer escapes for XML. */
const SINK = { name: visible, prose: visible };

/** A failure names so many places or files; the report of the gate itself has them all. */
const MOST_LINES = 50;

/** A debt that got worse: what the gate says about it. */
export function groupCase(group: DebtGroup, { judgement, acceptance }: JudgedGroup): TestCase {
  const own = { suite: group.kpi, name: groupName(group) };
  const message = groupWords(group, SINK);
  switch (judgement) {
    case 'fails':
      return { ...own, state: 'failed', type: group.state, message, text: groupText(group) };
    case 'warns':
      return { ...own, state: 'skipped', message: `warning, below the severity that fails: ${message}` };
    case 'accepted': {
      const why = acceptance === undefined ? 'accepted' : acceptanceWords(acceptance);
      return { ...own, state: 'skipped', message: `${why}: ${message}` };
    }
    default:
      return { ...own, state: 'passed' };
  }
}

/** Says the same in every run, and no number that moves: CI systems follow a test case by its name. */
function groupName(group: DebtGroup): string {
  const [finding] = group.findingsAfter;
  const name = finding && textOf(finding.data, 'name');
  const path = finding?.locations[0]?.path;
  return [name ?? group.code, ...(path === undefined ? [] : ['in', path]), `(${group.id})`].join(' ');
}

function groupText(group: DebtGroup): string {
  const first = placeOf(group);
  const todo = remedy(group, SINK);
  const locations = group.findingsAfter.flatMap(finding => finding.locations);
  return lines([
    ...(todo === undefined ? [] : [`to do: ${todo}`]),
    ...(first === undefined ? [] : [`look at: ${first.path}:${first.line}`]),
    `debt mass: ${group.before} → ${group.after}`,
    ...locations.map(({ path, startLine, endLine }) => `${path}:${startLine}-${endLine}`),
  ]);
}

/** All conditions but the two that have a case for each debt; these stand here when they could not be asked. */
export function conditionCases(comparison: Comparison): TestCase[] {
  const { verdict } = comparison;
  if (verdict === undefined) {
    return [
      { suite: 'gate', name: 'verdict', state: 'skipped', message: 'compared only, nothing was judged' },
    ];
  }
  return [
    { suite: 'gate', name: 'ran', state: 'passed' },
    ...verdict.conditions.filter(isListed).map(condition => conditionCase(condition, comparison)),
  ];
}

function isListed({ id, state }: Condition): boolean {
  return (id !== 'introduced' && id !== 'worsened') || state === 'skipped';
}

function conditionCase(condition: Condition, { delta }: Comparison): TestCase {
  const own = { suite: 'gate', name: conditionTitle(condition, SINK) };
  const message = conditionFinding(condition, SINK);
  switch (condition.state) {
    case 'pass':
      return { ...own, state: 'passed' };
    case 'fail': {
      const todo = conditionTodo(condition);
      const files = condition.id === 'unanalysable' ? delta.files.unanalysable : [];
      const text = lines([
        ...(todo === undefined ? [] : [`to do: ${todo}`]),
        ...files.map(file => `${file.path}:${file.line ?? 1}: ${unanalysableWords(file, SINK)}`),
      ]);
      return { ...own, state: 'failed', type: condition.id, message, text };
    }
    default:
      return { ...own, state: 'skipped', message };
  }
}

/** Each line by itself made visible, because a name may hold line breaks of its own. */
function lines(all: readonly string[]): string {
  const shown = all.slice(0, MOST_LINES).map(visible);
  const more = all.length - shown.length;
  return [...shown, ...(more > 0 ? [`… and ${more} more lines`] : [])].join('\n');
}
