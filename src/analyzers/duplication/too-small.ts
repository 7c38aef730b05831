/** Longer texts nearly always hold enough tokens; they are not worth the counting. */
const WORTH_COUNTING = 2000;

/** A word, a number or one sign: a token of the language is made of one or more of them. */
const PIECE = /[\w$]+|[^\s\w$]/g;

/**
 * True when a file can't hold a clone of that many tokens, so that it need not be handed over. Comments and strings
 * count as several pieces here: the answer errs on the side of false.
 */
export function isTooSmall(text: string, minTokens: number): boolean {
  return text.length < WORTH_COUNTING && (text.match(PIECE)?.length ?? 0) < minTokens;
}
