import type { Crossing, Crossings, CycleChange, Evidence, FunctionChange } from '../../model/evidence.ts';
import type { Sink } from '../delta/sink.ts';
import { count, MINUS, plural } from '../numbers.ts';

/** A line of a report: what it is about, and what is to be said. */
export interface Fact {
  readonly label: string;
  readonly text: string;
}

const MOST_MODULES = 5;
const MOST_CROSSINGS = 3;

/** What a table of numbers can't say, in the order in which it is told. All texts are safe in the sink. */
export function evidenceFacts(evidence: Evidence, sink: Sink): Fact[] {
  const { cycles, folders, layers, functions } = evidence;
  return [
    ...cycles.removed.map(cycle => ({ label: 'Cycle', text: `gone: ${cycleWords(cycle, sink)}` })),
    ...cycles.born.map(cycle => ({ label: 'Cycle', text: `new: ${cycleWords(cycle, sink)}` })),
    ...crossingFact('Folders', folders, sink),
    ...crossingFact('Layers', layers, sink),
    ...(functions === undefined ? [] : functionFact(functions, sink)),
    ...testFact(evidence),
    { label: 'Size', text: sizeWords(evidence) },
    ...scopeFact(evidence),
  ].filter(({ text }) => text !== '');
}

/** What the reader must know: what is not shown, not measured, not comparable. */
export function honestFacts({ selection, notices, kpis }: Evidence, sink: Sink): Fact[] {
  const missing = kpis.flatMap(({ id, reason }) =>
    reason === undefined ? [] : [`${sink.prose(id)} is not measured: ${sink.prose(reason)}`],
  );
  const left =
    selection === undefined
      ? []
      : [
          `the other ${plural(selection.files, 'file')} of the change, with ${plural(selection.better, 'debt')} that got better and ${count(selection.worse)} that got worse; shown: ${selection.globs.map(sink.name).join(' ')}`,
        ];
  return [
    ...left.map(text => ({ label: 'Left out', text })),
    ...[...missing, ...notices.map(sink.prose)].map(text => ({ label: 'Note', text })),
  ];
}

function cycleWords({ size, modules }: CycleChange, sink: Sink): string {
  const shown = modules.slice(0, MOST_MODULES).map(sink.name);
  const rest = size - shown.length;
  return `${plural(size, 'module')}: ${shown.join(', ')}${rest > 0 ? ` and ${count(rest)} more` : ''}`;
}

/** Nothing when no border was crossed anew, or no more. */
function crossingFact(label: string, crossings: Crossings | undefined, sink: Sink): Fact[] {
  if (crossings === undefined) return [];
  const { added, removed } = crossings;
  const parts = [crossingWords('new', added, sink), crossingWords('gone', removed, sink)];
  return [{ label, text: parts.filter(part => part !== '').join('; ') }];
}

function crossingWords(what: string, crossings: readonly Crossing[], sink: Sink): string {
  if (crossings.length === 0) return '';
  const imports = crossings.reduce((sum, own) => sum + own.imports, 0);
  const shown = crossings
    .slice(0, MOST_CROSSINGS)
    .map(own => `${sink.name(`${own.from} → ${own.to}`)}${own.imports > 1 ? ` ${count(own.imports)}` : ''}`);
  const rest = crossings.length - shown.length;
  return `${plural(imports, `${what} import`)}: ${shown.join(', ')}${rest > 0 ? ` and ${count(rest)} more pairs` : ''}`;
}

function functionFact(
  { changed, added, removed, moved, largestDrop, largestRise }: NonNullable<Evidence['functions']>,
  sink: Sink,
): Fact[] {
  const counts = countsWords([
    [changed, 'changed'],
    [added, 'new'],
    [removed, 'gone'],
    [moved, 'moved'],
  ]);
  const steps = [
    ...(largestDrop === undefined ? [] : [`largest drop ${stepWords(largestDrop, sink)}`]),
    ...(largestRise === undefined ? [] : [`largest rise ${stepWords(largestRise, sink)}`]),
  ];
  return [{ label: 'Functions', text: [counts, ...steps].filter(part => part !== '').join('; ') }];
}

function stepWords({ name, before, after }: FunctionChange, sink: Sink): string {
  return `${sink.name(name)} ${count(before)} → ${count(after)}`;
}

function testFact({ files }: Evidence): Fact[] {
  const own = files.filter(({ kind }) => kind === 'test');
  const of = (state: string) => own.filter(file => file.state === state).length;
  const text = countsWords([
    [of('changed'), 'changed'],
    [of('added'), 'new'],
    [of('removed'), 'gone'],
    [of('renamed'), 'renamed'],
  ]);
  return [{ label: 'Tests', text: text === '' ? 'no test file touched' : `files: ${text}` }];
}

function sizeWords({ size }: Evidence): string {
  return (
    [
      [size.production, 'of production code'],
      [size.test, 'of tests'],
      [size.other, 'of other things'],
    ] as const
  )
    .filter(([own]) => own.files > 0)
    .map(
      ([own, what]) =>
        `${plural(own.files, 'file')} ${what} +${count(own.added)} ${MINUS}${count(own.removed)}`,
    )
    .join('; ');
}

function scopeFact({ groups }: Evidence): Fact[] {
  const many = groups.filter(({ cause }) => cause === 'scope').length;
  const text =
    many === 0 ? '' : `${plural(many, 'debt')} came or went with files that entered or left the analysis`;
  return [{ label: 'Scope', text }];
}

/** `5 changed, 3 new`; empty for nothing. */
function countsWords(counts: readonly (readonly [number, string])[]): string {
  return counts
    .filter(([number]) => number > 0)
    .map(([number, what]) => `${count(number)} ${what}`)
    .join(', ');
}
