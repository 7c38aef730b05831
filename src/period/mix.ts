import type { Delta } from '../model/delta.ts';
import type { MixSplit } from '../model/period.ts';
import type { Snapshot } from '../model/snapshot.ts';
import { countsByFile, densityOf, type FileCounts, total } from './file-counts.ts';
import { earlierPath } from './renames.ts';

type Counts = ReadonlyMap<string, FileCounts>;

/**
 * Why each KPI's value moved: because code changed, or because there is more or less of the good and the bad code.
 *
 * With w the share of a file in the denominator, x its own density and c the mean of both values:
 *
 *   code changed  Σ kept     ½ (w₀ + w₁) (x₁ − x₀)
 *   kept grew     Σ kept     (w₁ − w₀) (½ (x₀ + x₁) − c)
 *   new code      Σ new      w₁ (x₁ − c)
 *   deleted code  Σ deleted  −w₀ (x₀ − c)
 *
 * They add up to `after − before`, for the shares of each side add up to 1. (Griliches and Regev, Firm
 * productivity in Israeli industry, 1995, for firms that enter and exit.) A renamed file is kept. A KPI that was not measured on both sides is left out.
 */
export function mixSplit({ files }: Pick<Delta, 'files'>, base: Snapshot, head: Snapshot): MixSplit[] {
  const oldPath = earlierPath(files.renamed);
  const before = countsByFile(base);
  const after = countsByFile(head);
  return [...after].flatMap(([kpi, now]): MixSplit[] => {
    const then = before.get(kpi);
    return then === undefined ? [] : [{ kpi, ...split(then, now, oldPath) }];
  });
}

function split(
  then: Counts,
  now: Counts,
  oldPath: (path: string) => string | undefined,
): Omit<MixSplit, 'kpi'> {
  const [all0, all1] = [total(then.values()), total(now.values())];
  const [before, after] = [densityOf(all0), densityOf(all1)];
  // against nothing every file is new, and there is no mean to compare it with
  const mean = all0.denominator === 0 || all1.denominator === 0 ? 0 : (before + after) / 2;
  const parts = { codeChanged: 0, keptGrew: 0, newCode: 0, deletedCode: 0 };
  const left = new Map(then);
  for (const [path, counts] of now) {
    const from = oldPath(path) ?? '';
    const old = left.get(from);
    left.delete(from);
    const w1 = shareOf(counts, all1);
    if (old === undefined) {
      parts.newCode += w1 * (densityOf(counts) - mean);
      continue;
    }
    const w0 = shareOf(old, all0);
    // a file without decisions has no density of its own: all that came to it, or went, is growth
    const x1 = densityOf(counts.denominator === 0 ? old : counts);
    const x0 = densityOf(old.denominator === 0 ? counts : old);
    parts.codeChanged += ((w0 + w1) / 2) * (x1 - x0);
    parts.keptGrew += (w1 - w0) * ((x0 + x1) / 2 - mean);
  }
  for (const old of left.values()) parts.deletedCode -= shareOf(old, all0) * (densityOf(old) - mean);
  return { before, after, ...parts };
}

function shareOf(counts: FileCounts, all: FileCounts): number {
  return all.denominator === 0 ? 0 : counts.denominator / all.denominator;
}
