/** Strings whole, words, operators of two and more signs, single signs; comments match without a group. */
const TOKEN =
  /\/\/.*|\/\*.*?(?:\*\/|$)|("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|`(?:[^`\\]|\\.)*`|[\w$\u0080-\uffff]+|=>|[=!]==?|[<>]=|&&|\|\||\?\?|\?\.|\+\+|--|\.\.\.|[-+*/%&|^]=|\S)/g;

/**
 * The tokens of one line of code, roughly: enough to see whether two lines are the same, and to count. Inside a
 * template or a text of several lines it cuts otherwise than the language, the same way in each copy of the line.
 */
export function lineTokens(line: string): string[] {
  const tokens: string[] = [];
  for (const match of line.matchAll(TOKEN)) if (match[1] !== undefined) tokens.push(match[1]);
  return tokens;
}
