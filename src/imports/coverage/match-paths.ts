import { type Candidates, findCandidates } from './path-candidates.ts';
import { isAbsolute, segmentsOf } from './segments.ts';

/** What paths may be relative to. */
export interface PathBases {
  /** Where the export itself lies, relative to the measured folder, if it lies in it. */
  readonly exportedTo: string;
  /** Folders that the export names, Cobertura's `<source>`. */
  readonly folders: readonly string[];
}

/** Which of the known files a path of an export means. */
export type PathMatch =
  | { readonly state: 'matched'; readonly path: string }
  | { readonly state: 'ambiguous'; readonly candidates: readonly string[] }
  | { readonly state: 'unknown' };

/**
 * Finds the files that an export speaks of. Exports are made on other machines, in containers and in packages, so a path is
 * taken as it stands, from the folders around the export, and from its end.
 *
 * 1. Exactly: as it is, or from a folder that the export names or lies in, the nearest first.
 * 2. By the longest common end: a whole known path, or the whole path of the export, or at least two segments.
 * 3. Where several files have it, or several paths mean the same file: as most of the other paths of the export do, that is
 *    with the same folder replaced by the same folder. A file's mere name counts only so.
 */
export function matchPaths(
  paths: Iterable<string>,
  known: readonly string[],
  bases: PathBases,
): ReadonlyMap<string, PathMatch> {
  const exact = exactly(new Set(known), bases);
  const find = findCandidates(known);
  const found = new Map<string, Candidates | string>();
  for (const path of paths) found.set(path, exact(path) ?? find(path));
  const votes = countVotes(found.values());
  const matches = new Map<string, PathMatch>();
  for (const [path, candidates] of found) {
    matches.set(
      path,
      typeof candidates === 'string' ? { state: 'matched', path: candidates } : decide(candidates, votes),
    );
  }
  return withoutRivals(matches, found, votes);
}

function exactly(known: ReadonlySet<string>, { exportedTo, folders }: PathBases) {
  const around = segmentsOf(exportedTo).slice(0, -1);
  const nearest = around.map((_, index) => around.slice(0, around.length - index).join('/'));
  const named = folders.filter(folder => !isAbsolute(folder)).map(folder => segmentsOf(folder).join('/'));
  const bases = [...new Set([...named, ...nearest, ''])];
  return (path: string): string | undefined => {
    if (isAbsolute(path)) return undefined;
    for (const base of bases) {
      const whole = segmentsOf(`${base}/${path}`).join('/');
      if (known.has(whole)) return whole;
    }
    return undefined;
  };
}

/** How many paths are certain of the same replacement of folders; mere names are heard where there is nothing else. */
function countVotes(found: Iterable<Candidates | string>): ReadonlyMap<string, number> {
  const certain = [...found].flatMap(candidates =>
    typeof candidates === 'string' || candidates.all.length !== 1 ? [] : [candidates],
  );
  const long = certain.filter(({ common }) => common > 1);
  const votes = new Map<string, number>();
  for (const { all } of long.length > 0 ? long : certain) {
    for (const { replacing } of all) votes.set(replacing, (votes.get(replacing) ?? 0) + 1);
  }
  return votes;
}

function decide({ all, common }: Candidates, votes: ReadonlyMap<string, number>): PathMatch {
  const [first] = all;
  if (first === undefined) return { state: 'unknown' };
  const votesOf = ({ replacing }: { readonly replacing: string }) => votes.get(replacing) ?? 0;
  if (all.length === 1) {
    const isUsual = common > 1 || votesOf(first) >= Math.max(...votes.values());
    return isUsual ? { state: 'matched', path: first.path } : { state: 'unknown' };
  }
  const most = Math.max(...all.map(votesOf));
  const best = all.filter(candidate => votesOf(candidate) === most);
  if (most > 0 && best[0] !== undefined && best.length === 1) return { state: 'matched', path: best[0].path };
  return { state: 'ambiguous', candidates: all.map(({ path }) => path).toSorted() };
}

/** Of several paths that would mean one file, those that are replaced as most others are; none when that leaves it open. */
function withoutRivals(
  matches: ReadonlyMap<string, PathMatch>,
  found: ReadonlyMap<string, Candidates | string>,
  votes: ReadonlyMap<string, number>,
): ReadonlyMap<string, PathMatch> {
  const weightOf = (path: string, target: string): number => {
    const candidates = found.get(path);
    if (candidates === undefined || typeof candidates === 'string') return Number.POSITIVE_INFINITY;
    const { replacing = '' } = candidates.all.find(candidate => candidate.path === target) ?? {};
    return votes.get(replacing) ?? 0;
  };
  const heaviest = new Map<string, number>();
  for (const [path, match] of matches) {
    if (match.state !== 'matched') continue;
    heaviest.set(match.path, Math.max(heaviest.get(match.path) ?? 0, weightOf(path, match.path)));
  }
  return new Map(
    [...matches].map(([path, match]) =>
      match.state === 'matched' && weightOf(path, match.path) < (heaviest.get(match.path) ?? 0)
        ? [path, { state: 'unknown' }]
        : [path, match],
    ),
  );
}
