import type { ExplainedPlace, LineRange } from '../model/explanation.ts';
import type { Finding, Location } from '../model/finding.ts';

/** Code lines of a file that can be duplicated, ascending; `undefined` when they are not known. */
export type CountedLinesOf = (path: string) => readonly number[] | undefined;

/**
 * The places of a clone, and to which clone each of their lines is charged: to the largest that it lies in, by lines × places,
 * ties by id. That is the rule of the analyzer, read off its findings.
 */
export function explainPlaces(
  clone: Finding,
  clones: readonly Finding[],
  linesOf: CountedLinesOf,
): ExplainedPlace[] {
  const larger = largerClones(clone, clones, linesOf);
  return clone.locations.map(location => {
    const { path, startLine, endLine, mass } = location;
    const lines = linesIn(location, linesOf);
    const known = { path, startLine, endLine, mass, lines: lines?.length };
    if (lines === undefined || larger === undefined) return known;
    const owners = lines.map(line => larger.find(other => covers(other, path, line))?.id);
    const charged = runs(lines, owners, undefined);
    // a place that was measured with other lines than it has now is told without them
    if (owners.filter(owner => owner === undefined).length !== mass) return known;
    const ids = [...new Set(owners)].filter(id => id !== undefined);
    return { ...known, charged, elsewhere: ids.map(id => ({ id, ranges: runs(lines, owners, id) })) };
  });
}

/** Clones that share a line with a clone, itself left out. */
export function overlapping(clone: Finding, clones: readonly Finding[]): Finding[] {
  return clones.filter(
    other =>
      other !== clone &&
      other.locations.some(own =>
        clone.locations.some(
          ({ path, startLine, endLine }) =>
            path === own.path && own.startLine <= endLine && own.endLine >= startLine,
        ),
      ),
  );
}

/** Overlapping clones that lines are charged to first, in that order; `undefined` when a size is not known. */
function largerClones(
  clone: Finding,
  clones: readonly Finding[],
  linesOf: CountedLinesOf,
): Finding[] | undefined {
  const sized = [clone, ...overlapping(clone, clones)].map(own => ({ own, extent: extentOf(own, linesOf) }));
  if (sized.some(({ extent }) => extent === undefined)) return undefined;
  const order = sized
    .toSorted((a, b) => (b.extent ?? 0) - (a.extent ?? 0) || (a.own.id < b.own.id ? -1 : 1))
    .map(({ own }) => own);
  return order.slice(0, order.indexOf(clone));
}

/** Lines of a clone, counted in every place. */
function extentOf({ locations }: Finding, linesOf: CountedLinesOf): number | undefined {
  const sizes = locations.map(location => linesIn(location, linesOf)?.length);
  if (sizes.some(size => size === undefined)) return undefined;
  return sizes.reduce<number>((sum, size) => sum + (size ?? 0), 0);
}

function linesIn({ path, startLine, endLine }: Location, linesOf: CountedLinesOf): number[] | undefined {
  return linesOf(path)?.filter(line => line >= startLine && line <= endLine);
}

function covers({ locations }: Finding, path: string, line: number): boolean {
  return locations.some(own => own.path === path && own.startLine <= line && own.endLine >= line);
}

/** Runs of lines with one owner; blank lines and comments in between break none. */
function runs(
  lines: readonly number[],
  owners: readonly (string | undefined)[],
  owner: string | undefined,
): LineRange[] {
  const ranges: [number, number][] = [];
  lines.forEach((line, index) => {
    if (owners[index] !== owner) return;
    const last = ranges.at(-1);
    if (last !== undefined && index > 0 && last[1] === lines[index - 1]) last[1] = line;
    else ranges.push([line, line]);
  });
  return ranges;
}
