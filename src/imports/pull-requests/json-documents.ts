import { visit } from 'jsonc-parser';
import type { ImportSource } from '../../model/import.ts';
import { readText } from '../read-text.ts';

/** Records of an export, or why there are none, in words that follow "cannot be read: ". */
export type Records = { readonly records: readonly unknown[] } | { readonly reason: string };

/**
 * The records of a JSON list. Forges print a long list page by page, so several lists, one after the other or one in the other,
 * are one list; and so are objects line by line.
 */
export async function readRecords(source: ImportSource): Promise<Records> {
  const read = await readText(source);
  if ('reason' in read) return read;
  if (!/^\s*[[{]/.test(read.text)) return { reason: 'it is no JSON' };
  const documents = parseDocuments(read.text);
  if ('reason' in documents) return documents;
  return {
    records: documents.records.flatMap(document => (Array.isArray(document) ? document.flat() : [document])),
  };
}

function parseDocuments(text: string): Records {
  try {
    return { records: [JSON.parse(text)] };
  } catch {
    return parsePages(text);
  }
}

function parsePages(text: string): Records {
  const records: unknown[] = [];
  for (const { start, end, isOpen } of pagesOf(text)) {
    if (isOpen)
      return { reason: `it ends in the middle, in line ${lineAt(text, text.length)}: it was cut off` };
    try {
      records.push(JSON.parse(text.slice(start, end)));
    } catch {
      return { reason: `it is no JSON in line ${lineAt(text, start + faultIn(text.slice(start, end)))}` };
    }
  }
  return { records };
}

interface Page {
  readonly start: number;
  readonly end: number;
  /** It has no end. */
  readonly isOpen: boolean;
}

/** Brackets and quotes, and what is escaped: all that tells where a document ends. */
const MARKS = /[[\]{}]|"(?:[^"\\]|\\[\s\S])*"?/g;

/** Where the documents of a text begin and end. What stands between two is a part of the later one, and no JSON. */
function pagesOf(text: string): Page[] {
  const pages: Page[] = [];
  let depth = 0;
  let start = 0;
  for (const { 0: mark, index } of text.matchAll(MARKS)) {
    if (mark === '[' || mark === '{') depth++;
    else if (mark === ']' || mark === '}') depth--;
    if (depth > 0 || mark.startsWith('"')) continue;
    pages.push({ start, end: index + 1, isOpen: false });
    start = index + 1;
    depth = 0;
  }
  if (text.slice(start).trim() !== '') pages.push({ start, end: text.length, isOpen: depth > 0 });
  return pages;
}

/** Offset of the first fault; 0 when it is nested too deep to tell. */
function faultIn(text: string): number {
  let fault: number | undefined;
  try {
    visit(text, {
      onError: (_error, offset) => {
        fault ??= offset;
      },
    });
  } catch {
    return 0;
  }
  return fault ?? 0;
}

function lineAt(text: string, offset: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at !== -1 && at < offset; at = text.indexOf('\n', at + 1)) line++;
  return line;
}
