import type { FileFacts, FunctionFacts } from './facts.ts';

/**
 * Which decisions count. `classic`: all, as ESLint's rule by default. `modified`: a `switch` with cases counts
 * once. `mccabe`: without `?.` and default values.
 */
export type CyclomaticVariant = 'classic' | 'modified' | 'mccabe';

/** Cyclomatic complexity of a function (≥ 1) in one of the variants. */
export function cyclomaticOf(
  facts: Pick<FunctionFacts, 'cyclomatic' | 'optional' | 'cases'>,
  variant: CyclomaticVariant,
): number {
  if (variant === 'modified') return facts.cyclomatic - facts.cases;
  if (variant === 'mccabe') return facts.cyclomatic - facts.optional;
  return facts.cyclomatic;
}

/** The functions of a file; class-field initialisers and static blocks are listed in the facts and are none. */
export function functionsOf({ functions }: Pick<FileFacts, 'functions'>): FunctionFacts[] {
  return functions.filter(({ kind }) => kind === 'function');
}
