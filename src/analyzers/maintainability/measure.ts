import { functionsOf } from '../../model/cyclomatic.ts';
import type { FileFacts, FunctionFacts } from '../../model/facts.ts';
import type { MaintainabilityResult } from '../../model/snapshot.ts';
import type { HalsteadCounts } from './engine.ts';
import { loadEngine } from './engine.ts';
import type { EstreeNode } from './estree.ts';
import { halsteadOf } from './halstead.ts';
import { maintainabilityIndex } from './maintainability-index.ts';
import { normalise } from './normalise.ts';
import { loadParser, MAX_DEPTH, type Parse } from './parse.ts';

/** One file to measure. Its facts must be of the same text. */
export interface MaintainabilityInput {
  readonly path: string;
  readonly text: string;
  readonly facts: FileFacts;
}

/** A file that could not be measured. */
export interface MaintainabilityFailure {
  readonly path: string;
  readonly reason: 'syntax-error' | 'too-deep' | 'crash';
  /** The words of the parser or the engine. */
  readonly message: string;
}

/** Every file is in one of the three lists, in the order given; or the engines did not load. */
export type MaintainabilityOutcome =
  | {
      readonly state: 'complete';
      readonly results: readonly MaintainabilityResult[];
      /** Paths. The index is about functions; types, tables and scripts without any have none. */
      readonly withoutFunctions: readonly string[];
      readonly failures: readonly MaintainabilityFailure[];
    }
  | { readonly state: 'failed'; readonly reason: string };

/**
 * Halstead's measures and the maintainability index of each file. Never rejects. Costs about 30 µs a line, and
 * the memory of one file's syntax trees; a larger stack lets it take deeper files.
 */
export async function measureMaintainability(
  files: readonly MaintainabilityInput[],
): Promise<MaintainabilityOutcome> {
  let parse: Parse;
  let count: (ast: EstreeNode) => HalsteadCounts;
  try {
    [parse, count] = await Promise.all([loadParser(), loadEngine()]);
  } catch (error) {
    return { state: 'failed', reason: `the engine could not be loaded: ${firstLineOf(error)}` };
  }
  const results: MaintainabilityResult[] = [];
  const withoutFunctions: string[] = [];
  const failures: MaintainabilityFailure[] = [];
  for (const { path, text, facts } of files) {
    const functions = functionsOf(facts);
    if (functions.length === 0) {
      withoutFunctions.push(path);
      continue;
    }
    if (facts.depth > MAX_DEPTH) {
      failures.push({ path, reason: 'too-deep', message: `nested deeper than ${MAX_DEPTH} levels` });
      continue;
    }
    try {
      const parsed = parse(path, text);
      if (parsed.state === 'failed') failures.push({ path, reason: parsed.reason, message: parsed.message });
      else results.push(resultOf(path, facts.lines.code, functions, count(normalise(parsed.program, text))));
    } catch (error) {
      const reason = error instanceof RangeError ? 'too-deep' : 'crash';
      failures.push({ path, reason, message: firstLineOf(error) });
    }
  }
  return { state: 'complete', results, withoutFunctions, failures };
}

/** The index of a file: its volume, decisions and code lines, each divided by its number of functions. */
function resultOf(
  path: string,
  codeLines: number,
  functions: readonly FunctionFacts[],
  counts: HalsteadCounts,
): MaintainabilityResult {
  const { volume, difficulty, effort } = halsteadOf(counts);
  const decisions = functions.reduce((sum, each) => sum + each.cyclomatic - 1, 0);
  const maintainability = maintainabilityIndex({
    volume: volume / functions.length,
    cyclomatic: 1 + decisions / functions.length,
    codeLines: codeLines / functions.length,
  });
  return {
    path,
    maintainability,
    halsteadVolume: volume,
    halsteadDifficulty: difficulty,
    halsteadEffort: effort,
  };
}

function firstLineOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.split('\n', 1)[0] ?? message;
}
