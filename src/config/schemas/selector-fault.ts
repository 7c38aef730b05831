import { createRequire } from 'node:module';
import type { Selector } from 'esquery';
import { closest, distance } from 'fastest-levenshtein';
import { NODE_TYPES } from './node-types.ts';

const CLASSES = ['statement', 'expression', 'declaration', 'function', 'pattern'];

/** What is wrong with a selector, in words that follow its name and a colon; `undefined` when nothing is. */
export function faultOf(text: string): string | undefined {
  let selector: Selector | undefined;
  try {
    selector = parse(text.replace(/:exit$/, ''));
  } catch (error) {
    return `is no selector: ${complaintOf(error)}`;
  }
  return selector === undefined ? 'is no selector: it is empty' : faultIn(selector);
}

/** Loaded when a convention is configured, and not by everybody else's every command. */
function parse(text: string): Selector | undefined {
  const esquery = createRequire(import.meta.url)('esquery') as typeof import('esquery');
  return esquery.parse(text);
}

/** Of the parser's own words the list of all that it expected is left out. */
function complaintOf(error: unknown): string {
  const { message, location } = error as Error & { location?: { start: { column: number } } }; // it throws nothing else
  if (location === undefined) return message;
  const found = /but (.+) found\.$/.exec(message)?.[1] ?? message;
  return `${found} at character ${location.start.column}`;
}

/** A name that no node has would never match, and read as a rule that everybody follows. */
function faultIn(selector: Selector): string | undefined {
  switch (selector.type) {
    case 'identifier':
      return NODE_TYPES.includes(selector.value)
        ? undefined
        : `there is no node of type ${selector.value}${didYouMean(selector.value, NODE_TYPES)}`;
    case 'class':
      return CLASSES.includes(selector.name.toLowerCase())
        ? undefined
        : `there is no class ${selector.name}${didYouMean(selector.name, CLASSES)}`;
    case 'matches':
    case 'not':
    case 'has':
    case 'compound':
      return selector.selectors.map(faultIn).find(fault => fault !== undefined);
    case 'child':
    case 'descendant':
    case 'sibling':
    case 'adjacent':
      return faultIn(selector.left) ?? faultIn(selector.right);
    default:
      return undefined;
  }
}

function didYouMean(name: string, known: readonly string[]): string {
  const nearest =
    known.find(other => other.toLowerCase() === name.toLowerCase()) ?? closest(name, [...known]);
  return distance(name.toLowerCase(), nearest.toLowerCase()) <= Math.max(2, name.length / 3)
    ? `; did you mean ${nearest}?`
    : '';
}
