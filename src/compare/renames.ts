import type { FileResult } from '../model/snapshot.ts';

/** The path that a file of the base has in the head: its own, unless it was renamed. */
export type RenamedPath = (path: string) => string;

/** `from` in the base is `to` in the head. */
export interface Rename {
  readonly from: string;
  readonly to: string;
}

type ListedFile = Pick<FileResult, 'path' | 'hash'>;

/** As `git diff -M`: at least half of the lines are the same. */
const ALIKE = 0.5;
/** Beyond this many pairs of files only those with the same name are compared. */
const MOST_PAIRS = 200_000;

/** Text of a file of one side; `undefined` when it can't be had (a stored snapshot has no texts). */
export interface Texts {
  readonly base: (path: string) => string | undefined;
  readonly head: (path: string) => string | undefined;
}

/**
 * Which files were renamed: those with the same bytes first, then, among files that are on one side only, those with
 * most lines in common. Where two candidates are equally good the one with the same file name wins; else none does.
 */
export function findRenames(
  base: readonly ListedFile[],
  head: readonly ListedFile[],
  texts?: Texts,
): Rename[] {
  const before = new Map(base.map(file => [file.path, file.hash]));
  const after = new Map(head.map(file => [file.path, file.hash]));
  const removed = base.filter(({ path }) => !after.has(path));
  const added = head.filter(({ path }) => !before.has(path));
  const renames = [...sameBytes(removed, added), ...swapped(base, head, before, after)];
  if (texts !== undefined) {
    const from = new Set(renames.map(rename => rename.from));
    const to = new Set(renames.map(rename => rename.to));
    const left = removed.filter(({ path }) => !from.has(path));
    renames.push(
      ...mostlySame(
        left,
        added.filter(({ path }) => !to.has(path)),
        texts,
      ),
    );
  }
  return renames.toSorted((one, other) => (one.to < other.to ? -1 : 1));
}

/** Paths of the base → paths of the head. */
export function renamedPath(renames: readonly Rename[]): RenamedPath {
  const byFrom = new Map(renames.map(({ from, to }) => [from, to]));
  return path => byFrom.get(path) ?? path;
}

/** Paths of the head → paths of the base. */
export function originalPath(renames: readonly Rename[]): RenamedPath {
  return renamedPath(renames.map(({ from, to }) => ({ from: to, to: from })));
}

function fileName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

function sameBytes(removed: readonly ListedFile[], added: readonly ListedFile[]): Rename[] {
  const byHash = new Map<string, string[]>();
  for (const { path, hash } of added) byHash.set(hash, [...(byHash.get(hash) ?? []), path]);
  const renames: Rename[] = [];
  const take = (from: string, hash: string, fits: (path: string) => boolean): boolean => {
    const paths = byHash.get(hash) ?? [];
    const to = paths.find(fits);
    if (to === undefined) return false;
    renames.push({ from, to });
    byHash.set(
      hash,
      paths.filter(path => path !== to),
    );
    return true;
  };
  const rest = removed.filter(({ path, hash }) => !take(path, hash, to => fileName(to) === fileName(path)));
  for (const { path, hash } of rest) take(path, hash, () => true);
  return renames;
}

/** Files that are on both sides and have changed places: a → b and b → a, or longer rings. */
function swapped(
  base: readonly ListedFile[],
  head: readonly ListedFile[],
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
): Rename[] {
  const changed = ({ path }: ListedFile) =>
    before.get(path) !== after.get(path) && before.has(path) && after.has(path);
  const target = new Map(head.filter(changed).map(({ path, hash }) => [hash, path]));
  const moves = new Map(
    base.filter(changed).flatMap(({ path, hash }) => {
      const to = target.get(hash);
      return to === undefined ? [] : [[path, to] as const];
    }),
  );
  const isRing = (start: string): boolean => {
    let at = moves.get(start);
    for (let steps = 0; at !== undefined && at !== start && steps < moves.size; steps++) at = moves.get(at);
    return at === start;
  };
  return [...moves].filter(([from]) => isRing(from)).map(([from, to]) => ({ from, to }));
}

interface Likeness extends Rename {
  readonly alike: number;
}

function mostlySame(removed: readonly ListedFile[], added: readonly ListedFile[], texts: Texts): Rename[] {
  const isSmall = removed.length * added.length <= MOST_PAIRS;
  const targets = added.map(({ path }) => ({ path, lines: linesOf(texts.head(path)) }));
  const found = removed.flatMap(({ path: from }): Likeness[] => {
    const lines = linesOf(texts.base(from));
    return targets.flatMap(({ path: to, lines: others }) => {
      if (!isSmall && fileName(from) !== fileName(to)) return [];
      const alike = likenessOf(lines, others);
      return alike >= ALIKE ? [{ from, to, alike }] : [];
    });
  });
  const isSameName = ({ from, to }: Rename) => Number(fileName(from) === fileName(to));
  const sorted = found.toSorted(
    (one, other) =>
      other.alike - one.alike ||
      isSameName(other) - isSameName(one) ||
      (one.from + one.to < other.from + other.to ? -1 : 1),
  );
  const from = new Set<string>();
  const to = new Set<string>();
  const isFree = (rename: Rename) => !from.has(rename.from) && !to.has(rename.to);
  const isRival = (one: Likeness, other: Likeness) =>
    one !== other &&
    (one.from === other.from || one.to === other.to) &&
    isSameName(one) === isSameName(other) &&
    isFree(other);
  return [...byLikeness(sorted).values()].flatMap(equals =>
    equals.filter(rename => {
      if (!isFree(rename) || equals.some(other => isRival(rename, other))) return false;
      from.add(rename.from);
      to.add(rename.to);
      return true;
    }),
  );
}

/** Keeps the order. */
function byLikeness(sorted: readonly Likeness[]): Map<number, Likeness[]> {
  const groups = new Map<number, Likeness[]>();
  for (const rename of sorted) {
    const known = groups.get(rename.alike);
    if (known === undefined) groups.set(rename.alike, [rename]);
    else known.push(rename);
  }
  return groups;
}

/** How often each line is there; blank lines and indentation do not count. */
function linesOf(text: string | undefined): Map<string, number> {
  const lines = new Map<string, number>();
  for (const line of (text ?? '').split(/\r\n?|\n/)) {
    const content = line.trim();
    if (content !== '') lines.set(content, (lines.get(content) ?? 0) + 1);
  }
  return lines;
}

/** Common lines over the lines of the longer file, 0–1. */
function likenessOf(one: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>): number {
  let common = 0;
  let first = 0;
  let second = 0;
  for (const [line, times] of one) {
    common += Math.min(times, other.get(line) ?? 0);
    first += times;
  }
  for (const times of other.values()) second += times;
  return common === 0 ? 0 : common / Math.max(first, second);
}
