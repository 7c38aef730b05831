import type { LedgerEntry, LedgerFile, LedgerKnown, LedgerProblem } from '../model/ledger.ts';
import { readEvidence } from './evidence-item.ts';
import { type EntryFields, entryFields } from './fields.ts';
import { globFault } from './glob.ts';
import { lateWords } from './late.ts';
import type { LedgerPath } from './ledger-path.ts';
import { measureName } from './measure-name.ts';
import { didYouMean } from './nearest.ts';
import { namesCandidate } from './privacy.ts';
import { readFields } from './read-file.ts';

/** What became of a file. */
export interface ReadEntry {
  readonly entry?: LedgerEntry;
  readonly problems: readonly LedgerProblem[];
}

type Note = (path: ReadonlyArray<string | number>, code: string, message: string) => LedgerProblem;

/** An entry of a file; none when anything in it is an error. */
export function readEntry(file: LedgerFile, at: LedgerPath, known: LedgerKnown): ReadEntry {
  const read = readFields(file, entryFields);
  if ('problems' in read) return read;
  const { fields, lineOf } = read;
  const place = (severity: LedgerProblem['severity']): Note => {
    return (path, code, message) => ({ file: file.path, line: lineOf(path), severity, code, message });
  };
  const { evidence, problems } = readEvidence(fields.evidence, lineOf, place('error'));
  const errors = [
    ...problems,
    ...wrongNames(fields, known, place('error')),
    ...wrongDates(fields, place('error')),
  ];
  const late = lateWords(fields.when, at.period, known);
  const warnings = [
    ...oddities(fields, at, place('warning')),
    ...(late === undefined ? [] : [place('warning')(['when'], 'late', late)]),
  ];
  if (errors.length > 0) return { problems: [...errors, ...warnings] };
  const { id, item, app = [], by, when, found, did, effect, scope, measure, claims } = fields;
  const entry: LedgerEntry = {
    ...{
      file: file.path,
      line: lineOf(['id']),
      id,
      item,
      applications: [...new Set(app)].sort(),
      by: [...new Set(by)],
    },
    ...{ when, period: at.period, found, did, effect, evidence },
    ...(scope === undefined ? {} : { paths: scope.paths }),
    ...{ measure: [...new Set(measure.map(measureName))], claims, isLate: late !== undefined },
  };
  return { entry, problems: warnings };
}

function wrongNames(
  { app = [], measure, scope }: EntryFields,
  known: LedgerKnown,
  note: Note,
): LedgerProblem[] {
  const unknown = (
    path: ReadonlyArray<string | number>,
    what: string,
    name: string,
    names: readonly string[],
  ) =>
    names.includes(name)
      ? []
      : [note(path, `unknown-${what}`, `unknown ${what} \`${name}\`${didYouMean(name, names)}`)];
  return [
    ...app.flatMap((name, index) =>
      unknown(app.length === 1 ? ['app'] : ['app', index], 'application', name, known.applications),
    ),
    ...measure.flatMap((name, index) =>
      unknown(['measure', index], 'measure', measureName(name), known.measures),
    ),
    ...(scope?.paths ?? []).flatMap((glob, index) => {
      const fault = globFault(glob);
      return fault === undefined
        ? []
        : [note(['scope', 'paths', index], 'wrong-path', `\`scope.paths[${index + 1}]\` ${fault}`)];
    }),
  ];
}

function wrongDates({ when: { from, to } }: EntryFields, note: Note): LedgerProblem[] {
  return from <= to
    ? []
    : [note(['when'], 'reversed-dates', `\`when\` ends (${to}) before it begins (${from})`)];
}

function oddities(fields: EntryFields, at: LedgerPath, note: Note): LedgerProblem[] {
  const { id, item, measure, scope } = fields;
  const problems: LedgerProblem[] = [];
  if (id !== at.name)
    problems.push(note(['id'], 'file-name', `the file of \`${id}\` should be called ${id}.yml`));
  if (measure.length > 0 && scope === undefined) {
    problems.push(note(['measure'], 'no-scope', '`measure` has nothing to measure without `scope.paths`'));
  }
  for (const key of ['found', 'did', 'effect'] as const) {
    if (item !== 'team/recruiting' || !namesCandidate(fields[key])) continue;
    problems.push(
      note(
        [key],
        'candidate-name',
        `\`${key}\` seems to name somebody who applied: say how many there were instead`,
      ),
    );
  }
  return problems;
}
