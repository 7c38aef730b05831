import type { Config } from '../../config/schema.ts';
import type { CutsJob } from '../../facts/cuts/find-cuts.ts';
import { workersFor } from '../../measure-workers.ts';
import type { Cuts } from '../../model/plan.ts';
import type { Snapshot } from '../../model/snapshot.ts';
import type { Work } from '../../plan/work.ts';
import { readTexts } from '../../sources/commit-files.ts';
import type { Tree } from '../../sources/tree.ts';
import { type CommandContext, type MeasuringOptions, measureOptions } from '../measure-tree.ts';

const CUTS_TASK = import.meta.url.endsWith('.ts')
  ? new URL('../../../dist/facts/cuts/task.js', import.meta.url)
  : new URL('../../facts/cuts/task.js', import.meta.url);

/** A function that is to be split. */
interface Split {
  /** Id of its finding. */
  readonly id: string;
  readonly name: string;
  readonly cyclomatic: number;
}

/**
 * Where to cut the functions that a plan splits, by the ids of their findings. Their files are read once more, as they were
 * measured, and parsed in a worker that may be killed; what can't be is absent.
 */
export async function cutsOf(
  tree: Tree,
  { files }: Snapshot,
  works: readonly Work[],
  config: Config,
  options: MeasuringOptions,
  context: CommandContext,
): Promise<Map<string, Cuts>> {
  const byPath = splitsByPath(works);
  const texts = await readTexts(
    tree,
    files.filter(({ path }) => byPath.has(path)),
  );
  const { variant, limit } = config.complexity;
  const jobs = [...texts].map(([path, text]) => ({ path, text, splits: byPath.get(path) ?? [] }));
  const cuts = new Map<string, Cuts>();
  const { inWorkers } = workersFor(measureOptions({ config }, options, context), context.signal);
  await inWorkers<Cuts[]>(
    CUTS_TASK,
    jobs.map(({ path, text, splits }) => ({
      size: text.length,
      input: (): CutsJob => ({
        ...{ path, text, variant, limit },
        functions: splits.map(({ name, cyclomatic }) => ({ name, cyclomatic })),
      }),
    })),
    (index, result) => {
      if (result.state !== 'done') return;
      jobs[index]?.splits.forEach(({ id }, place) => {
        const found = result.output[place];
        if (found !== undefined) cuts.set(id, found);
      });
    },
  );
  return cuts;
}

function splitsByPath(works: readonly Work[]): Map<string, Split[]> {
  const byPath = new Map<string, Split[]>();
  for (const { kind, path, findings } of works) {
    if (kind !== 'split') continue;
    const [{ id, data }] = findings;
    const split = { id, name: String(data.name), cyclomatic: Number(data.cyclomatic) };
    byPath.set(path, [...(byPath.get(path) ?? []), split]);
  }
  return byPath;
}
