import type { UnanalysableFile } from '../../../model/delta.ts';
import type { AcceptedDebt, Condition, Verdict } from '../../../model/verdict.ts';
import { codeSpan } from '../../escape.ts';
import type { Block } from '../../markdown/document.ts';
import { name, place } from '../../markdown/inline.ts';
import type { Comparison } from '../../reporter.ts';
import { acceptedWords } from '../accepted-words.ts';
import { conditionRemedy, failureClause } from '../condition-words.ts';
import { unanalysableWords } from '../file-words.ts';
import type { SortedGroups } from '../sort-groups.ts';
import { BREAK, debtRows, type Row } from './debts.ts';
import { MARKDOWN_SINK } from './ink.ts';

/** Conditions whose debts, files or entries are listed one by one. */
const LISTED = new Set(['introduced', 'worsened', 'unanalysable', 'expired']);

/** All that makes a check fail. */
export interface FailureRows {
  /** Worst first. */
  readonly debts: readonly Row[];
  /** Limits, files and expired acceptances: seldom many. */
  readonly others: readonly Row[];
}

/** Rows for all that makes a check fail; none without a verdict. */
export function failureRows(
  { delta, verdict }: Comparison,
  { judged }: SortedGroups,
  links: boolean,
): FailureRows {
  if (verdict === undefined) return { debts: [], others: [] };
  const has = (id: Condition['id']) =>
    verdict.conditions.some(condition => condition.id === id && condition.state === 'fail');
  const debts = judged.fails.map(({ group }) => group);
  return {
    debts: debtRows(debts, 'full', links),
    others: [
      ...limitRows(verdict, 'fail'),
      ...(has('unanalysable') ? fileRows(delta.files.unanalysable, links) : []),
      ...(has('expired') ? expiredRows(verdict.accepted) : []),
    ],
  };
}

/** Minor debts, and what is wrong without failing this check; debts last, because they may be many. */
export function warningRows({ delta, verdict }: Comparison, { judged }: SortedGroups, links: boolean): Row[] {
  if (verdict === undefined) return [];
  const fails = (id: Condition['id']) =>
    verdict.conditions.some(condition => condition.id === id && condition.state === 'fail');
  const debts = judged.warns.map(({ group }) => group);
  return [
    ...limitRows(verdict, 'warn'),
    ...(fails('unanalysable') ? [] : fileRows(delta.files.unanalysable, links)),
    ...(fails('expired') ? [] : expiredRows(verdict.accepted)),
    ...debtRows(debts, 'short', links),
  ];
}

/** Conditions in this state that no single debt, file or entry explains. */
function limitRows({ conditions }: Verdict, wanted: Condition['state']): Row[] {
  return conditions
    .filter(({ id, state }) => state === wanted && !LISTED.has(id))
    .map(condition => {
      const todo = conditionRemedy(condition);
      const what = failureClause(condition, MARKDOWN_SINK);
      return ['limit', todo === undefined ? what : `${what}${BREAK}→ ${todo}`, '–', '–'];
    });
}

/** Files that were measured before and can't be now. */
export function fileRows(files: readonly UnanalysableFile[], links: boolean): Row[] {
  return files.map(file => [
    'broken',
    unanalysableWords(file, MARKDOWN_SINK),
    file.line === undefined ? name(file.path) : place(file.path, file.line, links),
    '–',
  ]);
}

/** Acceptances whose last day is over. */
function expiredRows(accepted: readonly AcceptedDebt[]): Row[] {
  return accepted
    .filter(({ state }) => state === 'expired')
    .map(debt => [
      'expired',
      `${acceptedWords(debt, MARKDOWN_SINK)}${BREAK}→ settle it, or accept it again with a new end`,
      `${name(debt.path)}${BREAK}${name(debt.id)}`,
      '–',
    ]);
}

/** How to let a debt pass for a while; only where one has failed. */
export function acceptBlocks({ judged }: SortedGroups): Block[] {
  if (judged.fails.length === 0) return [];
  const command = codeSpan('npx tkpi baseline accept <id> --reason … --owner … --until …');
  return [
    {
      kind: 'text',
      lines: [`To accept one for a while (on the base branch; every report will show it): ${command}`],
    },
  ];
}
