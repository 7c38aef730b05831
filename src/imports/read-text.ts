import { isUtf8 } from 'node:buffer';
import type { ImportSource } from '../model/import.ts';

/** Formats that have to be in memory whole are read up to here: a quarter of a large team has a tenth of it. */
export const MOST_BYTES = 100_000_000;

/**
 * The text of an export, or why there is none, in words that follow "cannot be read: ". A byte order mark is taken off;
 * compressed files are not unpacked.
 *
 * @param advice what to do when it is too large
 */
export async function readText(
  source: ImportSource,
  most = MOST_BYTES,
  advice = 'export a shorter time',
): Promise<{ readonly text: string } | { readonly reason: string }> {
  if (source.size === 0) return { reason: 'it is empty' };
  if (source.size > most) {
    const size = `${Math.ceil(source.size / 1e6)} MB`;
    return {
      reason: `it has ${size}, and at most ${Math.floor(most / 1e6)} MB are read: ${advice}`,
    };
  }
  const chunks: Buffer[] = [];
  for await (const chunk of source.chunks()) chunks.push(chunk);
  const bytes = Buffer.concat(chunks);
  const fault = encodingFault(bytes);
  return fault === undefined ? { text: bytes.toString('utf8').replace(/^\uFEFF/, '') } : { reason: fault };
}

/** What is wrong with the encoding of a text; `undefined` for UTF-8. */
export function encodingFault(bytes: Buffer): string | undefined {
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) return 'it is compressed (gzip): unpack it first';
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return 'it is a zip or a spreadsheet: save it as CSV';
  if (bytes.includes(0)) return 'it is not a text: there are NUL bytes in it';
  if (!isUtf8(bytes)) return 'it is not UTF-8: save it as UTF-8';
  return undefined;
}
