/** Only so many characters and comment lines at the top are read. */
const HEADER_LENGTH = 2048;
const HEADER_LINES = 5;

const markers = [
  /@generated\b/,
  /\bthis file (?:was|is|has been) (?:auto[- ]?matically |auto[- ]?)?generated\b/i,
  /\bdo not edit\b[\s\S]*\bgenerated\b/i,
  /\bgenerated\b[\s\S]*\bdo not (?:edit|modify)\b/i,
];

/**
 * Does the file open with a comment that says it was generated? Within the first 2 KB, and the first five lines of
 * comment that are not empty.
 *
 * @param firstToken offset of the first character that is neither white space nor comment.
 */
export function isGenerated(text: string, firstToken: number): boolean {
  if (firstToken === 0) return false;
  const header = text
    .slice(0, Math.min(firstToken, HEADER_LENGTH))
    .split(/\r\n|\n|\r/)
    .filter(line => /[\p{L}\p{N}]/u.test(line))
    .slice(0, HEADER_LINES)
    .join('\n');
  return markers.some(marker => marker.test(header));
}
