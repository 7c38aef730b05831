import { visit } from 'jsonc-parser';

/** JSON values, or why there are none, in words that follow "cannot be read: ". */
export type JsonValues = { readonly values: readonly unknown[] } | { readonly reason: string };

/**
 * The JSON values of a text: one, or several one after the other, as `gh api --paginate` writes a list for each page and
 * `--jq` an object on each line.
 */
export function jsonValues(text: string): JsonValues {
  const values: unknown[] = [];
  for (const { start, end, fault } of pagesOf(text)) {
    const wrong = (words: string, at: number) => ({
      reason: conflictIn(text) ?? `${words} ${lineAt(text, at)}`,
    });
    if (fault !== undefined) return wrong(`${fault}, in line`, end);
    try {
      values.push(JSON.parse(text.slice(start, end)));
    } catch {
      return wrong('it is no JSON in line', start + faultIn(text.slice(start, end)));
    }
  }
  return values.length === 0 ? { reason: 'it is empty' } : { values };
}

/** The records of such values: forges print a long list page by page, one after the other or one in the other. */
export function recordsIn(values: readonly unknown[]): unknown[] {
  return values.flat(2);
}

interface Page {
  readonly start: number;
  readonly end: number;
  /** Why it can't be a document; absent when it may be one. */
  readonly fault?: string;
}

/** Exports are nested ten deep at most; a parser needs gigabytes for a file that is nothing but brackets. */
const DEEPEST = 100;
const [QUOTE, BACKSLASH] = [0x22, 0x5c];
/** By character: one level down or up. */
const STEPS: ReadonlyMap<number, number> = new Map([
  [0x5b, 1],
  [0x7b, 1],
  [0x5d, -1],
  [0x7d, -1],
]);

/**
 * Where the documents of a text begin and end. What stands between two is a part of the later one, and no JSON. Looked through
 * before anything is parsed, each character once.
 */
function pagesOf(text: string): Page[] {
  const pages: Page[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < text.length; at++) {
    const character = text.charCodeAt(at);
    if (character === QUOTE) at = endOfString(text, at);
    const step = STEPS.get(character);
    if (step === undefined) continue;
    depth = Math.max(0, depth + step);
    if (depth > DEEPEST) return [{ start, end: at, fault: `it is nested more than ${DEEPEST} deep` }];
    if (depth > 0) continue;
    pages.push({ start, end: at + 1 });
    start = at + 1;
  }
  if (text.slice(start).trim() === '') return pages;
  const rest = { start, end: text.length };
  return [...pages, depth > 0 ? { ...rest, fault: 'it was cut off' } : rest];
}

/** Where the string ends that begins there; the end of the text when it has none. */
function endOfString(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at++) {
    const character = text.charCodeAt(at);
    if (character === BACKSLASH) at++;
    else if (character === QUOTE) return at;
  }
  return text.length;
}

function conflictIn(text: string): string | undefined {
  return /^(?:<{7}|={7}|>{7})(?: |$)/m.test(text)
    ? 'there are merge conflicts in it: resolve them'
    : undefined;
}

/** Offset of the first fault. */
function faultIn(text: string): number {
  let fault: number | undefined;
  visit(text, {
    onError: (_error, offset) => {
      fault ??= offset;
    },
  });
  return fault ?? 0;
}

function lineAt(text: string, offset: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at !== -1 && at < offset; at = text.indexOf('\n', at + 1)) line++;
  return line;
}
