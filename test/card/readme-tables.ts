import { readFileSync } from 'node:fs';

/** Rows of the first table under a heading of a page, without its head; code marks are taken off. */
export function tableUnder(page: string, heading: string): readonly (readonly string[])[] {
  const lines = readFileSync(page, 'utf8').split('\n');
  const start = lines.findIndex(line => line.replace(/^#+ /, '') === heading);
  if (start < 0) throw new Error(`${page} has no heading ${heading}`);
  const first = lines.findIndex((line, index) => index > start && line.startsWith('|'));
  const rows = lines.slice(first + 2);
  const end = rows.findIndex(line => !line.startsWith('|'));
  return rows.slice(0, end < 0 ? undefined : end).map(cellsOf);
}

function cellsOf(line: string): string[] {
  return line
    .slice(1, -1)
    .split('|')
    .map(cell => cell.replaceAll('`', '').trim());
}
