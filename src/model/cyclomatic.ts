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

/** Risk classes of the SEI: 1–10 simple, 11–20 moderate, 21–50 complex, above 50 untestable. */
export type RiskClass = 'to10' | 'to20' | 'to50' | 'over50';

export function riskClassOf(cyclomatic: number): RiskClass {
  if (cyclomatic <= 10) return 'to10';
  if (cyclomatic <= 20) return 'to20';
  return cyclomatic <= 50 ? 'to50' : 'over50';
}
