/**
 * Text that came from the scanned tree (names, paths, an engine's words) made safe for one sink each. A name may
 * hold anything: line breaks, terminal commands, CI commands, Markdown, invisible and right-to-left characters.
 */

/**
 * Control (C0, DEL, C1) and format characters (bidi, zero-width, soft hyphen, BOM, tags), line and paragraph
 * separators, lone surrogates, all that Unicode says may be ignored in drawing, and the empty Braille pattern.
 */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\p{Zl}\p{Zp}\p{Cs}\u2800]/gu;

/** `##[` (Azure, old GitHub), `##vso[`, `##teamcity[`: found anywhere in a line by CI log readers. */
const CI_BRACKET = /##(?=\[|vso\[|teamcity\[)/gi;

/** `::` opens a GitHub workflow command at the start of a line, and any text may be wrapped to one. */
const CI_COLONS = /::/g;

/** Stands for a name without a single character that draws something. */
const BLANK = '(blank)';

function codePoint(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  if (character === '\n') return '\\n';
  if (character === '\r') return '\\r';
  if (character === '\t') return '\\t';
  if (code <= 0xff) return `\\x${code.toString(16).padStart(2, '0')}`;
  if (code <= 0xffff) return `\\u${code.toString(16).padStart(4, '0')}`;
  return `\\u{${code.toString(16)}}`;
}

/** Every character that does not draw a glyph becomes `\xNN`, `\uNNNN` or `\u{…}`; the result is one line. */
export function visible(text: string): string {
  return text.replace(INVISIBLE, codePoint);
}

/** For a terminal or a CI log: {@link visible}, and no CI command survives, wherever the text lands in a line. */
export function escapeTerminal(text: string): string {
  const shown = breakBrackets(visible(text)).replace(CI_COLONS, ':\\x3a');
  return shown.trim() === '' ? BLANK : shown;
}

/** A Markdown report may be printed to a CI log too; there its code spans never start a line. */
function breakBrackets(text: string): string {
  return text.replace(CI_BRACKET, '#\\x23');
}

/**
 * A Markdown code span, safe in a table cell too: fenced by more backticks than any run inside, `|` written `\|`.
 * After a backslash renderers disagree about `\|`, so there the bar is written `\x7c`. Nothing in a code span
 * mentions, links or formats.
 */
export function codeSpan(text: string): string {
  const content = breakBrackets(visible(text)).replace(/\\\|/g, '\\\\x7c').replace(/\|/g, '\\|');
  if (content.trim() === '') return `\`${BLANK}\``;
  const longest = Math.max(0, ...(content.match(/`+/g) ?? []).map(run => run.length));
  const fence = '`'.repeat(longest + 1);
  const pad = /^[` ]|[` ]$/.test(content) ? ' ' : '';
  return `${fence}${pad}${content}${pad}${fence}`;
}

/** A word of prose: letters and digits, plain punctuation around and between them, `/` between words. */
const PLAIN_WORD =
  /^[(“"']*[\p{L}\p{N}%≤≥−–—…·×→=][\p{L}\p{N}\p{M}.,'’%–-]*(?:\/[\p{L}\p{N}-]+)*[.,:;?)”"']*$/u;
/** GitHub links these by itself. */
const AUTOLINK = /www\.|@|:\/\//i;

/**
 * Prose for Markdown: words of letters, digits and plain punctuation stay as they are, any other word becomes a
 * code span, because a backslash does not stop an `@mention`, a `#1` or a link everywhere.
 */
export function escapeMarkdown(text: string): string {
  return visible(text)
    .split(/ +/)
    .filter(word => word !== '')
    .map(word => (word === '/' || (PLAIN_WORD.test(word) && !AUTOLINK.test(word)) ? word : codeSpan(word)))
    .join(' ');
}

/** A web address as it may stand in a link of Markdown or HTML; `undefined` for any other kind of address. */
export function safeAddress(url: string): string | undefined {
  if (!/^https:\/\//i.test(url) || !URL.canParse(url)) return undefined;
  const { href, username, password } = new URL(url);
  if (username !== '' || password !== '') return undefined;
  return href.replace(/[()<>"'`\s|\\]/g, sign => `%${sign.charCodeAt(0).toString(16).padStart(2, '0')}`);
}
