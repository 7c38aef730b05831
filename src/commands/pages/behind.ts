import type { LayersConfig } from '../../config/schema.ts';
import type { Snapshot } from '../../model/snapshot.ts';
import { layerMatrix } from '../../period/layer-matrix.ts';
import type { Behind } from '../../reporters/reporter.ts';
import { filesNotIn, type MeasuredTree } from '../check/texts.ts';
import { type Format, isFolder } from '../deliver.ts';
import { layeringOf } from '../quarter/layering.ts';
import { ownersAt } from '../quarter/ownership.ts';
import { recentChurn } from './recent-churn.ts';
import { snippetsOf } from './snippets.ts';

export interface PageOptions {
  /** Show the code of clones. */
  readonly snippets?: boolean;
}

/** Is a page or a folder with pictures among the reports? Only then what they show is gathered. */
export function wantsPictures(formats: readonly Format[]): boolean {
  return formats.some(format => format.name === 'html' || isFolder(format));
}

/** Paths whose content is another one than before, or that were not there. */
export function changedPaths(base: Snapshot, head: Snapshot): ReadonlySet<string> {
  return new Set(filesNotIn(head, base).map(({ path }) => path));
}

/**
 * What a page shows beside the report of a tree. Its past and its owners are those of its commit; outside git there are none.
 *
 * @param measured a snapshot with its graph
 * @param churn of the period that the page is about; absent: the last 90 days are looked at
 */
export async function behindPage(
  { tree, snapshot }: MeasuredTree,
  layers: LayersConfig | undefined,
  { snippets = false }: PageOptions,
  churn?: Behind['churn'],
): Promise<Behind> {
  const [recent, ownersOf, texts] = await Promise.all([
    churn ?? recentChurn(tree),
    ownersAt(tree),
    snippets ? snippetsOf(tree, snapshot) : undefined,
  ]);
  const layering = layeringOf(layers, snapshot, snapshot);
  return {
    ...(snapshot.edges === undefined ? {} : { edges: snapshot.edges }),
    ...(recent === undefined ? {} : { churn: recent }),
    ...(ownersOf === undefined ? {} : { ownersOf }),
    ...(layering === undefined ? {} : { matrix: layerMatrix(layering, snapshot, snapshot) }),
    ...(texts === undefined ? {} : { snippets: texts }),
  };
}
