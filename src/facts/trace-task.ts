import { functionsOf } from '../model/cyclomatic.ts';
import type { FileFacts } from '../model/facts.ts';
import type { TracedFunction } from '../model/trace.ts';
import { extractFacts } from './extract.ts';
import { addsUp, traceFunctions } from './trace.ts';

/** What a trace job is given. */
export interface TraceJob {
  readonly path: string;
  readonly text: string;
  readonly withNested: boolean;
}

/** What it answers: the facts it was checked against come along. */
export type TraceAnswer =
  | { readonly state: 'ok'; readonly functions: readonly TracedFunction[]; readonly facts: FileFacts }
  | { readonly state: 'failed'; readonly reason: string };

/** Traces a file in a worker. @throws Error when the places do not add up: no list is better than a wrong one */
export function run(input: unknown): TraceAnswer {
  const { path, text, withNested } = input as TraceJob;
  const outcome = extractFacts(path, text);
  if (outcome.state === 'failed') return { state: 'failed', reason: outcome.reason };
  const functions = traceFunctions(path, text, withNested);
  const known = functionsOf(outcome.facts);
  const wrong = functions.find((traced, index) => {
    const facts = known[index];
    return facts?.name !== traced.name || !addsUp(traced, facts, withNested);
  });
  if (wrong !== undefined) throw new Error(`the places in ${wrong.name} do not add up to its complexity`);
  return { state: 'ok', functions, facts: outcome.facts };
}
