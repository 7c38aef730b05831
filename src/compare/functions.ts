import type { Finding } from '../model/finding.ts';
import { largestFirst } from './largest-first.ts';
import { pairAlike } from './likeness.ts';
import { type MatchedGroup, Pairing } from './pairing.ts';
import type { RenamedPath } from './renames.ts';
import { containment, SketchIndex, similarity, sketchOf, union, without } from './sketches.ts';

/** A function that kept its name and half of its tokens is the same one, whatever else resembles it. */
const SAME_NAME = 0.5;
/** Without the name: anywhere in the tree, and in the same file. */
const ANYWHERE = 0.6;
const SAME_FILE = 0.4;
/** A numbered name (`<anonymous#2>`) says little; some likeness must support it. */
const NUMBERED_NAME = 0.25;
/** Part of a function's tokens that must lie in what another one lost, for the other one to have been split. */
const SPLIT = 0.5;
/** Part of the tokens of a function that is gone which must be in another one, to have been joined with it. */
const JOINED = 0.6;

/**
 * Which functions are the same ones. Name and body; then the body alone, wherever it went; then name and likeness;
 * then likeness; then the name alone. What is left may be a part of a function that was split, or joined with another.
 */
export function matchFunctions(
  base: readonly Finding[],
  head: readonly Finding[],
  renamed: RenamedPath,
): MatchedGroup[] {
  const pairing = new Pairing(base, head);
  const placeBefore = (finding: Finding) => renamed(pathOf(finding));
  pairBodies(pairing, placeBefore);
  pairNames(pairing, placeBefore, (one, other) => alikeness(one, other) >= SAME_NAME);
  pairAlike(
    pairing,
    (one, other) => Number(placeBefore(one) === pathOf(other)) * 2 + Number(nameOf(one) === nameOf(other)),
    near => (near >= 2 ? SAME_FILE : ANYWHERE),
  );
  pairNames(
    pairing,
    placeBefore,
    (one, other) => !isNumbered(nameOf(other)) || alikeness(one, other) >= NUMBERED_NAME,
  );
  addSplitParts(pairing);
  addJoined(pairing);
  return pairing.finish();
}

function pathOf(finding: Finding): string {
  return finding.locations[0]?.path ?? '';
}

function nameOf(finding: Finding): string {
  return String(finding.data.name ?? '');
}

/** Numbers are given in order of appearance, so they move when a function is inserted before. */
function isNumbered(name: string): boolean {
  return name.includes('<anonymous') || /#\d+/.test(name);
}

/** 1 when one of them is too short for a sketch: nothing speaks against it. */
function alikeness(one: Finding, other: Finding): number {
  const sketches = [sketchOf(one), sketchOf(other)] as const;
  return sketches.some(({ length }) => length === 0) ? 1 : similarity(...sketches);
}

/**
 * The same parameters and body: complexity is the same too, so it does not matter for the sums which of several equal
 * ones is paired with which. Nearest first: same file and name, same file, same name.
 */
function pairBodies(pairing: Pairing, placeBefore: (finding: Finding) => string): void {
  const byBody = new Map<string, Finding[]>();
  for (const finding of pairing.freeBase) {
    const body = String(finding.data.bodyHash ?? '');
    if (body !== '') byBody.set(body, [...(byBody.get(body) ?? []), finding]);
  }
  const nearness: ((one: Finding, other: Finding) => boolean)[] = [
    (one, other) => placeBefore(one) === pathOf(other) && nameOf(one) === nameOf(other),
    (one, other) => placeBefore(one) === pathOf(other),
    (one, other) => nameOf(one) === nameOf(other),
    () => true,
  ];
  for (const isNear of nearness) {
    for (const head of pairing.freeHead) {
      const same = byBody.get(String(head.data.bodyHash)) ?? [];
      const found = same.find(one => pairing.isFree(one) && isNear(one, head));
      if (found !== undefined) pairing.pair(found, head, kindOf(found, head));
    }
  }
}

function kindOf(base: Finding, head: Finding): 'identity' | 'renamed' | 'body' {
  if (base.id === head.id) return 'identity';
  return nameOf(base) === nameOf(head) ? 'renamed' : 'body';
}

/** The same file (by its new name) and the same qualified name. */
function pairNames(
  pairing: Pairing,
  placeBefore: (finding: Finding) => string,
  agrees: (base: Finding, head: Finding) => boolean,
): void {
  const byName = new Map(
    pairing.freeBase.map(finding => [`${placeBefore(finding)}\0${nameOf(finding)}`, finding]),
  );
  for (const head of pairing.freeHead) {
    const base = byName.get(`${pathOf(head)}\0${nameOf(head)}`);
    if (base === undefined || !pairing.isFree(base) || !agrees(base, head)) continue;
    pairing.pair(base, head, base.id === head.id ? 'identity' : 'renamed');
  }
}

/**
 * A new function whose tokens a known one has lost is a part of it. What one part has taken is no longer lost, so a
 * copy of it is not excused.
 */
function addSplitParts(pairing: Pairing): void {
  if (pairing.freeHead.length === 0) return;
  const before = [...pairing.groups.flatMap(({ base }) => base), ...pairing.freeBase];
  const index = new SketchIndex(before);
  const lost = new Map<Finding, Uint32Array>();
  const lostBy = (finding: Finding): Uint32Array => {
    const known = lost.get(finding);
    if (known !== undefined) return known;
    const left = without(sketchOf(finding), (pairing.groupOf(finding)?.head ?? []).map(sketchOf));
    lost.set(finding, left);
    return left;
  };
  for (const part of pairing.freeHead.toSorted(largestFirst)) {
    const candidates = index
      .near(sketchOf(part))
      .map(source => ({ source, share: containment(sketchOf(part), lostBy(source)) }))
      .filter(({ share }) => share >= SPLIT)
      .toSorted((one, other) => other.share - one.share || (one.source.id < other.source.id ? -1 : 1));
    const [best] = candidates;
    if (best === undefined) continue;
    const group = pairing.groupOf(best.source);
    if (group === undefined) pairing.pair(best.source, part, 'split');
    else pairing.addHead(group, part, 'split');
    lost.set(best.source, without(lostBy(best.source), [sketchOf(part)]));
  }
}

/** A function that is gone, most of whose tokens are in a known one: the two were made one. */
function addJoined(pairing: Pairing): void {
  for (const gone of pairing.freeBase.toSorted(largestFirst)) {
    const [best] = pairing.groups
      .filter(({ head }) => head.length > 0)
      .map(group => ({ group, share: containment(sketchOf(gone), union(group.head.map(sketchOf))) }))
      .filter(({ share }) => share >= JOINED)
      .toSorted((one, other) => other.share - one.share);
    if (best !== undefined) pairing.addBase(best.group, gone, 'split');
  }
}
