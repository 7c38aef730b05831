import type { ImportSource } from '../../model/import.ts';
import { encodingFault } from '../read-text.ts';

export type CoverageFormat = 'lcov' | 'istanbul' | 'cobertura' | 'clover';

/** Enough to see what it is. */
const BEGINNING = 100_000;

/** What an export is, by how it begins; or why it can't be read, in words that follow "cannot be read: ". */
export async function recognise(
  source: ImportSource,
  asked: CoverageFormat | undefined,
): Promise<CoverageFormat | { readonly reason: string }> {
  if (source.size === 0) return { reason: 'it is empty' };
  const bytes = await beginningOf(source);
  const fault = encodingFault(bytes);
  if (fault !== undefined) return { reason: fault };
  if (asked !== undefined) return asked;
  const text = bytes
    .toString('utf8')
    .replace(/^\uFEFF/, '')
    .trimStart();
  if (text.startsWith('{')) return 'istanbul';
  if (/^(?:TN:|SF:|VER:)|\nSF:/.test(text)) return 'lcov';
  if (/<coverage\b[^>]*\b(?:line-rate|branch-rate)=|<class\b[^>]*\bfilename=/.test(text)) return 'cobertura';
  if (/<coverage\b[^>]*\b(?:generated|clover)=/.test(text)) return 'clover';
  return { reason: 'it is none of lcov, Istanbul JSON (coverage-final.json), Cobertura XML and Clover XML' };
}

/** Whole characters only: the last one may be cut in two. */
async function beginningOf(source: ImportSource): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of source.chunks()) {
    chunks.push(chunk);
    size += chunk.length;
    if (size >= BEGINNING) break;
  }
  const bytes = Buffer.concat(chunks);
  if (bytes.length === source.size) return bytes;
  let end = bytes.length;
  while (end > 0 && (bytes[end - 1] as number) >= 0x80) end -= 1;
  return bytes.subarray(0, end);
}
