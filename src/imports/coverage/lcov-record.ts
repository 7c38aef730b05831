import { addRun, countOf, type Draft, emptyDraft, lineOf } from './draft.ts';
import { shortened } from './problems.ts';

/** A record (from `SF:` to `end_of_record`) while it is read. */
export interface LcovRecord {
  readonly path: string;
  /** Line of the `SF:`. */
  readonly line: number;
  /** Absent for a file that is not known here: its lines are passed over. */
  readonly draft?: Draft;
  /** `LF:`, the number of lines by its own account. */
  found?: number;
  /** How often each name was declared (`FN`) and counted (`FNDA`): functions may share one. */
  readonly declared: Map<string, number>;
  readonly counted: Map<string, number>;
}

export function startRecord(path: string, line: number, isWanted: (path: string) => boolean): LcovRecord {
  const draft = isWanted(path) ? emptyDraft() : undefined;
  return { path, line, draft, declared: new Map(), counted: new Map() };
}

type ReadValue = (record: LcovRecord & { readonly draft: Draft }, value: string) => boolean;

/** What a line of a record may begin with; others (`TN`, `LH`, `BRF` …) tell nothing that is not counted here. */
const READ: ReadonlyMap<string, ReadValue> = new Map([
  ['DA', readLine],
  ['BRDA', readBranch],
  ['FN', readFunction],
  ['FNDA', readFunctionRuns],
  // since lcov 2.2: a function's lines, and its names with their counts
  ['FNA', readFunctionAlias],
  ['LF', readLinesFound],
]);

/** Takes one line into the record; says what is wrong with it. */
export function readLcovLine(record: LcovRecord, line: string): string | undefined {
  const colon = line.indexOf(':');
  const read = colon === -1 ? undefined : READ.get(line.slice(0, colon));
  if (read === undefined || record.draft === undefined) return undefined;
  if (read(record as LcovRecord & { draft: Draft }, line.slice(colon + 1))) return undefined; // it has a draft
  return `${shortened(line)} is not understood`;
}

const ZERO = 48;
const COMMA = 44;

/** The plain `DA:12,3`, nearly all of every export; `false` for anything else, which is looked at closely. */
export function readPlainLine({ lines }: Draft, text: string): boolean {
  if (text.length > 20) return false; // at most eight digits each: no number can be too large
  let line = 0;
  let index = 3;
  for (; index < text.length && text.charCodeAt(index) !== COMMA; index += 1) {
    const digit = text.charCodeAt(index) - ZERO;
    if (digit < 0 || digit > 9 || index > 8) return false;
    line = line * 10 + digit;
  }
  let count = 0;
  const start = index + 1;
  for (index = start; index < text.length; index += 1) {
    const digit = text.charCodeAt(index) - ZERO;
    if (digit < 0 || digit > 9 || index - start > 7) return false;
    count = count * 10 + digit;
  }
  if (line === 0 || start >= text.length) return false;
  addRun(lines, line, count);
  return true;
}

/** `DA:<line>,<count>[,<checksum>]` */
function readLine({ draft }: { readonly draft: Draft }, value: string): boolean {
  const [first, second] = value.split(',', 2);
  const line = lineOf(first);
  const count = countOf(second);
  if (line === undefined || count === undefined) return false;
  addRun(draft.lines, line, count);
  return true;
}

/** `BRDA:<line>,[e]<block>,<branch>,<count>`; `-` when the condition was never reached. The branch may hold commas. */
function readBranch({ draft }: { readonly draft: Draft }, value: string): boolean {
  const comma = value.lastIndexOf(',');
  const taken = value.slice(comma + 1);
  const count = taken === '-' ? 0 : countOf(taken);
  const key = value.slice(0, comma);
  if (count === undefined || comma === -1 || lineOf(key.split(',', 1)[0]) === undefined) return false;
  draft.branches ??= new Map();
  addRun(draft.branches, key, count);
  return true;
}

/** `FN:<line>,[<last line>,]<name>` */
function readFunction({ draft, declared }: LcovRecord & { readonly draft: Draft }, value: string): boolean {
  const [, line, name] = /^(\d+),(?:\d+,)?(.*)$/.exec(value) ?? [];
  if (lineOf(line) === undefined || name === undefined) return false;
  draft.functions ??= new Map();
  addRun(draft.functions, numbered(declared, name), 0);
  return true;
}

/** `FNDA:<count>,<name>`: the nth count of a name is that of its nth function. */
function readFunctionRuns(
  { draft, counted }: LcovRecord & { readonly draft: Draft },
  value: string,
): boolean {
  const comma = value.indexOf(',');
  const count = countOf(value.slice(0, comma));
  if (comma === -1 || count === undefined) return false;
  draft.functions ??= new Map();
  addRun(draft.functions, numbered(counted, value.slice(comma + 1)), count);
  return true;
}

/** `FNA:<index>,<count>,<name>`; several names of one index are one function. */
function readFunctionAlias({ draft }: { readonly draft: Draft }, value: string): boolean {
  const [index, count] = value.split(',', 2).map(countOf);
  if (index === undefined || count === undefined) return false;
  draft.functions ??= new Map();
  addRun(draft.functions, `#${index}`, count);
  return true;
}

function readLinesFound(record: LcovRecord, value: string): boolean {
  record.found = countOf(value);
  return record.found !== undefined;
}

function numbered(seen: Map<string, number>, name: string): string {
  addRun(seen, name, 1);
  return `${name}#${seen.get(name)}`;
}
