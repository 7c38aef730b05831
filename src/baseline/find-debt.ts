import { distance } from 'fastest-levenshtein';
import { TkpiError } from '../errors.ts';
import type { BaselineEntry } from '../model/baseline.ts';

/** Fewer digits are a guess, not a name. */
const LEAST_DIGITS = 4;
/** Candidates that an error lists. */
const LISTED = 5;
const WORD = /^(?:([a-z][a-z-]*):)?([0-9a-z-]+)$/;

/**
 * The present debt that a word of the command line names: its id, or a start of it that no other one has
 * (`complexity:9f3c`, `9f3c`).
 *
 * @param recorded the baseline, to tell debt that is gone from debt that never was
 * @throws TkpiError `usage`, `unknown-debt`, `ambiguous-debt`
 */
export function findDebt(
  word: string,
  present: readonly BaselineEntry[],
  recorded: readonly BaselineEntry[],
): BaselineEntry {
  const [, analyzer, digits = ''] = WORD.exec(word.toLowerCase()) ?? [];
  if (digits.length < LEAST_DIGITS) {
    throw new TkpiError(
      'usage',
      `${JSON.stringify(word)} names no debt.`,
      `Give an id or at least ${LEAST_DIGITS} digits of it, like complexity:9f3c. \`tkpi scan -f json\` lists the ids.`,
    );
  }
  const isNamed = ({ id }: BaselineEntry) =>
    analyzer === undefined ? id.split(':')[1]?.startsWith(digits) : id.startsWith(`${analyzer}:${digits}`);
  const exact = present.find(({ id }) => id === word);
  const named = exact === undefined ? present.filter(isNamed) : [exact];
  const [only, ...others] = named;
  if (only === undefined) throw unknown(word, digits, present, recorded.find(isNamed));
  if (others.length > 0) throw ambiguous(word, named);
  return only;
}

/** One line that tells a person which debt this is: id, place, name, mass. */
export function describe({ id, places, data, mass }: BaselineEntry): string {
  const [path] = places[0] ?? [''];
  const more = places.length > 1 ? ` and ${places.length - 1} more` : '';
  const name = typeof data.name === 'string' ? ` ${data.name}` : '';
  return `${id}  ${path}${more}${name}  ${mass}`;
}

function unknown(
  word: string,
  digits: string,
  present: readonly BaselineEntry[],
  gone: BaselineEntry | undefined,
): TkpiError {
  if (gone !== undefined) {
    return new TkpiError(
      'unknown-debt',
      `${gone.id} stands in the baseline, but it is no debt any more.`,
      'Take it out: tkpi baseline prune',
    );
  }
  const near = present.find(({ id }) => {
    const own = id.split(':')[1] ?? '';
    return distance(own.slice(0, digits.length), digits) <= 1;
  });
  return new TkpiError(
    'unknown-debt',
    `There is no debt ${JSON.stringify(word)} here.`,
    near === undefined
      ? '`tkpi scan -f json` lists the ids.'
      : `Did you mean this one?\n      ${oneLine(near)}`,
  );
}

function ambiguous(word: string, named: readonly BaselineEntry[]): TkpiError {
  const shown = named.slice(0, LISTED).map(oneLine);
  const more = named.length > LISTED ? [`… and ${named.length - LISTED} more`] : [];
  return new TkpiError(
    'ambiguous-debt',
    `${JSON.stringify(word)} names ${named.length} debts:\n${[...shown, ...more].map(line => `  ${line}`).join('\n')}`,
    'Give more digits.',
  );
}

/** Names and paths may hold line breaks. */
function oneLine(entry: BaselineEntry): string {
  return describe(entry).replaceAll('\n', '\\n');
}
