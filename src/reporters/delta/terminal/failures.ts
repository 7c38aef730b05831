import type { AcceptedDebt, Condition, Verdict } from '../../../model/verdict.ts';
import { escapeTerminal } from '../../escape.ts';
import type { Comparison } from '../../reporter.ts';
import { acceptedWords } from '../accepted-words.ts';
import { conditionRemedy, failureClause } from '../condition-words.ts';
import { unanalysableWords } from '../file-words.ts';
import type { SortedGroups } from '../sort-groups.ts';
import { debtItems } from './debts.ts';
import { TERMINAL_SINK } from './ink.ts';
import type { Item } from './items.ts';

/** Conditions whose debts, files or entries are listed one by one. */
const LISTED = new Set(['introduced', 'worsened', 'unanalysable', 'expired']);

/** All that makes a check fail, in lists: debts worst first, files, limits, expired acceptances. */
export function failureLists({ delta, verdict }: Comparison, sorted: SortedGroups): Item[][] {
  if (verdict === undefined) return [];
  const failed = new Set(verdict.conditions.filter(({ state }) => state === 'fail').map(({ id }) => id));
  const debts = debtItems(
    sorted.judged.fails.map(({ group }) => group),
    'full',
  );
  return [
    debts,
    failed.has('unanalysable') ? fileItems(delta.files.unanalysable) : [],
    limitItems(verdict, 'fail'),
    failed.has('expired') ? expiredItems(verdict.accepted) : [],
  ];
}

/** Minor debts, and what is wrong without failing this check. */
export function warningLists({ delta, verdict }: Comparison, { judged }: SortedGroups): Item[][] {
  if (verdict === undefined) return [];
  const fails = (id: Condition['id']) =>
    verdict.conditions.some(condition => condition.id === id && condition.state === 'fail');
  const debts = judged.warns.map(({ group }) => group);
  return [
    debtItems(debts, 'short'),
    fails('unanalysable') ? [] : fileItems(delta.files.unanalysable),
    limitItems(verdict, 'warn'),
    fails('expired') ? [] : expiredItems(verdict.accepted),
  ];
}

/** Conditions in this state that no single debt, file or entry explains. */
function limitItems({ conditions }: Verdict, wanted: Condition['state']): Item[] {
  return conditions
    .filter(({ id, state }) => state === wanted && !LISTED.has(id))
    .map(condition => {
      const todo = conditionRemedy(condition);
      const sentence = failureClause(condition, TERMINAL_SINK);
      return { mark: 'limit', sentence, facts: [], notes: todo === undefined ? [] : [`→ ${todo}`] };
    });
}

/** Files that were measured before and can't be now. */
export function fileItems(files: Comparison['delta']['files']['unanalysable']): Item[] {
  return files.map(file => ({
    mark: 'broken',
    sentence: unanalysableWords(file, TERMINAL_SINK),
    place: `${escapeTerminal(file.path)}${file.line === undefined ? '' : `:${file.line}`}`,
    facts: [],
    notes: ['→ repair it; what cannot be read cannot pass'],
  }));
}

/** Acceptances whose last day is over. */
function expiredItems(accepted: readonly AcceptedDebt[]): Item[] {
  return accepted
    .filter(({ state }) => state === 'expired')
    .map(debt => ({
      mark: 'expired',
      sentence: acceptedWords(debt, TERMINAL_SINK),
      place: escapeTerminal(debt.path),
      facts: [escapeTerminal(debt.id)],
      notes: ['→ settle it, or accept it again with a new --until'],
    }));
}
