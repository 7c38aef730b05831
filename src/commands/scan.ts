import { REPORTERS } from '../reporters/index.ts';
import { deliver, parseFormats } from './deliver.ts';
import { type CommandContext, type MeasuringOptions, measureTree } from './measure-tree.ts';
import { open, type Target } from './open.ts';

/** Options of reports, the same in every command that makes some. */
export interface ReportingOptions {
  readonly format?: readonly string[];
  readonly verbose?: boolean;
  readonly color?: boolean;
}

export interface ScanOptions extends Target, MeasuringOptions, ReportingOptions {
  readonly detail: readonly string[];
  readonly top: number;
}

/** `tkpi scan`: measures one tree and writes the requested reports. */
export async function scan(
  path: string | undefined,
  options: ScanOptions,
  context: CommandContext,
): Promise<void> {
  const { process } = context;
  const started = performance.now();
  const formats = parseFormats(options.format ?? [], options.quiet ?? false, REPORTERS);
  const { tree, loaded } = await open(path, options, process);
  if (tree.gitRefusal) process.stderr.write(`tkpi: scanning without git, which says: ${tree.gitRefusal}\n`);
  const snapshot = await measureTree(
    tree,
    { config: loaded.config, details: options.detail },
    options,
    context,
  );
  await deliver(formats, REPORTERS, snapshot, {
    process,
    color: options.color,
    verbose: options.verbose ?? false,
    top: options.top,
    durationMs: performance.now() - started,
    prefix: tree.prefix,
  });
}
