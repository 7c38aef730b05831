import type { Quote } from '../finding-sentences.ts';

/**
 * How text from outside (the scanned code, the baseline, an engine, the command line) becomes safe in one kind of
 * report. All words about a comparison are made with one of these.
 */
export interface Sink {
  /** A name, a path, an id. */
  readonly name: Quote;
  /** A sentence that may hold anything. */
  readonly prose: Quote;
}
