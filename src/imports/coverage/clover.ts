import { addRun, countOf, type Draft, emptyDraft, lineOf } from './draft.ts';
import { type Problems, shortened } from './problems.ts';
import { type ReadFormat, readingOf } from './reading.ts';
import { addWays, MOST_WAYS, tooManyWays } from './ways.ts';
import { type Attributes, plain, readXml } from './xml.ts';

type Open = Draft & { readonly place: string };

interface Position {
  readonly path: string;
  readonly file: Open;
  /** Are its functions told one by one? */
  hasMethods: boolean;
}

/**
 * Clover's XML. JavaScript tools write a line of type `stmt`, or `cond` with the ways taken (`truecount`) and not taken
 * (`falsecount`) and the line's own count; functions only as a sum. OpenClover writes no count at `cond`: there the two say
 * how often each of the two ways was taken, and functions are lines of type `method`.
 */
export const readClover: ReadFormat = async (source, problems) => {
  const records = new Map<string, Open>();
  let at: Position | undefined;
  let ways = 0;
  const fault = await readXml(source, {
    onTag: (way, attributes) => {
      if (way.endsWith('.file')) at = openFile(records, attributes, problems);
      else if (at === undefined || ways > MOST_WAYS) return;
      else if (way.endsWith('.file.metrics')) ways += countFunctions(at, attributes);
      else if (way.endsWith('.file.line')) ways += countLine(at, attributes, problems);
    },
  });
  if (fault !== undefined) return fault;
  if (ways > MOST_WAYS) return tooManyWays();
  return records.size === 0 ? { reason: 'there is no <file> in it' } : readingOf(records);
};

function openFile(
  records: Map<string, Open>,
  attributes: Attributes,
  problems: Problems,
): Position | undefined {
  const path = plain(attributes.get('path') ?? attributes.get('name') ?? '');
  if (path === '') {
    problems.add('a <file> has no path');
    return undefined;
  }
  const file = records.get(path) ?? { ...emptyDraft(), place: 'a <file>' };
  records.set(path, file);
  return { path, file, hasMethods: false };
}

/** Only a sum; lines of type `method` take its place. */
function countFunctions({ file, hasMethods }: Position, attributes: Attributes): number {
  const all = countOf(attributes.get('methods'));
  const ran = countOf(attributes.get('coveredmethods'));
  if (hasMethods || all === undefined || ran === undefined || all > MOST_WAYS) return 0;
  file.functions ??= new Map();
  for (let index = 0; index < all; index += 1) addRun(file.functions, `sum.${index}`, index < ran ? 1 : 0);
  return all;
}

/** @returns how many branches or functions it tells of */
function countLine(at: Position, attributes: Attributes, problems: Problems): number {
  const line = lineOf(attributes.get('num'));
  const [count, yes, no] = ['count', 'truecount', 'falsecount'].map(name => countOf(attributes.get(name)));
  const type = attributes.get('type');
  if (line !== undefined && type === 'cond' && yes !== undefined && no !== undefined)
    return countCondition(at.file, line, { count, yes, no });
  if (line === undefined || count === undefined || type === 'cond') {
    const shown = `<line num="${attributes.get('num')}" type="${type}">`;
    problems.add(`file ${shortened(at.path)}: ${shortened(shown)} is not understood`);
    return 0;
  }
  if (type !== 'method') {
    addRun(at.file.lines, line, count);
    return 0;
  }
  if (!at.hasMethods) at.file.functions = new Map();
  at.hasMethods = true;
  addRun(at.file.functions ?? new Map(), `${line} ${attributes.get('name') ?? ''}`, count);
  return 1;
}

interface Condition {
  /** Of the line; absent in files of OpenClover. */
  readonly count?: number;
  readonly yes: number;
  readonly no: number;
}

function countCondition(file: Open, line: number, { count, yes, no }: Condition): number {
  if (count !== undefined) {
    addRun(file.lines, line, count);
    if (yes + no <= MOST_WAYS) addWays(file, line, yes, yes + no);
    return yes + no;
  }
  file.branches ??= new Map();
  const key = `${line}.${file.branches.size}`;
  addRun(file.branches, `${key}.true`, yes);
  addRun(file.branches, `${key}.false`, no);
  addRun(file.lines, line, Math.max(yes, no));
  return 2;
}
