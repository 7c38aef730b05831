import { type ParseErrorCode, printParseErrorCode } from 'jsonc-parser';

/** What is wrong with a text that is no JSON, by the parser's name for it, for the people who typed it. */
const WORDS = new Map<string, string>([
  ['InvalidSymbol', 'a word stands without double quotes'],
  ['InvalidNumberFormat', 'a number is written wrongly'],
  ['PropertyNameExpected', 'a key in double quotes is missing'],
  ['ValueExpected', 'a value is missing'],
  ['ColonExpected', 'a colon is missing after a key'],
  ['CommaExpected', 'a comma is missing'],
  ['CloseBraceExpected', 'a closing } is missing'],
  ['CloseBracketExpected', 'a closing ] is missing'],
  ['EndOfFileExpected', 'something follows after its end'],
  ['UnexpectedEndOfComment', 'a comment has no end'],
  ['UnexpectedEndOfString', 'a text has no closing double quote'],
  ['UnexpectedEndOfNumber', 'a number is cut off'],
  ['InvalidUnicode', 'a \\u is not followed by four hexadecimal digits'],
  ['InvalidEscapeCharacter', 'a backslash stands before a character that needs none'],
  ['InvalidCharacter', 'a text holds a line break, tab or other control character'],
]);

/** A fault of the JSON parser in words. */
export function jsonFaultWords(code: ParseErrorCode): string {
  return WORDS.get(printParseErrorCode(code)) ?? 'it is no JSON';
}
