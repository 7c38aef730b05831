import type { Architecture, LayerCell } from '../model/period.ts';
import type { Snapshot } from '../model/snapshot.ts';

/** The configured layers, and which one a module of each side is in; `undefined` for one in none. */
export interface Layering {
  /** In the order of the configuration. */
  readonly layers: readonly string[];
  readonly before: LayerOf;
  readonly after: LayerOf;
}

export type LayerOf = (path: string) => string | undefined;

type Counts = { -readonly [Key in Exclude<keyof LayerCell, 'from' | 'to'>]: number };

/**
 * Imports between modules of each two layers, those within one layer too, and how many of them break a rule. Cells without an
 * import on either side are left out; the others come in the order of the layers.
 */
export function layerMatrix(
  { layers, before, after }: Layering,
  base: Snapshot,
  head: Snapshot,
): NonNullable<Architecture['matrix']> {
  const counts = new Map<string, Map<string, Counts>>();
  const add = (layerOf: LayerOf, from: unknown, to: unknown, key: keyof Counts) => {
    const [one, other] = [layerOf(String(from)), layerOf(String(to))];
    if (one !== undefined && other !== undefined) cellIn(counts, one, other)[key]++;
  };
  for (const { from, to } of base.edges ?? []) add(before, from, to, 'before');
  for (const { from, to } of head.edges ?? []) add(after, from, to, 'after');
  for (const { from, to } of violationsIn(base)) add(before, from, to, 'violatingBefore');
  for (const { from, to } of violationsIn(head)) add(after, from, to, 'violatingAfter');
  const cells = layers.flatMap(from =>
    layers.flatMap((to): LayerCell[] => {
      const cell = counts.get(from)?.get(to);
      return cell === undefined ? [] : [{ from, to, ...cell }];
    }),
  );
  return { layers, cells };
}

function cellIn(counts: Map<string, Map<string, Counts>>, from: string, to: string): Counts {
  const row = counts.get(from) ?? new Map<string, Counts>();
  counts.set(from, row);
  const cell = row.get(to) ?? { before: 0, after: 0, violatingBefore: 0, violatingAfter: 0 };
  row.set(to, cell);
  return cell;
}

/** Ends of the imports that break a rule. */
function violationsIn({ findings }: Snapshot): { readonly from: unknown; readonly to: unknown }[] {
  return findings
    .filter(({ code }) => code === 'layer-violation')
    .map(({ data }) => ({ from: data.from, to: data.to }));
}
