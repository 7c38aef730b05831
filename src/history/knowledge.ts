import type { Git } from '../git.ts';
import type { Knowledge, Known, NewcomerCounts, PartOfFile } from '../model/knowledge.ts';
import { type CommitVersions, fileVersions } from './file-versions.ts';
import { writtenFiles } from './knowledge-files.ts';
import { countKnown } from './knowledge-known.ts';
import { pairingOf } from './knowledge-pairing.ts';
import { isMergedIn, readPast, type WrittenPast } from './knowledge-past.ts';
import {
  beginsIn,
  cutOff,
  type KnowledgeSpan,
  periodStretches,
  placeOf,
  type Stretch,
  yearStretches,
} from './knowledge-span.ts';
import { newcomersIn } from './newcomers.ts';
import { spreadOf } from './ownership-spread.ts';
import { type IsBugFix, priorFixesOf } from './prior-fixes.ts';

/** Where files count, at both ends. */
export interface PartsAtEnds {
  readonly before: PartOfFile;
  readonly after: PartOfFile;
}

/**
 * What git tells about who knows the code: newcomers, how the writing is spread over people, pairs, fixes. Counts only. People
 * are told apart by `.mailmap` as it is at the end; what was merged in a time counts in it, whenever it was written.
 *
 * @param isBugFix changes that are fixes whatever their title says
 * @throws GitError when history is damaged
 */
export async function knowledgeBetween(
  git: Git,
  span: KnowledgeSpan,
  parts: PartsAtEnds,
  isBugFix?: IsBugFix,
): Promise<Knowledge> {
  const { line, head } = span;
  const upToHead = line.commits.slice(0, placeOf(line, head.commit) + 1);
  if (upToHead.length === 0) return { reason: 'the end of the period is not on the branch' };
  const period = periodStretches(span);
  const years = yearStretches(span);
  const [past, versions, fixes] = await Promise.all([
    readPast(git, upToHead),
    readVersions(git, span, [period, years]),
    priorFixesOf(git, span, isBugFix),
  ]);
  const known = versions.filter(({ commit }) => !past.cut.has(commit));
  const writtenIn = (stretch: Stretch, of: PartOfFile) =>
    writtenFiles(known.filter(isMergedIn(past, stretch)), path => of(path) !== undefined);
  const partOf = (which: 'now' | 'before') => (which === 'now' ? parts.after : parts.before);
  return {
    newcomers: newcomersOf(span, past, period),
    spread: countKnown(years, (year, which) =>
      spreadOf(writtenIn(year, partOf(which)), past.writers, partOf(which)),
    ),
    pairing: countKnown(period, (stretch, which) =>
      pairingOf(writtenIn(stretch, partOf(which)), past.writers, partOf(which)),
    ),
    fixes,
  };
}

/** Who came before is asked of the whole history. */
function newcomersOf(span: KnowledgeSpan, past: WrittenPast, period: Known<Stretch>): Known<NewcomerCounts> {
  const { line } = span;
  if (line.isCut || past.cut.size > 0) return { state: 'unknown', reason: cutOff(line) };
  if (beginsIn(span)) {
    return { state: 'unknown', reason: 'the repository begins in this period: everybody is new' };
  }
  return countKnown(period, stretch => newcomersIn(line.commits, past, stretch));
}

/** The files of all stretches at once; each stretch is then told by the names that files have at its own end. */
async function readVersions(
  git: Git,
  { line, head }: KnowledgeSpan,
  stretches: readonly Known<Stretch>[],
): Promise<CommitVersions[]> {
  const starts = stretches.flatMap(known =>
    known.state === 'unknown'
      ? []
      : [known.now.from, ...(known.before === undefined ? [] : [known.before.from])],
  );
  if (starts.length === 0) return [];
  const base = line.commits[Math.min(...starts)]?.commit;
  return fileVersions(git, { head: head.commit, ...(base === undefined ? {} : { base }) }, 'all');
}
