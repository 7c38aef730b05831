import type { Git } from '../git.ts';
import type { Change } from '../model/change.ts';
import type { Known, PriorFixes } from '../model/knowledge.ts';
import { changesBetween } from './changes.ts';
import { type CommitVersions, fileVersions } from './file-versions.ts';
import type { Line } from './first-parent.ts';
import { writtenFiles } from './knowledge-files.ts';
import { countKnown } from './knowledge-known.ts';
import { type KnowledgeSpan, type Stretch, yearStretches } from './knowledge-span.ts';

/** Is it a fix for another reason than its title: a label, the bug it closes? */
export type IsBugFix = (change: Change) => boolean;

/** The type of a conventional commit: `fix(cart)!: …`. */
const TYPE = /^([a-z]+)(?:\([^()]*\))?!?:/i;
const FIX_TYPES = /^(?:fix|bugfix|hotfix|revert)$/i;
/** Where a type says what it is, a word in the text does not: `docs: fix a typo`, `test: …`. */
const OTHER_TYPES = /^(?:feat|docs?|style|refactor|perf|tests?|build|ci|chore|release|deps)$/i;
const WORDS = /\b(?:fix(?:e[sd])?|bugs?|bugfix(?:es)?|hotfix(?:es)?|regressions?)\b/i;

/** Does a change say that it repairs something? By its conventional type, else by a word of its title; a revert does. */
export function isFix({ title, reverts }: Pick<Change, 'title' | 'reverts'>): boolean {
  if (reverts !== undefined || /^revert\b/i.test(title)) return true;
  const type = TYPE.exec(title)?.[1];
  if (type !== undefined && FIX_TYPES.test(type)) return true;
  return (type === undefined || !OTHER_TYPES.test(type)) && WORDS.test(title);
}

/** Fixes of the year before the end of a span, and of the year before its start. */
export async function priorFixesOf(
  git: Git,
  span: KnowledgeSpan,
  isBugFix: IsBugFix = () => false,
): Promise<Known<PriorFixes>> {
  const years = yearStretches(span);
  if (years.state === 'unknown') return years;
  const from = Math.min(years.now.from, years.before?.from ?? years.now.from);
  const read = await readChanges(git, span.line, { from, to: years.now.to });
  return countKnown(years, stretch => fixesIn(span.line, read, stretch, isBugFix));
}

interface ReadChanges {
  readonly changes: readonly Change[];
  /** Newest first. */
  readonly versions: readonly CommitVersions[];
}

async function readChanges(git: Git, { commits }: Line, { from, to }: Stretch): Promise<ReadChanges> {
  const base = commits[from]?.commit;
  const head = commits[to]?.commit ?? '';
  const [changes, versions] = await Promise.all([
    changesBetween(git, base, head),
    fileVersions(git, { head, ...(base === undefined ? {} : { base }) }),
  ]);
  return { changes, versions };
}

function fixesIn(
  { commits }: Line,
  { changes, versions }: ReadChanges,
  { from, to }: Stretch,
  isBugFix: IsBugFix,
): PriorFixes {
  const inside = new Set(commits.slice(from + 1, to + 1).map(({ commit }) => commit));
  const byPeople = changes.filter(({ commit, isBot }) => inside.has(commit) && !isBot);
  const fixes = new Set(
    byPeople.filter(change => isFix(change) || isBugFix(change)).map(({ commit }) => commit),
  );
  const byPath = new Map<string, number>();
  const written = writtenFiles(
    versions.filter(({ commit }) => inside.has(commit)),
    () => true,
  );
  for (const { files } of written.filter(({ commit }) => fixes.has(commit))) {
    for (const path of files) byPath.set(path, (byPath.get(path) ?? 0) + 1);
  }
  return {
    changes: byPeople.length,
    fixes: fixes.size,
    byPath: new Map([...byPath].sort(([one], [other]) => (one < other ? -1 : 1))),
  };
}
