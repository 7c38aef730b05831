import type { Counted, Quantity } from '../../model/card.ts';
import type { Knowledge, Known } from '../../model/knowledge.ts';

/**
 * A quantity of counts that git knows, at both ends.
 *
 * @param quantityOf `undefined` where there is nothing to tell of the scope, and `nothing` says why
 */
export function countedFrom<Counts>(
  knowledge: Knowledge,
  known: Known<Counts> | undefined,
  quantityOf: (counts: Counts) => Quantity | undefined,
  nothing: (counts: Counts) => string,
): Counted {
  if (known === undefined) {
    return { state: 'not-provided', reason: knowledge.reason ?? 'git was not asked' };
  }
  if (known.state === 'unknown') return { state: 'not-provided', reason: known.reason };
  const now = quantityOf(known.now);
  if (now === undefined) return { state: 'not-applicable', reason: nothing(known.now) };
  if (known.before === undefined) return { state: 'measured', now, reasonBefore: known.reasonBefore };
  const before = quantityOf(known.before);
  return before === undefined
    ? { state: 'measured', now, reasonBefore: nothing(known.before) }
    : { state: 'measured', now, before };
}

/** What was counted of a scope: all, or one application. */
export function inScope<Counts>(
  { total, applications }: { readonly total: Counts; readonly applications: ReadonlyMap<string, Counts> },
  application: string | undefined,
): Counts | undefined {
  return application === undefined ? total : applications.get(application);
}
