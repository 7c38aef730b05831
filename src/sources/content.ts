import { createHash } from 'node:crypto';
import type { FileKind, SkipReason } from '../model/source.ts';

/** The git blob id of some bytes. Repositories with SHA-256 objects need that algorithm to recognise their own files. */
export function blobId(bytes: Buffer, algorithm: 'sha1' | 'sha256'): string {
  return createHash(algorithm).update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
}

/** Text of a source file: without BOM, invalid UTF-8 as U+FFFD. */
export function decode(bytes: Buffer): string {
  const start = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  return bytes.toString('utf8', start);
}

/** Why these bytes are no source text; `undefined` when they are. A NUL in the first 8 KiB means binary, as in git. */
export function unreadableReason(bytes: Buffer): SkipReason | undefined {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return 'utf-16';
  const nul = bytes.indexOf(0);
  return nul !== -1 && nul < 8192 ? 'binary' : undefined;
}

const GENERATED_MARK =
  /@generated\b|\bauto-?generated\b|\bgenerated\b[^\n]*\n?[^\n]*\bdo not (?:edit|modify|change)\b|\bdo not (?:edit|modify|change)\b[^\n]*\n?[^\n]*\bgenerated\b|\bthis (?:file|code) (?:was|is|has been) (?:automatically |auto-?)?generated\b/i;

/** Longest header that is searched for a generated mark. */
const HEADER_BYTES = 2048;
const MINIFIED_AVERAGE_LINE = 200;
/** A file of one long line is no bundle yet. */
const MINIFIED_MINIMUM_BYTES = 5000;

/** What the content alone says about a file's kind; `undefined` when it says nothing. */
export function kindByContent(bytes: Buffer): FileKind | undefined {
  if (GENERATED_MARK.test(headerComment(bytes.toString('latin1', 0, HEADER_BYTES)))) return 'generated';
  return isMinified(bytes) ? 'generated' : undefined;
}

/** The comments a text opens with, joined. */
function headerComment(text: string): string {
  const header =
    /^(?:\u00ef\u00bb\u00bf)?(?:\s+|#![^\n]*\n|\/\/[^\n]*(?:\n|$)|\/\*[\s\S]*?(?:\*\/|$)|['"]use [a-z]+['"];?)*/.exec(
      text,
    );
  return header?.[0] ?? '';
}

function isMinified(bytes: Buffer): boolean {
  if (bytes.length < MINIFIED_MINIMUM_BYTES) return false;
  const mostLines = bytes.length / MINIFIED_AVERAGE_LINE;
  let lines = 1;
  for (let at = bytes.indexOf(10); at !== -1; at = bytes.indexOf(10, at + 1)) {
    lines += 1;
    if (lines > mostLines) return false;
  }
  return true;
}
