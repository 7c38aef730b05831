import { pipeline, Readable } from 'node:stream';
import { type CsvError, parse } from 'csv-parse';
import { parse as parseWhole } from 'csv-parse/sync';
import type { ImportSource } from '../model/import.ts';
import { ImportFault, textChunks } from './text-chunks.ts';

/** Descriptions and comments of one issue fit; what is larger is a quote that never closes. */
const MOST_BYTES_OF_A_ROW = 16_000_000;

const DELIMITERS = [',', ';', '\t', '|', '^'];

/** One row, and where it stands: `row 3`, as a spreadsheet counts, with the line when texts before it have line breaks. */
export interface CsvRow {
  readonly fields: readonly string[];
  readonly place: string;
}

/**
 * Reads the rows of a CSV as they come, the header first, however large the file is.
 *
 * @param take is handed each row; throws an ImportFault to stop
 * @returns why it can't be read (in words that follow "cannot be read: "); `undefined` when it was
 */
export async function eachRow(
  source: ImportSource,
  delimiter: string,
  take: (row: CsvRow) => void,
): Promise<string | undefined> {
  let row = 0;
  let line = 1;
  const parser = parse({
    bom: true,
    delimiter,
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: MOST_BYTES_OF_A_ROW,
    // taken here and not emitted: an event for each row costs more than reading it
    on_record: (fields: string[], { lines }) => {
      row += 1;
      take({ fields, place: placeOf(row, line) });
      line = lines + 1;
      return null;
    },
  });
  return new Promise(resolve => {
    pipeline(Readable.from(textChunks(source), { objectMode: false }), parser.resume(), error => {
      resolve(error ? faultOf(error, placeOf(row + 1, line)) : undefined);
    });
  });
}

/** The character that makes the most known columns of the first row; `undefined` when none makes one. */
export async function delimiterOf(
  source: ImportSource,
  isKnown: (column: string) => boolean,
): Promise<string | undefined> {
  const head = await firstPiece(source);
  const scores = DELIMITERS.map(delimiter => ({
    delimiter,
    columns: new Set(headerOf(head, delimiter).filter(isKnown)).size,
  }));
  const best = scores.toSorted((a, b) => b.columns - a.columns)[0];
  return best !== undefined && best.columns > 0 ? best.delimiter : undefined;
}

/** The beginning of a file, enough to know it by. */
export async function firstPiece(source: ImportSource): Promise<Buffer> {
  for await (const chunk of source.chunks()) if (chunk.length > 0) return chunk;
  return Buffer.alloc(0);
}

function headerOf(head: Buffer, delimiter: string): string[] {
  try {
    const options = { bom: true, delimiter, to: 1, relax_column_count: true, skip_empty_lines: true };
    return parseWhole(head, options)[0] ?? [];
  } catch {
    return [];
  }
}

function placeOf(row: number, line: number): string {
  return row === line ? `row ${row}` : `row ${row} (line ${line})`;
}

function faultOf(error: Error, place: string): string {
  if (error instanceof ImportFault) return error.message;
  const { code } = error as CsvError;
  if (code === 'CSV_QUOTE_NOT_CLOSED') return `a quote that opens in ${place} is never closed`;
  if (code === 'CSV_MAX_RECORD_SIZE') {
    return `${place} has over ${MOST_BYTES_OF_A_ROW / 1e6} MB: a quote in it may never be closed`;
  }
  if (/QUOTE/.test(code ?? '')) return `a quote stands in the middle of a field in ${place}`;
  return `${place}: ${error.message}`;
}
