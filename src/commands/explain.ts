import type { Config } from '../config/schema.ts';
import { explain } from '../explain/explain.ts';
import { filesToTrace } from '../explain/files-to-trace.ts';
import { findSubject, mayNeedText } from '../explain/subject.ts';
import { startTracer, traceFiles } from '../measure-trace.ts';
import type { Explanation } from '../model/explanation.ts';
import { EXPLANATION_REPORTERS } from '../reporters/explanation-index.ts';
import type { Tree } from '../sources/tree.ts';
import type { StartedWorker } from '../workers/start.ts';
import { deliver, deliveryOf, parseFormats, type ReportingOptions } from './deliver.ts';
import { explainingOf } from './explain/explaining-of.ts';
import { pathsOf } from './explain/paths-of.ts';
import { readSources } from './explain/read-sources.ts';
import { askedUnit } from './explain/unit.ts';
import { treeImports } from './imports/tree-imports.ts';
import { type CommandContext, type MeasuringOptions, measureOptions, measureTree } from './measure-tree.ts';
import { open, type Target } from './open.ts';

export interface ExplainOptions extends Target, MeasuringOptions, ReportingOptions {
  readonly folder?: string;
  /** Name of the application whose score or KPI is explained. */
  readonly app?: string;
}

/** The same for all subjects, so that a second question is answered from the cache. */
const DETAILS = ['functions', 'graph'];

/** `tkpi explain`: why a number is what it is. */
export async function explainSubject(
  asked: string,
  options: ExplainOptions,
  context: CommandContext,
): Promise<void> {
  const { process } = context;
  const started = performance.now();
  const formats = parseFormats(options, EXPLANATION_REPORTERS);
  const { tree, loaded } = await open(options.folder, options, process);
  if (tree.gitRefusal) process.stderr.write(`tkpi: explaining without git, which says: ${tree.gitRefusal}\n`);
  const tracers = mayNeedText(asked) ? [startTracer()] : [];
  try {
    const explanation = await gather(asked, { tree, config: loaded.config, tracers }, options, context);
    await deliver(formats, EXPLANATION_REPORTERS, explanation, deliveryOf(options, process, started, tree));
  } finally {
    for (const { worker } of tracers) void worker.terminate();
  }
}

/** What is explained, and with which threads. */
interface Asked {
  readonly tree: Tree;
  readonly config: Config;
  readonly tracers: StartedWorker[];
}

/** Measures, finds out what is asked about, reads again what only the text tells, and explains. */
async function gather(
  asked: string,
  { tree, config, tracers }: Asked,
  options: ExplainOptions,
  context: CommandContext,
): Promise<Explanation> {
  const readImports = treeImports(tree, config, [], context.process.cwd());
  const measuring = { config, details: DETAILS, readImports };
  const snapshot = await measureTree(tree, measuring, options, context);
  const subject = findSubject(asked, snapshot, word => pathsOf(word, tree, context.process.cwd()));
  const unit = askedUnit(options.app, subject, snapshot);
  const texts = await readSources(tree, filesToTrace(subject, snapshot), snapshot, config);
  const traces = await traceFiles(texts, measureOptions(measuring, options, context), tracers);
  context.signal.throwIfAborted();
  return explain(subject, explainingOf(snapshot, unit, traces, config));
}
