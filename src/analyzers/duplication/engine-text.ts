/** Plain TypeScript may hold `<T>value` casts and no JSX; every other script may hold JSX and no casts. */
const PLAIN_TYPESCRIPT = /\.[cm]?ts$/;

/** Is the file read as JSX (the engine's format `tsx`)? */
export function mayHoldJsx(path: string): boolean {
  return !PLAIN_TYPESCRIPT.test(path);
}

/**
 * The text as the engine sees it: no byte order mark and LF alone, so that twins with other line ends are clones of
 * each other (CRLF inside a template literal is no other code), and no `jscpd:ignore` marks: a comment of the
 * scanned code must not switch the measurement off. Where JSX may be, indentation goes as well: there it is a token
 * for the engine, and a block moved one level deeper would be no clone. Line numbers stay.
 */
export function engineText(path: string, text: string): string {
  let result = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
  if (result.includes('\r')) result = result.replace(/\r\n?/g, '\n');
  if (result.includes('jscpd:ignore')) result = result.replaceAll('jscpd:ignore', 'jscpd-ignore');
  return mayHoldJsx(path) ? result.replace(/\n[ \t]+/g, '\n') : result;
}
