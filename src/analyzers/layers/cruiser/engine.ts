import type { ICruiseResult, IFlattenedRuleSet, IViolation } from 'dependency-cruiser';
import type { ImportGraph } from '../graph/build-graph.ts';
import { writeSkeleton } from './skeleton.ts';

/** What dependency-cruiser says about a graph. */
export type CruiseOutcome =
  | {
      readonly state: 'ok';
      readonly violations: readonly IViolation[];
      /** Edges of the graph it did not see: names that mean something else to its resolver (`a?b.ts`). */
      readonly unseen: number;
    }
  | { readonly state: 'failed'; readonly reason: string };

/**
 * Applies a rule set to a graph with dependency-cruiser, on a skeleton in a folder of ours. It gets the rule set in
 * memory and reads no configuration. Beside a TypeScript it does not support it would find nothing and say nothing;
 * that is a failure here, never "no violations".
 *
 * @param folder private and empty
 */
export async function cruiseGraph(
  graph: Pick<ImportGraph, 'modules' | 'edges'>,
  ruleSet: IFlattenedRuleSet,
  folder: string,
): Promise<CruiseOutcome> {
  const { cruise, getAvailableTranspilers } = await import('dependency-cruiser');
  const typescript = getAvailableTranspilers().find(({ name }) => name === 'typescript');
  if (typescript?.available !== true) {
    return { state: 'failed', reason: 'dependency-cruiser found no TypeScript it can use' };
  }
  writeSkeleton(folder, graph);
  let result: ICruiseResult;
  try {
    const answer = await cruise(['.'], {
      baseDir: folder,
      ruleSet,
      validate: true,
      tsPreCompilationDeps: JSON.stringify(ruleSet).includes('preCompilationOnly') ? 'specify' : true,
      skipAnalysisNotInRules: true,
      moduleSystems: ['es6', 'cjs'],
    });
    result = answer.output as ICruiseResult; // an object when no output type is asked for
  } catch (error) {
    return { state: 'failed', reason: `dependency-cruiser: ${messageOf(error)}` };
  }
  const seen = new Set(
    result.modules.flatMap(({ source, dependencies }) => dependencies.map(to => `${source}\0${to.resolved}`)),
  );
  if (graph.modules.length > 0 && result.modules.length === 0) {
    return { state: 'failed', reason: 'dependency-cruiser found no modules' };
  }
  const unseen = graph.edges.filter(({ from, to }) => !seen.has(`${from}\0${to}`)).length;
  return { state: 'ok', violations: result.summary.violations, unseen };
}

/** Its messages may carry whole rules; the first line says what is wrong. */
function messageOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return (message.split('\n')[0] as string).slice(0, 300);
}
