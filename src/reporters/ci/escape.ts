import { visible } from '../escape.ts';

/** Text from the scanned tree made safe for one machine-read format each. */

const LONE_SURROGATE = /\p{Cs}/gu;

/** XML 1.0 has no way to write these two, not even as an entity; {@link visible} has shown all others. */
const NOT_IN_XML = /[\ufffe\uffff]/g;

const XML_ENTITIES = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
  ["'", '&apos;'],
]);

/** For XML 1.0, text and attributes alike: `]]>` and line breaks in names cannot survive. */
export function escapeXml(text: string): string {
  return visible(text)
    .replace(NOT_IN_XML, '\ufffd')
    .replace(/[&<>"']/g, sign => XML_ENTITIES.get(sign) ?? sign);
}

/** A relative path as a URI reference of RFC 3986: percent-encoded by segment, so that no segment reads as a scheme. */
export function uriOf(path: string): string {
  return path.replace(LONE_SURROGATE, '\ufffd').split('/').map(encodeURIComponent).join('/');
}

/**
 * Message of a GitHub workflow command, by the rules of actions/toolkit: `%` first, or its own escapes are escaped.
 * They know line breaks only; everything else that is invisible is shown, because the same text may meet a terminal.
 */
export function commandData(text: string): string {
  return text
    .replace(/[^\r\n]+/g, visible)
    .replace(/%/g, '%25')
    .replace(/\r/g, '%0D')
    .replace(/\n/g, '%0A');
}

/** Property of a GitHub workflow command: {@link commandData}, and nothing that ends the property. */
export function commandProperty(text: string): string {
  return commandData(text).replace(/:/g, '%3A').replace(/,/g, '%2C');
}

/** Label value or help text of OpenMetrics; one line, with nothing invisible in it. */
export function metricText(text: string): string {
  return visible(text).replace(/\\/g, '\\\\').replace(/"/g, '\\"');
}

/**
 * Plain text of a SARIF message: braces would be placeholders (§3.11.5 wants them doubled), and `](` a link
 * (§3.11.6 has no escape for it outside a link).
 */
export function sarifText(text: string): string {
  return visible(text)
    .replace(/[{}]/g, brace => brace + brace)
    .replace(/\]\(/g, ']\\x28');
}

/**
 * JSON that may be printed to a CI log: readers of such logs find `##[`, `##vso[` and `##teamcity[` anywhere in a line.
 * They can only stand in strings, where an escaped sign means the same.
 */
export function jsonForLogs(json: string): string {
  return json.replace(/##(?=\[|vso\[|teamcity\[)/gi, '#\\u0023');
}
