import type { Block } from '../../markdown/document.ts';
import { name, prose } from '../../markdown/inline.ts';
import { count, plural } from '../../numbers.ts';
import type { Comparison } from '../../reporter.ts';
import { acceptedWords, byEnd } from '../accepted-words.ts';
import { conditionFinding, conditionTitle } from '../condition-words.ts';
import { filesWords, ignoresWords, scopeWords } from '../file-words.ts';
import { missingKpis } from '../kpi-rows.ts';
import { passedWords } from '../passed-words.ts';
import { rulerWords } from '../ruler-words.ts';
import type { SortedGroups } from '../sort-groups.ts';
import { MARKDOWN_SINK } from './ink.ts';

/** A list is bounded, because text is always written while tables give way. */
const MOST_LINES = 10;

/** `- **Label:** text` for each text; of a long list the first ones and how many more. */
function bullets(label: string, texts: readonly string[]): string[] {
  const said = texts.filter(text => text !== '');
  const lines = said.slice(0, MOST_LINES).map(text => `- **${label}:** ${text}`);
  const rest = said.length - lines.length;
  return rest > 0 ? [...lines, `- **${label}:** and ${count(rest)} more`] : lines;
}

/** What must not be overlooked: changes of the configuration, what was not measured, what was not asked. */
export function noticeBlocks(comparison: Comparison, sorted: SortedGroups): Block[] {
  const { delta, verdict } = comparison;
  const skipped = (verdict?.conditions ?? [])
    .filter(({ state }) => state === 'skipped')
    .map(
      condition =>
        `${conditionTitle(condition, MARKDOWN_SINK)}: ${conditionFinding(condition, MARKDOWN_SINK)}`,
    );
  const scope = sorted.scope.length;
  const lines = [
    ...bullets(
      'Configuration',
      delta.ruler.map(change => rulerWords(change, verdict !== undefined, MARKDOWN_SINK)),
    ),
    ...bullets('Scope', scopeWords(delta, MARKDOWN_SINK)),
    ...bullets('Scope', [
      scope === 0 ? '' : `${plural(scope, 'debt')} came or went with files that entered or left the analysis`,
    ]),
    ...bullets('Missing', missingKpis(delta, MARKDOWN_SINK)),
    ...bullets('Skipped', skipped),
  ];
  return lines.length === 0 ? [] : [{ kind: 'text', lines }];
}

/** Who answers for which debt, the nearest end first. */
export function acceptedTable({ verdict }: Comparison, most: number): Block[] {
  const debts = (verdict?.accepted ?? []).filter(({ state }) => state !== 'expired').toSorted(byEnd);
  if (debts.length === 0) return [];
  const shown = debts.slice(0, most);
  return [
    {
      kind: 'table',
      head: ['Accepted', 'Where'],
      align: ['left', 'left'],
      rows: shown.map(debt => [acceptedWords(debt, MARKDOWN_SINK), name(debt.path)]),
      omitted: debts.length - shown.length,
      noun: 'accepted debts',
    },
  ];
}

/** Every condition with its answer. */
export function conditionTable({ verdict }: Comparison): Block[] {
  if (verdict === undefined) return [];
  return [
    {
      kind: 'table',
      head: ['Condition', 'Answer', 'Found'],
      align: ['left', 'left', 'left'],
      rows: verdict.conditions.map(condition => [
        conditionTitle(condition, MARKDOWN_SINK),
        condition.state,
        conditionFinding(condition, MARKDOWN_SINK),
      ]),
      omitted: 0,
      noun: 'conditions',
    },
  ];
}

/** Small things, and how it was measured: enough to compare the same again. */
export function methodBlock({ delta, verdict }: Comparison, sorted: SortedGroups): Block {
  const { tool, head, unchanged } = delta;
  return {
    kind: 'text',
    lines: [
      ...bullets('Passed', [verdict === undefined ? '' : passedWords(sorted)]),
      ...bullets('Unchanged', [plural(unchanged, 'debt')]),
      ...bullets('Files', [filesWords(delta)]),
      ...bullets('Ignored', [ignoresWords(delta)]),
      ...bullets('Ruler', [name(head.ruler.slice(0, 19))]),
      ...bullets('Tool', [`${prose(tool.name)} ${prose(tool.version)}`]),
    ],
  };
}
