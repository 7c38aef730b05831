import { REPORTERS } from '../reporters/index.ts';
import { deliver, deliveryOf, parseFormats, type ReportingOptions } from './deliver.ts';
import { type CommandContext, type MeasuringOptions, measureTree } from './measure-tree.ts';
import { open, type Target } from './open.ts';

export interface ScanOptions extends Target, MeasuringOptions, ReportingOptions {
  readonly detail: readonly string[];
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
  const snapshot = await measureTree(
    tree,
    { config: loaded.config, details: options.detail },
    options,
    context,
  );
  await deliver(formats, REPORTERS, snapshot, deliveryOf(options, process, started, tree));
}
