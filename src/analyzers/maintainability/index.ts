import type { Analyzer, AnalyzerInput, AnalyzerOutcome, FactsByPath } from '../../model/analyzer.ts';
import { functionsOf } from '../../model/cyclomatic.ts';
import type { FileFacts } from '../../model/facts.ts';
import type { MaintainabilityResult } from '../../model/snapshot.ts';
import type { SourceFile } from '../../model/source.ts';
import { ENGINE } from './engine.ts';
import type { MaintainabilityOutcome } from './measure.ts';

/** How many files every scan looks at: the ones with the most decisions in their hardest functions. */
const WORST_FILES = 5;
/** Code lines of the worst files together at most; the engine takes about 30 µs a line. */
const MOST_LINES = 12_000;

const TASK = import.meta.url.endsWith('.ts')
  ? new URL('../../../dist/analyzers/maintainability/task.js', import.meta.url)
  : new URL('./task.js', import.meta.url);

/**
 * Halstead's measures and the maintainability index: of the worst files in every scan, of all production files with
 * `--detail maintainability`. It has no KPI.
 */
export const maintainability: Analyzer = {
  id: 'maintainability',
  title: 'Maintainability index',
  engine: `${ENGINE}, oxc-parser 0.159.0`,
  metrics: [],
  measure: async input => {
    const candidates = candidatesOf(input, await input.facts);
    const isAll = input.details.has('maintainability');
    const chosen = isAll ? candidates : worstOf(candidates);
    const key = chosen.map(({ file }) => `${file.path}\0${file.hash}`).join('\0');
    const cached = input.cache.get('maintainability', `${ENGINE}\0${key}`);
    if (cached !== undefined) return JSON.parse(cached) as AnalyzerOutcome;
    const outcome = await measureAll(chosen, input);
    if (outcome.state === 'complete' && !outcome.transient)
      input.cache.put('maintainability', `${ENGINE}\0${key}`, JSON.stringify(outcome));
    return outcome;
  },
};

interface Candidate {
  readonly file: SourceFile;
  readonly facts: FileFacts;
  /** Decisions above the limit, summed over functions. */
  readonly excess: number;
}

/** Production files with functions; the index is about functions. */
function candidatesOf({ sources, config }: AnalyzerInput, known: FactsByPath): Candidate[] {
  return sources.files.flatMap(file => {
    const facts = known.get(file.path);
    if (facts === undefined || file.kind !== 'production') return [];
    const functions = functionsOf(facts);
    if (functions.length === 0) return [];
    const excess = functions.reduce(
      (sum, fn) => sum + Math.max(0, fn.cyclomatic - config.complexity.limit),
      0,
    );
    return [{ file, facts, excess }];
  });
}

function worstOf(candidates: readonly Candidate[]): Candidate[] {
  const byExcess = candidates.filter(({ excess }) => excess > 0).toSorted((a, b) => b.excess - a.excess);
  let lines = 0;
  return byExcess.slice(0, WORST_FILES).filter(({ facts }) => {
    lines += facts.lines.code;
    return lines <= MOST_LINES;
  });
}

async function measureAll(
  chosen: readonly Candidate[],
  { inWorkers }: AnalyzerInput,
): Promise<AnalyzerOutcome> {
  const results: MaintainabilityResult[] = [];
  const unmeasured: string[] = [];
  let transient: true | undefined;
  let broken: string | undefined;
  const jobs = chosen.map(({ file, facts }) => ({
    size: file.bytes,
    input: () => ({ path: file.path, text: file.read(), facts }),
  }));
  await inWorkers<MaintainabilityOutcome>(TASK, jobs, (index, result) => {
    const { path } = (chosen[index] as Candidate).file;
    if (result.state !== 'done') {
      unmeasured.push(path);
      if (result.state !== 'too-deep') transient = true;
    } else if (result.output.state === 'failed') broken = result.output.reason;
    else if (result.output.results.length === 0) unmeasured.push(path);
    else results.push(...result.output.results);
  });
  if (broken !== undefined) return { state: 'failed', reason: broken };
  const sorted = results.toSorted(
    (a, b) => a.maintainability - b.maintainability || (a.path < b.path ? -1 : 1),
  );
  return {
    state: 'complete',
    measurements: [],
    findings: [],
    notices:
      unmeasured.length === 0 ? [] : [`no maintainability index for ${unmeasured.toSorted().join(', ')}`],
    details: { maintainability: sorted },
    ...(transient ? { transient } : {}),
  };
}
