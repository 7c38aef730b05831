import type { Finding, Location } from '../model/finding.ts';
import type { PlanOverlap } from '../model/plan.ts';
import { keptPlace } from './pieces.ts';
import { keyOf, type Work } from './work.ts';

/** Which steps meet which: they edit the same lines, settle the same import, or one takes the other one's function along. */
export function overlapsOf(works: readonly Work[]): PlanOverlap[][] {
  const lists: PlanOverlap[][] = works.map(() => []);
  works.forEach((one, index) => {
    works.slice(0, index).forEach((other, earlier) => {
      const why = meeting(one, other);
      if (why === undefined) return;
      lists[index]?.push({ step: earlier + 1, why });
      lists[earlier]?.push({ step: index + 1, why });
    });
  });
  return lists.map(list => list.toSorted((a, b) => a.step - b.step));
}

function meeting(one: Work, other: Work): PlanOverlap['why'] | undefined {
  if (one.kpi === 'layering' || other.kpi === 'layering')
    return sharesImport(one, other) ? 'same-import' : undefined;
  const [first, second] = [one.findings[0], other.findings[0]];
  if (!first.locations.some(place => second.locations.some(own => meet(place, own)))) return undefined;
  const [clone, split] = one.kind === 'extract' ? [first, second] : [second, first];
  const isPair = one.kind !== other.kind;
  return isPair && goesAlong(clone, split) ? 'goes-along' : 'same-lines';
}

function goesAlong(clone: Finding, split: Finding): boolean {
  const kept = keptPlace(clone);
  const [fn] = split.locations;
  return clone.locations.some(
    (place, index) =>
      index !== kept &&
      fn !== undefined &&
      meet(place, fn) &&
      fn.startLine >= place.startLine &&
      fn.endLine <= place.endLine,
  );
}

function sharesImport(one: Work, other: Work): boolean {
  const keys = new Set(one.imports.map(keyOf));
  if (other.imports.some(link => keys.has(keyOf(link)))) return true;
  const touches = (mover: Work, work: Work) =>
    work.imports.some(({ from, to }) => from === mover.move?.path || to === mover.move?.path);
  return touches(one, other) || touches(other, one);
}

function meet(one: Location, other: Location): boolean {
  return one.path === other.path && one.startLine <= other.endLine && other.startLine <= one.endLine;
}
