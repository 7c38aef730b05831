import { extractFacts } from '../../src/facts/extract.ts';
import type { FileFacts, FunctionFacts } from '../../src/model/facts.ts';

/** Facts of a text that must parse. */
export function factsOf(text: string, path = 'sample.ts'): FileFacts {
  const outcome = extractFacts(path, text);
  if (outcome.state === 'failed') throw new Error(`line ${outcome.line}: ${outcome.message}`);
  return outcome.facts;
}

/** The first function of a text. */
export function functionOf(text: string, path = 'sample.ts'): FunctionFacts {
  const [first] = factsOf(text, path).functions;
  if (!first) throw new Error('no function found');
  return first;
}
