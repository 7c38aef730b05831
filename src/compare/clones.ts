import type { Finding } from '../model/finding.ts';
import { largestFirst } from './largest-first.ts';
import { pairAlike } from './likeness.ts';
import { type MatchedGroup, Pairing } from './pairing.ts';
import type { RenamedPath } from './renames.ts';
import { containment, SketchIndex, sketchOf } from './sketches.ts';

/** Without a common file it is more likely another one; in the same files it is recognised after larger edits. */
const ELSEWHERE = 0.8;
const ALIKE = 0.5;
const SAME_FILES = 0.3;
/** Part of a clone's tokens that another one must have, for the one to be a piece of the other. */
const PIECE = 0.5;

/**
 * Which clones are the same ones. Same text; then likeness; then pieces: an edit in one copy cuts a clone in two, and the
 * pieces are summed.
 */
export function matchClones(
  base: readonly Finding[],
  head: readonly Finding[],
  renamed: RenamedPath,
): MatchedGroup[] {
  const pairing = new Pairing(base, head);
  const known = new Map(base.map(finding => [finding.id, finding]));
  for (const finding of head) {
    const same = known.get(finding.id);
    if (same !== undefined && pairing.isFree(same)) pairing.pair(same, finding, 'identity');
  }
  pairAlike(
    pairing,
    (one, other) => {
      if (filesOf(one, renamed) === filesOf(other, same)) return 2;
      return Number(meet(pathsOf(one, renamed), pathsOf(other, same)));
    },
    near => [ELSEWHERE, ALIKE, SAME_FILES][near] as number, // one for each nearness
  );
  addPieces(pairing, renamed);
  return pairing.finish();
}

function filesOf(finding: Finding, renamed: RenamedPath): string {
  return [...pathsOf(finding, renamed)].toSorted().join('\0');
}

/** Files that a clone lies in, by their new names. */
function pathsOf({ locations }: Finding, renamed: RenamedPath): Set<string> {
  return new Set(locations.map(({ path }) => renamed(path)));
}

/**
 * A piece lies, in part at least, where the whole does: elsewhere it is another copy. A clone that is gone joins nothing:
 * its loss must not pay for another one's growth.
 */
function addPieces(pairing: Pairing, renamed: RenamedPath): void {
  if (pairing.freeHead.length === 0) return;
  const before = [...pairing.groups.flatMap(({ base }) => base), ...pairing.freeBase];
  const sources = new SketchIndex(before);
  for (const piece of pairing.freeHead.toSorted(largestFirst)) {
    const paths = pathsOf(piece, same);
    const source = best(piece, sources, whole => meet(pathsOf(whole, renamed), paths));
    if (source === undefined) continue;
    const group = pairing.groupOf(source);
    if (group === undefined) pairing.pair(source, piece, 'split');
    else pairing.addHead(group, piece, 'split');
  }
}

function meet(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return [...one].some(path => other.has(path));
}

function same(path: string): string {
  return path;
}

/** The finding that holds most of the piece; ties by id. */
function best(piece: Finding, index: SketchIndex, isNear: (whole: Finding) => boolean): Finding | undefined {
  return index
    .near(sketchOf(piece))
    .filter(isNear)
    .map(whole => ({ whole, share: containment(sketchOf(piece), sketchOf(whole)) }))
    .filter(({ share }) => share >= PIECE)
    .toSorted((one, other) => other.share - one.share || (one.whole.id < other.whole.id ? -1 : 1))[0]?.whole;
}
