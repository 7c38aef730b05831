import type { Counted, Quantity } from '../../model/card.ts';
import type { MeasuredUnit, Snapshot } from '../../model/snapshot.ts';
import type { CardData, CardScope } from '../measure-rule.ts';

/** What one end says: a number, or in words why there is none. */
export type Side = Quantity | { readonly kind: 'none'; readonly reason: string };

export function none(reason: string): Side {
  return { kind: 'none', reason };
}

/** The same number at both ends; it must be there at the end. */
export function atBothEnds(
  { base, head }: Pick<CardData, 'base' | 'head'>,
  count: (snapshot: Snapshot, end: 'before' | 'after') => Side,
): Counted {
  const now = count(head, 'after');
  if (now.kind === 'none') return { state: 'not-provided', reason: now.reason };
  const before = count(base, 'before');
  return before.kind === 'none'
    ? { state: 'measured', now, reasonBefore: before.reason }
    : { state: 'measured', now, before };
}

/** What was measured of the scope; `undefined` where the application does not exist. */
export function unitIn(snapshot: Snapshot, { application }: CardScope): MeasuredUnit | undefined {
  if (application === undefined) return snapshot.total;
  return snapshot.applications.find(({ name }) => name === application);
}

/** Why an analyzer gave no numbers of a scope. */
export function whyNot(snapshot: Snapshot, scope: CardScope, analyzer: string, otherwise: string): string {
  const unit = unitIn(snapshot, scope);
  if (unit === undefined) return 'the application was not there';
  if (unit.files === 0) return 'there was no production code';
  const state = snapshot.analyzers.find(({ id }) => id === analyzer);
  if (state === undefined) return `${analyzer} was not measured`;
  return state.reason ?? otherwise;
}

/** Worst first, as many as a card shows. */
export function worst<Place extends { readonly path: string; readonly what: string }>(
  places: readonly Place[],
): { readonly places?: readonly { readonly path: string; readonly what: string }[] } {
  if (places.length === 0) return {};
  return { places: places.slice(0, 10).map(({ path, what }) => ({ path, what })) };
}
