import { escapePattern } from './escape-pattern.ts';

/**
 * A glob as the source of a regular expression over paths: `**` any folders, `*` and `?` within a name, `{a,b}`
 * alternatives. Brackets and the rest are plain characters, for folders are called `[id]` and `(shop)`. No
 * repetition is ever inside another, so the expression cannot run away, and dependency-cruiser takes it too.
 */
export function globPattern(glob: string): string {
  const tokens = glob.match(/\*\*\/|\*\*|./gsu) ?? [];
  const balanced = bracesMatch(tokens);
  let depth = 0;
  const parts = tokens.map((token, index) => {
    const startsName = index === 0 || tokens[index - 1]?.endsWith('/') === true;
    if (token === '**/') return startsName ? '(?:|.*/)' : '[^/]*/';
    if (token === '**') return startsName && index === tokens.length - 1 ? '.*' : '[^/]*';
    if (token === '*') return '[^/]*';
    if (token === '?') return '[^/]';
    if (balanced && token === '{') {
      depth++;
      return '(?:';
    }
    if (balanced && token === '}') {
      depth--;
      return ')';
    }
    return depth > 0 && token === ',' ? '|' : escapePattern(token);
  });
  return `^${parts.join('')}$`;
}

function bracesMatch(tokens: readonly string[]): boolean {
  let depth = 0;
  for (const token of tokens) {
    if (token === '{') depth++;
    if (token === '}') depth--;
    if (depth < 0) return false;
  }
  return depth === 0;
}
