import { extractFacts } from './extract.ts';

/** What a facts job is given: {@link extractFacts} in a worker. The outcome comes back as JSON, ready for the cache. */
export interface FactsJob {
  readonly path: string;
  readonly text: string;
}

export function run(input: unknown): string {
  const { path, text } = input as FactsJob;
  return JSON.stringify(extractFacts(path, text));
}
