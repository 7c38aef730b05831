import type { MetricImport } from '../../config/schemas/metric.ts';
import type { ForeignMetric, ForeignValue } from '../../model/foreign-metric.ts';
import type { Imported } from '../../model/import.ts';
import { ProblemList } from '../problem-list.ts';
import { ImportFault } from '../text-chunks.ts';

/** A value a minute for two months; a report shows two of them. */
const MOST_VALUES = 100_000;

/** A value, or what is wrong with its record, in words that follow `row 3: `. */
export type ValueRead = { readonly value: ForeignValue } | { readonly problem: string };

/** Takes the values of a file one after the other. */
export class ValueCollector {
  readonly #values = new Map<string, ForeignValue>();
  readonly #problems = new ProblemList();

  take(place: string, read: ValueRead): void {
    const problem = 'problem' in read ? read.problem : this.#doubled(read.value);
    if (problem !== undefined) this.#problems.add(place, problem);
    else if ('value' in read) this.#values.set(keyOf(read.value), read.value);
  }

  result(format: string, config: MetricImport): Imported<ForeignMetric> {
    const [first] = this.#problems.listed;
    if (this.#values.size === 0) {
      const reason = first === undefined ? 'there is no value in it' : `no value in it can be read: ${first}`;
      return { state: 'unreadable', format, reason };
    }
    const { id, title = id, unit, aim, item } = config;
    return {
      state: 'ok',
      format,
      data: { id, title, unit, aim, item, values: [...this.#values.values()].toSorted(byTime) },
      records: this.#values.size,
      skipped: this.#problems.skipped,
      problems: this.#problems.listed,
      notices: [],
    };
  }

  #doubled(value: ForeignValue): string | undefined {
    if (this.#values.has(keyOf(value))) return 'there is a value of that time already';
    if (this.#values.size >= MOST_VALUES) throw new ImportFault(`it has more than ${MOST_VALUES} values`);
    return undefined;
  }
}

function keyOf({ at, application }: ForeignValue): string {
  return JSON.stringify([at, application]);
}

/** Those without a time first, then by time; labels of periods last; of one time by application. */
function byTime(a: ForeignValue, b: ForeignValue): number {
  const [left = '', right = ''] = [a, b].map(
    ({ at, application = '' }) => `${kindOf(at)}${at} ${application}`,
  );
  return left < right ? -1 : 1;
}

function kindOf(at: string | undefined): 0 | 1 | 2 {
  if (at === undefined) return 0;
  return at.includes('T') ? 1 : 2;
}
