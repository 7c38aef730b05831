import { createHash } from 'node:crypto';
import type { ImportSource } from '../../src/model/import.ts';

/** An export with this content, read in pieces that cut lines and characters. */
export function exportOf(content: string | Buffer, name = 'reports/export', piece = 7): ImportSource {
  const bytes = Buffer.from(content);
  return {
    name,
    size: bytes.length,
    hash: `sha256:${createHash('sha256').update(bytes).digest('hex')}`,
    chunks: async function* () {
      for (let start = 0; start < bytes.length; start += piece) yield bytes.subarray(start, start + piece);
    },
  };
}
