import type { AcceptedDebt } from '../../model/verdict.ts';
import { plural } from '../numbers.ts';
import type { Sink } from './sink.ts';

/** `Cart.total: accepted by team-cart 83 days ago, until 2026-12-31: a rewrite is planned`. */
export function acceptedWords(
  debt: AcceptedDebt,
  sink: Sink,
  where: 'with path' | 'without path' = 'without path',
): string {
  const place = where === 'with path' ? ` in ${sink.name(debt.path)}` : '';
  const { acceptance, ageDays, state } = debt;
  const age = ageDays === 0 ? 'today' : `${plural(ageDays, 'day')} ago`;
  const end =
    acceptance.until === undefined
      ? 'without an end'
      : state === 'expired'
        ? `only until ${sink.prose(acceptance.until)}`
        : `until ${sink.prose(acceptance.until)}`;
  const gone = state === 'gone' ? '; it is gone: npx tkpi baseline prune takes it off the list' : '';
  const pending =
    state === 'pending'
      ? '; accepted in this change: that counts once it is on the base branch (or with gate.acceptedFrom "head")'
      : '';
  return `${debtName(debt, sink)}${place}: accepted by ${sink.prose(acceptance.owner)} ${age}, ${end}: ${sink.prose(acceptance.reason)}${gone}${pending}`;
}

const KINDS = new Map([
  ['clone', 'a clone'],
  ['layer-violation', 'a forbidden import'],
  ['cycle', 'an import cycle'],
  ['convention-violation', 'a broken convention'],
]);

function debtName({ name, code }: AcceptedDebt, sink: Sink): string {
  return name === undefined ? (KINDS.get(code) ?? sink.name(code)) : sink.name(name);
}

/** Accepted debts that a short report lists: those with the nearest end first, those without one last. */
export function byEnd(a: AcceptedDebt, b: AcceptedDebt): number {
  const [left, right] = [a.acceptance.until ?? '~', b.acceptance.until ?? '~'];
  if (left !== right) return left < right ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}
