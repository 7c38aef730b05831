import { count, plural } from '../../numbers.ts';
import type { Comparison } from '../../reporter.ts';
import { labelledLines } from '../../terminal/labelled.ts';
import type { Screen } from '../../terminal/screen.ts';
import { wrap } from '../../width.ts';
import { acceptedWords, byEnd } from '../accepted-words.ts';
import { conditionFinding, conditionTitle } from '../condition-words.ts';
import { filesWords, ignoresWords, scopeWords } from '../file-words.ts';
import { missingKpis } from '../kpi-rows.ts';
import { passedWords } from '../passed-words.ts';
import { rulerWords } from '../ruler-words.ts';
import type { SortedGroups } from '../sort-groups.ts';
import { TERMINAL_SINK } from './ink.ts';

const LABEL_COLUMNS = 10;
const MOST = 3;

/** `Label    text`, wrapped under itself. */
function labelled(label: string, text: string, screen: Screen, paint = screen.faint): string[] {
  return text === '' ? [] : labelledLines(label, text, screen, { columns: LABEL_COLUMNS, paint });
}

/** Several texts under one label; of a long list the first ones and how many more. */
function list(label: string, texts: readonly string[], screen: Screen, paint = screen.faint): string[] {
  const shown = screen.verbose ? texts : texts.slice(0, MOST);
  const rest = texts.length - shown.length;
  const lines = shown.flatMap((text, index) => labelled(index === 0 ? label : '', text, screen, paint));
  return rest > 0
    ? [...lines, ...labelled('', `and ${count(rest)} more   (--verbose lists them)`, screen)]
    : lines;
}

/** How to let a debt pass for a while; only where one has failed. */
export function acceptLines({ judged }: SortedGroups, screen: Screen): string[] {
  if (judged.fails.length === 0) return [];
  const command = 'npx tkpi baseline accept <id> --reason … --owner … --until …';
  const why = 'To accept one for a while (on the base branch; every report will show it):';
  return [...wrap(why, screen.columns).map(line => screen.faint(line)), ...wrap(command, screen.columns)];
}

/** Changes that are no change of the code: configuration, tool, scope. */
export function causeLines({ delta, verdict }: Comparison, sorted: SortedGroups, screen: Screen): string[] {
  const isGate = verdict !== undefined;
  const rulers = delta.ruler.map(change => rulerWords(change, isGate, TERMINAL_SINK));
  const scope = scopeWords(delta, TERMINAL_SINK);
  const debts =
    sorted.scope.length === 0
      ? ''
      : `${plural(sorted.scope.length, 'debt')} came or went with files that entered or left the analysis`;
  return [
    ...list('Config', rulers, screen, screen.warning),
    ...list('Scope', scope, screen, screen.warning),
    ...labelled(scope.length === 0 ? 'Scope' : '', debts, screen, screen.warning),
  ];
}

/** Thanks in one line, for a check that fails all the same; nothing when nothing got better. */
export function thanksLines({ improved, resolved }: SortedGroups, screen: Screen): string[] {
  const better = improved.length + resolved.length;
  return better === 0
    ? []
    : labelled('Better', `${plural(better, 'debt')} got better, thank you`, screen, screen.good);
}

/** What the gate let pass: accepted, tolerated and ignored debts. */
export function passedLines({ verdict }: Comparison, sorted: SortedGroups, screen: Screen): string[] {
  if (verdict === undefined) return [];
  const accepted = verdict.accepted
    .filter(({ state }) => state !== 'expired')
    .toSorted(byEnd)
    .map(debt => acceptedWords(debt, TERMINAL_SINK, 'with path'));
  return [...list('Accepted', accepted, screen), ...labelled('Passed', passedWords(sorted), screen)];
}

/** What was not measured or not asked, and what happened to the files. */
export function honestyLines({ delta, verdict }: Comparison, screen: Screen): string[] {
  const skipped = (verdict?.conditions ?? [])
    .filter(({ state }) => state === 'skipped')
    .map(
      condition =>
        `${conditionTitle(condition, TERMINAL_SINK)}: ${conditionFinding(condition, TERMINAL_SINK)}`,
    );
  return [
    ...list('Missing', missingKpis(delta, TERMINAL_SINK), screen, screen.warning),
    ...list('Skipped', skipped, screen, screen.warning),
    ...labelled('Ignored', ignoresWords(delta), screen),
    ...labelled('Files', filesWords(delta), screen),
  ];
}

/** Every condition with its answer, for --verbose. */
export function conditionLines({ verdict }: Comparison, screen: Screen): string[] {
  if (verdict === undefined || !screen.verbose) return [];
  const paints = {
    pass: screen.good,
    warn: screen.warning,
    fail: screen.bad,
    skipped: screen.warning,
  } as const;
  const head = `Conditions   (fails from ${verdict.failOn} on${verdict.strict ? ', strict' : ''})`;
  return [
    screen.strong(head),
    ...verdict.conditions.flatMap(condition => {
      const text = `${conditionTitle(condition, TERMINAL_SINK)}: ${conditionFinding(condition, TERMINAL_SINK)}`;
      return labelled(condition.state, text, screen, paints[condition.state]);
    }),
  ];
}
