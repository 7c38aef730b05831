import picomatch from 'picomatch';
import type { Config } from '../../config/schema.ts';
import { firstParentLine, type Line, lastBefore } from '../../history/first-parent.ts';
import { boundaryAt } from '../../history/range-period.ts';
import type { EvidenceFacts, Ledger } from '../../model/ledger.ts';
import { listTree } from '../../sources/git-tree.ts';
import { safeReader } from '../../sources/safe-read.ts';
import type { Tree } from '../../sources/tree.ts';
import { daysOf } from './days-of.ts';

type PathFacts = Pick<EvidenceFacts, 'hasPath' | 'hasMatch'>;
type Match = (path: string) => boolean;

/**
 * Which paths are there now, at the head, or were at an end of the period of an entry that names them. Old trees are listed only
 * for what is not here now.
 */
export async function lookUpPaths(tree: Tree, { entries }: Ledger, config: Config): Promise<PathFacts> {
  const globs = [...new Set(entries.flatMap(({ paths = [] }) => paths))];
  const here = globs.length === 0 ? [] : (await tree.entries(config)).map(({ path }) => path);
  const present = new Set(globs.filter(glob => here.some(matcher(glob))));
  const isHere = memo((path: string) => isInFolder(tree.root, path));
  const isOpen = ({ paths = [], evidence }: Ledger['entries'][number]) =>
    paths.some(glob => !present.has(glob)) ||
    evidence.some(({ kind, value }) => kind === 'doc' && !isHere(value));
  const periods = new Set(entries.filter(isOpen).map(({ period }) => period));
  const past = await pastOf(tree, periods, config);
  const was = (period: string, match: Match): boolean | undefined => {
    const found = past.get(period);
    if (found === undefined) return undefined;
    return found.paths.some(match) || (found.isComplete ? false : undefined);
  };
  return {
    hasPath: (path, period) => isHere(path) || was(period, own => own === path || own.startsWith(`${path}/`)),
    hasMatch: (glob, period) => present.has(glob) || was(period, matcher(glob)),
  };
}

/** A glob also stands for all that lies in a folder of that name. */
function matcher(glob: string): Match {
  const bare = glob
    .replace(/^!/, '')
    .replace(/^(?:\.\/)+/, '')
    .replace(/\/+$/, '');
  return picomatch([bare, `${bare}/**`], { dot: true });
}

interface Past {
  readonly paths: readonly string[];
  /** False when history is cut off before the period. */
  readonly isComplete: boolean;
}

/** All paths at both ends of each period; nothing outside git. */
async function pastOf(
  { git, commit }: Tree,
  periods: ReadonlySet<string>,
  config: Config,
): Promise<Map<string, Past>> {
  const past = new Map<string, Past>();
  if (git === undefined || commit === undefined || periods.size === 0) return past;
  const line = await firstParentLine(git, commit);
  const listed = new Map<string, Promise<string[]>>();
  const pathsAt = (id: string): Promise<string[]> => {
    const paths = listed.get(id) ?? listTree(git, id).then(all => all.map(({ path }) => path));
    listed.set(id, paths);
    return paths;
  };
  for (const period of periods) {
    const ends = endsOf(period, line, config);
    const trees = await Promise.all([...new Set([...ends.commits, commit])].map(pathsAt));
    past.set(period, { paths: [...new Set(trees.flat())], isComplete: ends.isComplete });
  }
  return past;
}

function endsOf(period: string, line: Line, config: Config): { commits: string[]; isComplete: boolean } {
  const days = daysOf(config)(period);
  if (days === undefined) return { commits: [], isComplete: false };
  const { timeZone } = config.history;
  const start = lastBefore(line, boundaryAt('from', days.from, timeZone));
  const end = lastBefore(line, boundaryAt('to', days.to, timeZone));
  return {
    commits: [start, end].flatMap(own => own?.commit ?? []),
    isComplete: start !== undefined || !line.isCut,
  };
}

/** Files on a Mac may be called by the same letters in two pieces. */
function isInFolder(root: string, path: string): boolean {
  const reader = safeReader(root);
  return ['NFC', 'NFD'].some(form => {
    const found = reader.locate(Buffer.from(path.normalize(form)));
    return found !== 'gone' && found !== 'unreadable';
  });
}

function memo(ask: (path: string) => boolean): (path: string) => boolean {
  const answers = new Map<string, boolean>();
  return path => {
    const answer = answers.get(path) ?? ask(path);
    answers.set(path, answer);
    return answer;
  };
}
