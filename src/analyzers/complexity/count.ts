import type { Config } from '../../config/schema.ts';
import type { FunctionFacts } from '../../model/facts.ts';

/** Cognitive complexity in the configured variant, ≥ 0. */
export function cognitiveOf(fn: FunctionFacts, variant: Config['complexity']['cognitiveVariant']): number {
  return variant === 'whitepaper' ? (fn.cognitiveWhitepaper ?? fn.cognitive) : fn.cognitive;
}

/** Decisions above the limit: max(0, CC − limit). */
export function excessOf(cyclomatic: number, limit: number): number {
  return Math.max(0, cyclomatic - limit);
}

/** Risk classes of the SEI: 1–10 simple, 11–20 moderate, 21–50 complex, above 50 untestable. */
export function riskClassOf(cyclomatic: number): 'to10' | 'to20' | 'to50' | 'over50' {
  if (cyclomatic <= 10) return 'to10';
  if (cyclomatic <= 20) return 'to20';
  return cyclomatic <= 50 ? 'to50' : 'over50';
}

/** The value that 95 % of the values do not exceed (nearest rank); 0 for none. */
export function percentile95(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * 0.95) - 1)] ?? 0;
}
