import type { Snapshot } from '../model/snapshot.ts';
import type { Tree } from '../sources/tree.ts';

/**
 * The snapshot of a commit without code: no debt, nothing measured.
 *
 * @param other what the other side of the comparison was measured as
 */
export function withoutCode(
  other: Snapshot,
  { commit, committedAt }: Pick<Tree, 'commit' | 'committedAt'>,
): Snapshot {
  const { repository, total } = other;
  const kpis = total.kpis.map(({ id }) => ({
    id,
    state: 'not-measured' as const,
    reason: 'no production code',
  }));
  return {
    ...other,
    repository: repository && { ...repository, commit, committedAt, dirty: false },
    scope: { files: 0, tests: 0, generated: 0, vendored: 0, skipped: [], failed: [] },
    total: { ...total, files: 0, codeLines: 0, score: undefined, kpis, metrics: [] },
    ...{ applications: [], files: [], findings: [], ignores: [] },
    edges: other.edges && [],
    instability: other.instability && [],
  };
}
