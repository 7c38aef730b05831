import type { CoverageByPath } from '../../model/coverage.ts';
import type { Imported, ImportSource } from '../../model/import.ts';
import { readClover } from './clover.ts';
import { readCobertura } from './cobertura.ts';
import { addDraft, type Draft, emptyDraft } from './draft.ts';
import { readIstanbul } from './istanbul.ts';
import { readLcov } from './lcov.ts';
import { matchPaths, type PathMatch } from './match-paths.ts';
import { listProblems, type Problems, shortened } from './problems.ts';
import type { ReadFormat, Reading } from './reading.ts';
import { type CoverageFormat, recognise } from './recognise.ts';

const READERS: Readonly<Record<CoverageFormat, ReadFormat>> = {
  lcov: readLcov,
  istanbul: readIstanbul,
  cobertura: readCobertura,
  clover: readClover,
};

/**
 * What the tests ran, from an export of a coverage tool.
 *
 * @param files paths of the tree that was tested, relative to the measured folder: all else in the export is counted as skipped
 */
export async function readCoverage(
  source: ImportSource,
  config: { readonly format?: CoverageFormat },
  files: readonly string[],
): Promise<Imported<CoverageByPath>> {
  const format = await recognise(source, config.format);
  if (typeof format !== 'string') return { state: 'unreadable', ...format };
  const problems = listProblems();
  const reading = await READERS[format](source, problems);
  if ('reason' in reading) return { state: 'unreadable', format, ...reading };
  const bases = { exportedTo: source.name, folders: reading.folders };
  const matches = matchPaths(reading.paths.keys(), files, bases);
  const isMatched = (path: string) => matches.get(path)?.state === 'matched';
  const drafts = await reading.collect(isMatched);
  if ('reason' in drafts) return { state: 'unreadable', format, reason: drafts.reason };
  const data = byKnownPath(drafts, matches);
  tellUnmatched(reading, matches, problems);
  if (data.size === 0)
    return { state: 'unreadable', format, reason: nothingKnown(reading, matches, problems) };
  return {
    ...{ state: 'ok', format, data, records: data.size },
    ...{ skipped: problems.count(), problems: problems.listed(), notices: reading.notices() },
  };
}

/** Sorted by path: the same files in any order of the export are the same coverage. */
function byKnownPath(
  drafts: ReadonlyMap<string, Draft>,
  matches: ReadonlyMap<string, PathMatch>,
): CoverageByPath {
  const files = new Map<string, Draft>();
  for (const [name, draft] of drafts) {
    const match = matches.get(name);
    if (match?.state !== 'matched') continue;
    const known = files.get(match.path) ?? emptyDraft();
    addDraft(known, draft);
    files.set(match.path, known);
  }
  return new Map([...files].toSorted(([one], [other]) => (one < other ? -1 : 1)));
}

function tellUnmatched(reading: Reading, matches: ReadonlyMap<string, PathMatch>, problems: Problems): void {
  for (const [path, match] of matches) {
    const place = `${reading.paths.get(path)}: ${shortened(path)}`;
    if (match.state === 'unknown') problems.add(`${place} is no script of this tree`);
    if (match.state === 'ambiguous') problems.add(`${place} ${ambiguity(match.candidates)}`);
  }
}

function ambiguity([one, other, ...more]: readonly string[]): string {
  const rest = more.length === 0 ? '' : ` or ${more.length} more`;
  return `may be ${one} or ${other}${rest}; configure one import for each package`;
}

function nothingKnown(reading: Reading, matches: ReadonlyMap<string, PathMatch>, problems: Problems): string {
  const isKnown = [...matches.values()].some(({ state }) => state === 'matched');
  if (isKnown) return `nothing of it was understood: ${problems.listed()[0]}`;
  const [first = ''] = reading.paths.keys();
  const all = reading.paths.size;
  const whole = all === 1 ? 'the only file it names' : `none of the ${all} files it names`;
  return `${whole} is ${all === 1 ? 'no' : 'a'} script of this tree: ${shortened(first)}`;
}
