import { MOST_BYTES, readText } from '../read-text.ts';
import type { Draft } from './draft.ts';
import { readIstanbulFile } from './istanbul-file.ts';
import { shortened } from './problems.ts';
import { type ReadFormat, readingOf } from './reading.ts';

const ADVICE = 'export one file for each package, or lcov';

/** Istanbul's `coverage-final.json`, which nyc, Jest, c8 and Vitest write: file → its statements, branches, functions. */
export const readIstanbul: ReadFormat = async (source, problems) => {
  const read = await readText(source, MOST_BYTES, ADVICE);
  if ('reason' in read) return read;
  const parsed = parse(read.text);
  if ('reason' in parsed) return parsed;
  const records = new Map<string, Draft & { place: string }>();
  for (const [name, value] of Object.entries(parsed.files)) {
    const file = readIstanbulFile(value);
    if (typeof file === 'string') problems.add(`file ${shortened(name)}: ${file}`);
    else records.set(name, { ...file, place: 'a file' });
  }
  return records.size === 0 ? { reason: 'none of its files could be understood' } : readingOf(records);
};

function parse(text: string): { readonly files: object } | { readonly reason: string } {
  let files: unknown;
  try {
    files = JSON.parse(text);
  } catch (error) {
    return { reason: `it is no JSON: ${shortened((error as Error).message)}` };
  }
  if (typeof files !== 'object' || files === null || Array.isArray(files))
    return { reason: 'it is no list of files (coverage-final.json)' };
  if (Object.hasOwn(files, 'total'))
    return { reason: 'it is a summary without lines: give coverage-final.json (reporter "json") or lcov' };
  if (Object.hasOwn(files, 'result'))
    return { reason: 'it is what V8 wrote, without source maps applied: give coverage-final.json or lcov' };
  return Object.keys(files).length === 0 ? { reason: 'there is no file in it' } : { files };
}
