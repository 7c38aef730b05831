import { CARD_ITEMS } from '../model/card-items.ts';
import type { Ledger, LedgerEntry, LedgerFile, LedgerKnown, LedgerProblem } from '../model/ledger.ts';
import { readPath } from './ledger-path.ts';
import { linkAssessments } from './link-assessments.ts';
import { type ReadAssessment, readAssessment } from './read-assessment.ts';
import { readEntry } from './read-entry.ts';
import { sharedEvidence } from './shared-evidence.ts';

/**
 * The ledger that these files make. Evidence is not looked up yet: {@link checkEvidence} does.
 *
 * @param known what the fields may name
 */
export function readLedger(files: readonly LedgerFile[], known: LedgerKnown): Ledger {
  const entries: LedgerEntry[] = [];
  const assessments: NonNullable<ReadAssessment['assessment']>[] = [];
  const problems: LedgerProblem[] = [];
  for (const file of files.toSorted((a, b) => (a.path < b.path ? -1 : 1))) {
    const at = readPath(file.path, known);
    if (at === undefined) continue;
    if ('code' in at) problems.push('reason' in file ? unreadable(file.path, file.reason) : at);
    else if (at.kind === 'entry') {
      const read = readEntry(file, at, known);
      problems.push(...read.problems);
      if (read.entry !== undefined) entries.push(read.entry);
    } else {
      const read = readAssessment(file, at);
      problems.push(...read.problems);
      if (read.assessment !== undefined) assessments.push(read.assessment);
    }
  }
  const unique = withoutTwins(entries);
  const linked = linkAssessments(assessments, unique.entries);
  return {
    entries: unique.entries.toSorted(byItem),
    assessments: linked.assessments,
    problems: sortProblems([
      ...[...problems, ...unique.problems, ...linked.problems],
      ...sharedEvidence(unique.entries),
    ]),
  };
}

/** A folder that is a link, or holds too much, lies where no file can. */
function unreadable(file: string, reason: string): LedgerProblem {
  return { file, line: 1, severity: 'error', code: 'unreadable', message: `cannot be read: ${reason}` };
}

/** By file, then line; the more severe first. */
export function sortProblems(problems: readonly LedgerProblem[]): LedgerProblem[] {
  const key = ({ file, severity, code, message }: LedgerProblem) => [file, severity, code, message];
  return problems.toSorted((a, b) => {
    if (a.file === b.file && a.line !== b.line) return a.line - b.line;
    return JSON.stringify(key(a)) < JSON.stringify(key(b)) ? -1 : 1;
  });
}

/** An id is an entry's own in the whole repository; the first file keeps it. */
function withoutTwins(all: readonly LedgerEntry[]): Pick<Ledger, 'entries' | 'problems'> {
  const byId = new Map<string, LedgerEntry>();
  const problems: LedgerProblem[] = [];
  for (const entry of all) {
    const first = byId.get(entry.id);
    if (first === undefined) byId.set(entry.id, entry);
    else {
      const message = `\`${entry.id}\` is the id of another entry: ${first.file}:${first.line}`;
      problems.push({ file: entry.file, line: entry.line, severity: 'error', code: 'duplicate-id', message });
    }
  }
  return { entries: [...byId.values()], problems };
}

const ORDER = new Map(CARD_ITEMS.map(({ id }, index) => [id as string, index]));

function byItem(a: LedgerEntry, b: LedgerEntry): number {
  return (ORDER.get(a.item) ?? 0) - (ORDER.get(b.item) ?? 0) || (a.id < b.id ? -1 : 1);
}
