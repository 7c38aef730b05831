import { addRun, countOf, type Draft, emptyDraft, lineOf } from './draft.ts';
import { type Problems, shortened } from './problems.ts';
import { type ReadFormat, readingOf } from './reading.ts';
import { addWays, MOST_WAYS, tooManyWays } from './ways.ts';
import { type Attributes, plain, readXml } from './xml.ts';

type Open = Draft & { readonly place: string };

/** What is being read: the class (a file, or a part of one), and the method in it. */
interface Position {
  readonly path: string;
  readonly name: string;
  readonly file: Open;
  /** Methods of a name that were seen in this class. */
  readonly methods: Map<string, number>;
  method?: string;
}

/**
 * Cobertura's XML. A file's lines are those directly below its class; the lines of its methods repeat them, and tell only
 * whether the method ran.
 */
export const readCobertura: ReadFormat = async (source, problems) => {
  const records = new Map<string, Open>();
  const folders: string[] = [];
  let at: Position | undefined;
  let ways = 0;
  const fault = await readXml(source, {
    onTag: (way, attributes) => {
      if (way.endsWith('.class')) at = openClass(records, attributes, problems);
      else if (at === undefined) return;
      else if (way.endsWith('.class.methods.method')) openMethod(at, attributes);
      else if (way.endsWith('.method.lines.line')) countMethod(at, attributes);
      else if (way.endsWith('.class.lines.line') && ways <= MOST_WAYS)
        ways += countLine(at, attributes, problems);
    },
    onText: (way, text) => {
      if (way.endsWith('.source')) folders.push(plain(text.trim()));
    },
  });
  if (fault !== undefined) return fault;
  if (ways > MOST_WAYS) return tooManyWays();
  return records.size === 0
    ? { reason: 'there is no <class filename> in it' }
    : readingOf(records, { folders });
};

function openClass(
  records: Map<string, Open>,
  attributes: Attributes,
  problems: Problems,
): Position | undefined {
  const path = plain(attributes.get('filename') ?? '');
  const name = attributes.get('name') ?? '';
  if (path === '') {
    problems.add(`class ${shortened(name)} has no filename`);
    return undefined;
  }
  const file = records.get(path) ?? { ...emptyDraft(), place: `class ${shortened(name)}` };
  records.set(path, file);
  return { path, name, file, methods: new Map() };
}

/** Methods of a class may share a name: the nth of it is always the same one. */
function openMethod(at: Position, attributes: Attributes): void {
  const name = `${at.name} ${attributes.get('name')} ${attributes.get('signature') ?? ''}`;
  addRun(at.methods, name, 1);
  at.method = `${name}#${at.methods.get(name)}`;
  at.file.functions ??= new Map();
  addRun(at.file.functions, at.method, countOf(attributes.get('hits')) ?? 0);
}

/** A method ran when one of its lines did. */
function countMethod({ file, method }: Position, attributes: Attributes): void {
  if (method === undefined) return;
  const hits = countOf(attributes.get('hits')) ?? 0;
  file.functions?.set(method, Math.max(hits, file.functions.get(method) ?? 0));
}

/** @returns how many ways its condition has */
function countLine({ path, file }: Position, attributes: Attributes, problems: Problems): number {
  const line = lineOf(attributes.get('number'));
  const hits = countOf(attributes.get('hits'));
  if (line === undefined || hits === undefined) {
    const shown = `<line number="${attributes.get('number')}" hits="${attributes.get('hits')}">`;
    problems.add(`file ${shortened(path)}: ${shortened(shown)} is not understood`);
    return 0;
  }
  addRun(file.lines, line, hits);
  const [, taken, all] = /\((\d{1,6})\/(\d{1,6})\)/.exec(attributes.get('condition-coverage') ?? '') ?? [];
  if (all === undefined) return 0;
  addWays(file, line, Number(taken), Number(all));
  return Number(all);
}
