import { deepLine } from '../model/yaml-nesting.ts';
import type { YamlFault } from './parse-yaml.ts';

/** An entry fills a page. */
const MOST_LINES = 500;
const MOST_COMMAS = 500;
const MOST_COLONS = 500;
/** An entry has four levels. */
const DEEPEST = 20;

/**
 * Why a text is not given to the parser of YAML; `undefined` when it is. That one takes time by the square of the number of
 * keys and items, and by that of the depth.
 */
export function tooMuch(text: string): YamlFault | undefined {
  const lines = text.split('\n');
  if (lines.length > MOST_LINES) {
    return { line: MOST_LINES + 1, message: `it has more than ${MOST_LINES} lines: an entry fills a page` };
  }
  const deep = deepLine(text, DEEPEST);
  if (deep !== undefined) return { line: deep, message: 'it is nested too deep' };
  let commas = 0;
  let colons = 0;
  for (const [index, line] of lines.entries()) {
    commas += line.split(',').length - 1;
    colons += line.split(':').length - 1;
    if (commas > MOST_COMMAS || colons > MOST_COLONS) {
      return { line: index + 1, message: 'it has more keys or items than an entry can have' };
    }
  }
  return undefined;
}
