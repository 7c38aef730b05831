import type { Baseline, BaselineEntry } from '../model/baseline.ts';

/** Drawn as nothing, or turning the text around them: written as `\uNNNN`, so that a reviewer sees them. */
const INVISIBLE = /[\p{Cf}\p{Zl}\p{Zp}\u007f-\u009f]/gu;

/**
 * The text of a baseline: a line for the header, one for each debt and each unanalysable file, keys in a fixed order, one
 * newline at the end. Same baseline, same bytes.
 */
export function writeBaseline({ schema, ruler, entries, unanalysable }: Baseline): string {
  const lines = [
    line({ schema, ruler }),
    ...entries.map(writeEntry),
    ...unanalysable.map(path => line({ unanalysable: path })),
  ];
  return `${lines.join('\n')}\n`;
}

/** The line of one debt, without its newline. */
function writeEntry(entry: BaselineEntry): string {
  const { id, code, mass, severity, application, places, data, accepted } = entry;
  return line({
    id,
    code,
    mass,
    severity,
    application,
    places,
    data,
    accepted: accepted && inOrder(accepted),
  });
}

function inOrder({ reason, owner, since, until }: NonNullable<BaselineEntry['accepted']>) {
  return { reason, owner, since, until };
}

/** Absent values leave no trace. */
function line(value: object): string {
  return JSON.stringify(value).replace(INVISIBLE, escaped);
}

/** JSON escapes are by UTF-16 unit. */
function escaped(character: string): string {
  return Array.from({ length: character.length }, (_, index) => {
    return `\\u${character.charCodeAt(index).toString(16).padStart(4, '0')}`;
  }).join('');
}
