const LONGEST = 300;

/** A title as reports may show it: one line, and not longer than titles are. */
export function shortTitle(title: string): string {
  const line = title.replace(/\s+/g, ' ').trim();
  return line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line;
}
