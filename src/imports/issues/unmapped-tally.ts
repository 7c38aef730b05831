import type { Issue } from '../../model/issue.ts';
import { quoted } from '../problem-list.ts';

/** Kinds that are told by name. */
const LISTED = 8;
/** A hostile file may have a type of its own for every issue. */
const MOST_KINDS = 10_000;

/** What issues are called that the mapping says nothing about. */
export class UnmappedTally {
  readonly #kinds = new Map<string, number>();
  #count = 0;

  take({ type, labels }: Issue): void {
    this.#count += 1;
    const kinds =
      type === undefined ? labels.map(label => `label ${quoted(label)}`) : [`type ${quoted(type)}`];
    for (const kind of kinds.length === 0 ? ['neither type nor label'] : kinds) {
      if (this.#kinds.has(kind) || this.#kinds.size < MOST_KINDS) {
        this.#kinds.set(kind, (this.#kinds.get(kind) ?? 0) + 1);
      }
    }
  }

  notices(all: number): string[] {
    if (this.#count === 0) return [];
    const sorted = [...this.#kinds].toSorted(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
    const more = sorted.length > LISTED ? `, and ${sorted.length - LISTED} more` : '';
    const kinds = sorted.slice(0, LISTED).map(([kind, count]) => `${kind} (${count})`);
    const subject = `${this.#count} of ${all} ${all === 1 ? 'issue' : 'issues'}`;
    return [`The mapping says nothing about ${subject}: ${kinds.join(', ')}${more}.`];
  }
}
