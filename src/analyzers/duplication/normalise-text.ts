/**
 * The text as the engine sees it: no byte order mark and LF alone, so that twins with other line ends are clones of
 * each other (CRLF inside a template literal is no other code), and no `jscpd:ignore` marks: a comment of the
 * scanned code must not switch the measurement off.
 */
export function normaliseText(text: string): string {
  let result = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
  if (result.includes('\r')) result = result.replace(/\r\n?/g, '\n');
  return result.includes('jscpd:ignore') ? result.replaceAll('jscpd:ignore', 'jscpd-ignore') : result;
}
