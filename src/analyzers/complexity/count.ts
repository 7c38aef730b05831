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

/** The value that 95 % of the values do not exceed (nearest rank); 0 for none. */
export function percentile95(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * 0.95) - 1)] ?? 0;
}
