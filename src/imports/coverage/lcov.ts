import type { ImportSource } from '../../model/import.ts';
import { addDraft, type Draft, emptyDraft, sizeOf } from './draft.ts';
import { eachLine } from './each-line.ts';
import { type LcovRecord, readLcovLine, readPlainLine, startRecord } from './lcov-record.ts';
import { type Problems, shortened } from './problems.ts';
import type { ReadFormat, Reading } from './reading.ts';

const MOST_PATHS = 1_000_000;
/** Lines, branches and functions kept; the largest TypeScript projects have a fifth of it. */
const MOST_ENTRIES = 2_000_000;

/**
 * The trace files of lcov's geninfo, as all JavaScript tools write them too. Read twice, each time line by line: first the
 * names of the files, then what is told of those that are known here, so that memory goes by the tree, not by the export.
 */
export const readLcov: ReadFormat = async (source, problems) => {
  const paths = new Map<string, string>();
  await eachLine(
    source,
    (line, number) => {
      if (line?.startsWith('SF:') !== true || paths.size > MOST_PATHS) return;
      const path = line.slice(3).trim();
      if (!paths.has(path)) paths.set(path, `line ${number}`);
    },
    'S',
  );
  if (paths.size === 0) return { reason: 'there is no record of a file (SF:) in it' };
  if (paths.size > MOST_PATHS) return { reason: 'it names more than a million files' };
  const notices: string[] = [];
  return {
    paths,
    folders: [],
    notices: () => notices,
    collect: isWanted => collect(source, isWanted, problems, notices),
  };
};

async function collect(
  source: ImportSource,
  isWanted: (path: string) => boolean,
  problems: Problems,
  notices: string[],
): ReturnType<Reading['collect']> {
  const files = new Map<string, Draft>();
  let open: LcovRecord | undefined;
  let entries = 0;
  let differing = 0;
  const close = ({ path, draft, found }: LcovRecord) => {
    if (draft === undefined) return;
    if (found !== undefined && found !== draft.lines.size) differing += 1;
    const known = files.get(path) ?? emptyDraft();
    entries -= sizeOf(known);
    addDraft(known, draft);
    entries += sizeOf(known);
    files.set(path, known);
  };
  await eachLine(source, (line, number) => {
    if (entries > MOST_ENTRIES) return;
    if (open?.draft !== undefined && line?.startsWith('DA:') && readPlainLine(open.draft, line)) return;
    if (line === undefined) return problems.add(`line ${number} is too long to be one`);
    if (line.startsWith('SF:')) {
      if (open !== undefined) problems.add(cutOff(open));
      open = startRecord(line.slice(3).trim(), number, isWanted);
    } else if (line === 'end_of_record') {
      if (open !== undefined) close(open);
      open = undefined;
    } else if (open?.draft !== undefined && sizeOf(open.draft) <= MOST_ENTRIES) {
      const problem = readLcovLine(open, line);
      if (problem !== undefined) problems.add(`line ${number}: ${problem}`);
    }
  });
  if (open !== undefined) problems.add(cutOff(open));
  if (entries > MOST_ENTRIES)
    return { reason: 'it tells of more than two million lines, branches and functions' };
  if (differing > 0) {
    notices.push(
      `Its number of lines (LF) is not the number of its DA lines in ${differing} records; the DA lines are counted.`,
    );
  }
  return files;
}

function cutOff({ path, line }: LcovRecord): string {
  return `line ${line}: the record of ${shortened(path)} has no end_of_record and is left out; is the file cut off?`;
}
