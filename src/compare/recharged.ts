import type { Finding, Location } from '../model/finding.ts';
import { linesIn } from './clone-growth.ts';
import type { MeasuredGroup } from './groups.ts';
import type { RenamedPath } from './renames.ts';
import { containment, type Sketch, SketchIndex, sketchOf, union } from './sketches.ts';

/**
 * A line that lies in several clones is charged to the largest. When one of them goes, or another one grows, the line is
 * charged to another group than before and nobody has duplicated anything. So what a clone gained in a file is not judged
 * as far as another clone has lost in the same file, and no further than the share of the other one's lines whose tokens
 * this one has now; every lost line excuses one. And a clone that gained nothing in a file that was changed has not grown
 * at all.
 *
 * @param isUntouched is this file (by its new name) the same on both sides?
 */
export function withoutRecharged(
  groups: readonly MeasuredGroup[],
  renamed: RenamedPath,
  isUntouched: (path: string) => boolean,
): MeasuredGroup[] {
  const changes = new Map(
    groups.filter(({ code }) => code === 'clone').map(group => [group, changeByFile(group, renamed)]),
  );
  const losers = [...changes.keys()].filter(group =>
    [...(changes.get(group) ?? [])].some(([, mass]) => mass < 0),
  );
  const ownerOf = new Map(
    losers.flatMap(group => group.findingsBefore.map(finding => [finding, group] as const)),
  );
  const index = new SketchIndex([...ownerOf.keys()]);
  const excused = new Map<MeasuredGroup, number>();
  for (const group of [...changes.keys()].filter(({ judged }) => judged > 0).toSorted(mostFirst)) {
    const near = group.findingsAfter.flatMap(finding => index.near(sketchOf(finding)));
    const others = new Set(near.flatMap(finding => ownerOf.get(finding) ?? []));
    others.delete(group);
    for (const other of others) {
      const share = containment(tokensOf(other.findingsBefore), tokensOf(group.findingsAfter));
      const most = (path: string) => Math.round(share * linesBefore(other, path, renamed));
      const part = settle(changes.get(group), changes.get(other), most);
      excused.set(group, (excused.get(group) ?? 0) + part);
    }
  }
  const hasGrown = (group: MeasuredGroup): boolean =>
    [...(changes.get(group) ?? [])].some(([path, mass]) => mass > 0 && !isUntouched(path));
  return groups.map(group => {
    if (group.code !== 'clone' || group.judged <= 0) return group;
    const left = group.after - group.before - (excused.get(group) ?? 0);
    return { ...group, judged: hasGrown(group) ? Math.min(group.judged, left) : 0 };
  });
}

/** Change of a group's mass in each file (by its new name). */
function changeByFile(
  { findingsBefore, findingsAfter }: MeasuredGroup,
  renamed: RenamedPath,
): Map<string, number> {
  const change = new Map<string, number>();
  const add = (path: string, mass: number) => change.set(path, (change.get(path) ?? 0) + mass);
  for (const { path, mass } of placesOf(findingsAfter)) add(path, mass);
  for (const { path, mass } of placesOf(findingsBefore)) add(renamed(path), -mass);
  return change;
}

function placesOf(findings: readonly Finding[]): Location[] {
  return findings.flatMap(({ locations }) => locations);
}

function tokensOf(findings: readonly Finding[]): Sketch {
  return union(findings.map(sketchOf));
}

/** Lines that a group had in a file (by its new name), whichever group they were charged to. */
function linesBefore({ findingsBefore }: MeasuredGroup, path: string, renamed: RenamedPath): number {
  const names = new Set(placesOf(findingsBefore).map(place => place.path));
  return [...names]
    .filter(name => renamed(name) === path)
    .reduce((sum, name) => sum + linesIn(findingsBefore, name), 0);
}

/** Sets off what one gained in a file against what the other lost there; returns how much that was. */
function settle(
  gained: Map<string, number> | undefined,
  lost: Map<string, number> | undefined,
  most: (path: string) => number,
): number {
  let settled = 0;
  for (const [path, gain] of gained ?? []) {
    const loss = lost?.get(path) ?? 0;
    if (gain <= 0 || loss >= 0) continue;
    const part = Math.min(gain, -loss, most(path));
    gained?.set(path, gain - part);
    lost?.set(path, loss + part);
    settled += part;
  }
  return settled;
}

function mostFirst(one: MeasuredGroup, other: MeasuredGroup): number {
  return other.judged - one.judged || (one.id < other.id ? -1 : 1);
}
