import type { EvidenceConvention, EvidenceCounts } from '../model/evidence.ts';
import type { ConventionResult, Snapshot } from '../model/snapshot.ts';
import type { FilePair } from './touched-files.ts';

/** What each convention has in some files alone, before and after; `undefined` without conventions. */
export function ownConventions(
  base: Snapshot,
  head: Snapshot,
  files: readonly FilePair[],
): EvidenceConvention[] | undefined {
  const all = [...(head.conventions ?? []), ...(base.conventions ?? [])];
  const titles = new Map(all.toReversed().map(({ id, title }) => [id, title]));
  const before = new Set(files.flatMap(pair => pair.before?.path ?? []));
  const after = new Set(files.flatMap(pair => pair.after?.path ?? []));
  if (all.length === 0) return undefined;
  return [...new Set(all.map(({ id }) => id))].map(id => {
    const sides = [sideOf(base, id, before), sideOf(head, id, after)] as const;
    const reasons = sides.flatMap(({ reason }) => reason ?? []);
    return {
      id,
      title: titles.get(id),
      before: sides[0].counts,
      after: sides[1].counts,
      reason: reasons.length === 0 ? undefined : [...new Set(reasons)].join('; '),
    };
  });
}

interface Side {
  readonly counts?: EvidenceCounts;
  readonly reason?: string;
}

function sideOf({ conventions, analyzers }: Snapshot, id: string, paths: ReadonlySet<string>): Side {
  const result = conventions?.find(own => own.id === id);
  if (result === undefined) {
    const state = analyzers.find(own => own.id === 'conventions');
    return { reason: state?.reason ?? 'it is not configured' };
  }
  const unsearched = result.unsearched.filter(path => paths.has(path));
  if (unsearched.length > 0) return { reason: `${unsearched.length} of the files could not be searched` };
  return { counts: countsIn(result, paths) };
}

function countsIn({ files }: ConventionResult, paths: ReadonlySet<string>): EvidenceCounts {
  let [numerator, denominator] = [0, 0];
  for (const { path, conforming, violating } of files) {
    if (!paths.has(path)) continue;
    numerator += violating;
    denominator += conforming + violating;
  }
  return { numerator, denominator };
}
