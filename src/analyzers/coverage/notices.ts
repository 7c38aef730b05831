import type { CoveredFile } from './count.ts';

/** What a reader must know of the number, in whole sentences. */
export function noticesOf(files: readonly CoveredFile[]): string[] {
  return [...neverLoaded(files), ...beyondTheEnd(files)];
}

function neverLoaded(files: readonly CoveredFile[]): string[] {
  const missing = files.filter(({ known, coverable }) => known === undefined && coverable > 0);
  if (missing.length === 0) return [];
  const lines = missing.reduce((sum, { coverable }) => sum + coverable, 0);
  return [
    `${missing.length} of ${files.length} production files are not in the export: no test loaded them, and their ${lines} code lines count as uncovered.`,
  ];
}

/** Lines that are not there: the code has moved on since the tests ran. */
function beyondTheEnd(files: readonly CoveredFile[]): string[] {
  const older = files.filter(({ known, lastLine }) =>
    [...(known?.lines.keys() ?? [])].some(line => line > lastLine),
  );
  if (older.length === 0) return [];
  const example = older[0]?.path ?? '';
  return [
    `The export tells of lines beyond the end of ${older.length === 1 ? 'a file' : `${older.length} files`} (${example}): it was made from other code than this. Run the tests again.`,
  ];
}
