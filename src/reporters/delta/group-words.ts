import type { DebtGroup } from '../../model/delta.ts';
import type { Finding } from '../../model/finding.ts';
import { numberOf, textOf } from '../../model/finding-data.ts';
import { describe } from '../finding-sentences.ts';
import { count, plural } from '../numbers.ts';
import { analyzerWords } from '../words.ts';
import type { Sink } from './sink.ts';

/** What became of a debt in one word. */
export const STATE_WORDS = {
  introduced: 'new',
  worsened: 'worse',
  improved: 'better',
  resolved: 'settled',
} as const satisfies Readonly<Record<DebtGroup['state'], string>>;

const UNTITLED = '<anonymous>';
/** Parts of a split function that are named; the others are counted. */
const MOST_PARTS = 4;

/** What became of a debt in one sentence without its place: `Cart.total: complexity 83 → 84, excess 73 → 74`. */
export function groupWords(group: DebtGroup, sink: Sink): string {
  const [before] = group.findingsBefore;
  const [after] = group.findingsAfter;
  if (after === undefined) return before === undefined ? sink.name(group.id) : goneWords(group, before, sink);
  if (before === undefined) return all(group.findingsAfter, sink);
  switch (group.code) {
    case 'excess-complexity':
      return complexityWords(group, before, after, sink);
    case 'clone':
      return cloneWords(group, before, after);
    case 'cycle':
      return cycleWords(group, before, after, sink);
    default:
      return `${describe(after, sink.name)}; ${massWords(group)}`;
  }
}

/** What is gone. */
function goneWords({ code, findingsBefore }: DebtGroup, before: Finding, sink: Sink): string {
  if (code !== 'excess-complexity' || findingsBefore.length > 1) return all(findingsBefore, sink);
  return `${sink.name(functionName(before))} had complexity ${cyclomatic(before)}`;
}

/** Findings of one side: the largest in words, and how many belong to it. */
function all(findings: readonly Finding[], sink: Sink): string {
  const [first] = findings as readonly [Finding, ...Finding[]]; // the caller has looked
  const what =
    first.code === 'clone' ? `a clone of ${describe(first, sink.name)}` : describe(first, sink.name);
  return findings.length === 1 ? what : `${what}, and ${count(findings.length - 1)} more with it`;
}

/** `before → after`, or the one number when it stayed. */
function arrow(before: number, after: number): string {
  return before === after ? count(after) : `${count(before)} → ${count(after)}`;
}

/** `73 → 74 excess decisions`. */
function massWords({ analyzer, before, after }: DebtGroup): string {
  return `${arrow(before, after)} ${analyzerWords(analyzer).mass}${before === after && after === 1 ? '' : 's'}`;
}

function complexityWords(group: DebtGroup, before: Finding, after: Finding, sink: Sink): string {
  const { findingsBefore, findingsAfter } = group;
  const was = sink.name(functionName(before));
  const is = sink.name(functionName(after));
  if (findingsAfter.length > 1) {
    const parts = findingsAfter
      .slice(0, MOST_PARTS)
      .map(part => `${sink.name(functionName(part))} ${cyclomatic(part)}`);
    const more = findingsAfter.length - parts.length;
    const rest = more > 0 ? ` and ${count(more)} more` : '';
    const whole =
      findingsBefore.length > 1
        ? `${count(findingsBefore.length)} functions`
        : `${was} (complexity ${cyclomatic(before)})`;
    return `${whole} split into ${count(findingsAfter.length)}, together ${together(group)}: ${parts.join(', ')}${rest}`;
  }
  if (findingsBefore.length > 1) {
    return `${count(findingsBefore.length)} functions joined in ${is} (complexity ${cyclomatic(after)}), together ${together(group)}`;
  }
  const renamed = functionName(before) === functionName(after) ? '' : ` (was ${was})`;
  const change = `complexity ${arrow(cyclomatic(before), cyclomatic(after))}`;
  return `${is}${renamed}: ${change}, excess ${arrow(group.before, group.after)}`;
}

/** `60 of 73 excess decisions`, or `80 instead of 73` when it grew. */
function together({ before, after }: DebtGroup): string {
  const word = after > before ? 'instead of' : 'of';
  return `${count(after)} ${word} ${plural(before, 'excess decision')}`;
}

function functionName(finding: Finding): string {
  return textOf(finding.data, 'name') ?? UNTITLED;
}

function cyclomatic(finding: Finding): number {
  return numberOf(finding.data, 'cyclomatic') ?? 0;
}

function cloneWords(group: DebtGroup, before: Finding, after: Finding): string {
  const value = (finding: Finding, key: string) => numberOf(finding.data, key) ?? 0;
  const lines = arrow(value(before, 'lines'), value(after, 'lines'));
  const places = arrow(value(before, 'places'), value(after, 'places'));
  const unit = value(after, 'places') === 1 ? 'place' : 'places';
  return `a clone of ${lines} lines in ${places} ${unit}: ${massWords(group)}`;
}

/** `a cycle of 3 → 4 modules, 5 → 7 imports: a.ts → b.ts → c.ts …`. */
function cycleWords(group: DebtGroup, before: Finding, after: Finding, sink: Sink): string {
  const size = (finding: Finding) => numberOf(finding.data, 'size') ?? finding.locations.length;
  const way = describe(after, sink.name).slice(`a cycle of ${plural(size(after), 'module')}`.length);
  return `a cycle of ${arrow(size(before), size(after))} modules, ${massWords(group)}${way}`;
}
