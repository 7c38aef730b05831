/** How many are told one by one. */
const LISTED = 20;
/** Characters of a value that a message shows. */
const SHOWN = 60;

/** Records that could not be read: all are counted, the first are listed. */
export class ProblemList {
  #skipped = 0;
  readonly #listed: string[] = [];

  /** @param place `row 3`; @param why in words that follow it: `row 3: the id is missing` */
  add(place: string, why: string): void {
    this.#skipped += 1;
    if (this.#listed.length < LISTED) this.#listed.push(`${place}: ${why}`);
  }

  get skipped(): number {
    return this.#skipped;
  }

  get listed(): readonly string[] {
    return this.#listed;
  }
}

/** A value of an export in a message: one line, in quotes, not longer than a message should be. */
export function quoted(value: string): string {
  return JSON.stringify(value.length > SHOWN ? `${value.slice(0, SHOWN)}…` : value);
}

/** The same for a value of JSON. */
export function shownValue(value: unknown): string {
  if (value === undefined) return 'nothing';
  return quoted(typeof value === 'string' ? value : JSON.stringify(value));
}
