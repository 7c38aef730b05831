import type { Crossing, Crossings, CycleChange, Evidence, FunctionChange } from '../../model/evidence.ts';
import type { Sink } from '../delta/sink.ts';
import { count, MINUS, plural } from '../numbers.ts';
import { kpiWords } from '../words.ts';

/** A line of a report: what it is about, and what is to be said. */
export interface Fact {
  readonly label: string;
  readonly text: string;
}

const MOST_CYCLES = 2;
const MOST_MODULES = 5;
const MOST_CROSSINGS = 3;

/** What a table of numbers can't say, in the order in which it is told. All texts are safe in the sink. */
export function evidenceFacts(evidence: Evidence, sink: Sink): Fact[] {
  const { cycles, folders, layers, functions } = evidence;
  return [
    ...apartFact(evidence, sink),
    ...cycleFacts('gone', cycles.removed, sink),
    ...cycleFacts('new', cycles.born, sink),
    ...crossingFact('Folders', folders, sink),
    ...crossingFact('Layers', layers, sink),
    ...(functions === undefined ? [] : functionFact(functions, sink)),
    ...testFact(evidence),
    { label: 'Size', text: sizeWords(evidence) },
    ...scopeFact(evidence),
  ].filter(({ text }) => text !== '');
}

/** A clone that is gone is mostly one that was merged; say so where it was not. */
function apartFact({ grownApart, groups }: Evidence, sink: Sink): Fact[] {
  const [first] = groups.filter(({ id }) => grownApart.includes(id));
  const place = first?.findingsBefore[0]?.locations[0];
  if (place === undefined) return [];
  const rest = grownApart.length - 1;
  const more = rest > 0 ? ` and ${count(rest)} more` : '';
  const what =
    rest > 0 ? 'were not merged: their copies grew apart' : 'was not merged: its copies grew apart';
  const where = sink.name(`${place.path}:${place.startLine}`);
  return [{ label: 'Clones', text: `${plural(rest + 1, 'settled clone')} ${what} (${where}${more})` }];
}

/** What the reader must know: what was not measured, or not as asked. */
export function honestFacts({ notices, kpis }: Evidence, sink: Sink): Fact[] {
  const missing = kpis.flatMap(({ id, reason }) =>
    reason === undefined ? [] : [`${kpiWords(id).title} was not measured: ${sink.prose(reason)}`],
  );
  return [...missing, ...notices.map(sink.prose)].map(text => ({ label: 'Note', text }));
}

function cycleFacts(what: string, cycles: readonly CycleChange[], sink: Sink): Fact[] {
  const rest = cycles.length - MOST_CYCLES;
  return [
    ...cycles
      .slice(0, MOST_CYCLES)
      .map(cycle => ({ label: 'Cycle', text: `${what}: ${cycleWords(cycle, sink)}` })),
    ...(rest > 0 ? [{ label: 'Cycle', text: `${what}: ${count(rest)} more` }] : []),
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
  const shown = crossings.slice(0, MOST_CROSSINGS).map(own => {
    const many = own.imports > 1 ? ` (${count(own.imports)})` : '';
    return `${sink.name(own.from)} → ${sink.name(own.to)}${many}`;
  });
  const rest = crossings.length - shown.length;
  const more = rest > 0 ? ` and ${count(rest)} more` : '';
  return `${plural(imports, 'import')} ${what}: ${shown.join(', ')}${more}`;
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
    ...(largestDrop === undefined ? [] : [`largest drop of complexity ${stepWords(largestDrop, sink)}`]),
    ...(largestRise === undefined ? [] : [`largest rise of complexity ${stepWords(largestRise, sink)}`]),
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
  return [{ label: 'Tests', text: text === '' ? 'no test file' : `${plural(own.length, 'file')}: ${text}` }];
}

/** `production code +87 −79 lines in 10 files, tests +84 −94 in 5 files`: lines as git counts them. */
function sizeWords({ size }: Evidence): string {
  const parts = [
    ['production code', size.production],
    ['tests', size.test],
    ['other', size.other],
  ] as const;
  return parts
    .filter(([, { files }]) => files > 0)
    .map(([what, { files, added, removed }], index) => {
      const unit = index === 0 ? ' lines' : '';
      return `${what} +${count(added)} ${MINUS}${count(removed)}${unit} in ${plural(files, 'file')}`;
    })
    .join(', ');
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
