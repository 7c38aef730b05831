import type { Baseline, BaselineEntry } from '../model/baseline.ts';
import type { Acceptance } from '../model/verdict.ts';
import { escapeTerminal } from './escape.ts';
import { plural, quantity } from './numbers.ts';
import { cutPath, wrap } from './width.ts';

const DAY_MS = 86_400_000;
const INDENT = '  ';

type Accepted = BaselineEntry & { readonly accepted: Acceptance };

/**
 * Accepted debt of a baseline with its age, two or three lines for each: expired ones first, then those that end first.
 *
 * @param width columns of the terminal
 */
export function acceptedList(baseline: Baseline, now: Date, width: number): string {
  const today = now.toISOString().slice(0, 10);
  const accepted = baseline.entries.filter((entry): entry is Accepted => entry.accepted !== undefined);
  const expired = accepted.filter(entry => isExpired(entry, today)).length;
  const head = `${plural(accepted.length, 'accepted debt')}${expired > 0 ? `, ${expired} expired` : ''}`;
  const blocks = accepted
    .toSorted((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1))
    .map(entry => blockOf(entry, today, width).join('\n'));
  return `${[head, ...blocks].join('\n\n')}\n`;
}

/** Days sort as text, and `~` after all of them: what has no end comes last. The day itself still counts. */
function sortKey({ accepted, id }: Accepted): string {
  return JSON.stringify([accepted.until ?? '~', accepted.since, id]);
}

function isExpired({ accepted: { until } }: Accepted, today: string): boolean {
  return until !== undefined && until < today;
}

function blockOf(entry: Accepted, today: string, width: number): string[] {
  const { id, mass, places, data, accepted } = entry;
  const [path = ''] = places[0] ?? [];
  const more = places.length > 1 ? ` and ${places.length - 1} more` : '';
  const name = typeof data.name === 'string' ? ` ${escapeTerminal(data.name)}` : '';
  const age = Math.max(0, Math.round((Date.parse(today) - Date.parse(accepted.since)) / DAY_MS));
  const end = accepted.until === undefined ? 'no end' : `until ${accepted.until}`;
  const state = isExpired(entry, today) ? 'EXPIRED, ' : '';
  return [
    `${id}  ${quantity(mass)}`,
    `${INDENT}${cutPath(escapeTerminal(path), Math.max(20, width - 40))}${more}${name}`,
    `${INDENT}${state}${end}, ${escapeTerminal(accepted.owner)}, ${plural(age, 'day')} old`,
    ...wrap(escapeTerminal(accepted.reason), width - INDENT.length).map(line => `${INDENT}${line}`),
  ];
}
