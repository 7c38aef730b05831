import type { Snapshot } from '../model/snapshot.ts';
import { illustrateScan } from '../reporters/illustrations.ts';
import { REPORTERS } from '../reporters/index.ts';
import { deliver, deliveryOf, parseFormats, type ReportingOptions } from './deliver.ts';
import type { NamedImport } from './imports/import-option.ts';
import { treeImports } from './imports/tree-imports.ts';
import { type CommandContext, type MeasuringOptions, measureTree } from './measure-tree.ts';
import { open, type Target } from './open.ts';
import { behindPage, type PageOptions, wantsPictures } from './pages/behind.ts';

export interface ScanOptions extends Target, MeasuringOptions, ReportingOptions, PageOptions {
  readonly detail: readonly string[];
  /** Exports that the command line names. */
  readonly import?: readonly NamedImport[];
}

/** `tkpi scan`: measures one tree and writes the requested reports. */
export async function scan(
  path: string | undefined,
  options: ScanOptions,
  context: CommandContext,
): Promise<void> {
  const { process } = context;
  const started = performance.now();
  const formats = parseFormats(options, REPORTERS);
  const { tree, loaded } = await open(path, options, process);
  if (tree.gitRefusal) process.stderr.write(`tkpi: scanning without git, which says: ${tree.gitRefusal}\n`);
  const isPage = wantsPictures(formats);
  const details = isPage ? [...new Set([...options.detail, 'graph'])] : options.detail;
  const readImports = treeImports(tree, loaded.config, options.import ?? [], process.cwd());
  const measuring = { config: loaded.config, details, readImports };
  const whole = await measureTree(tree, measuring, options, context);
  const behind = isPage
    ? await behindPage({ tree, snapshot: whole }, loaded.config.layers, options)
    : undefined;
  const snapshot = options.detail.includes('graph') ? whole : withoutGraph(whole);
  const delivery = deliveryOf(options, process, started, tree);
  await deliver(formats, REPORTERS, snapshot, { ...delivery, behind }, illustrateScan);
}

/** Only a page was to have it: the JSON of the same run is the same as without a page. */
function withoutGraph({ edges: _, instability: __, ...snapshot }: Snapshot): Snapshot {
  return snapshot;
}
