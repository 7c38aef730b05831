import { distance } from 'fastest-levenshtein';

/** `; did you mean `web`?`, or what there is. Empty for an empty list. */
export function didYouMean(word: string, known: readonly string[]): string {
  const [nearest] = known
    .map(name => ({ name, far: farness(word, name) }))
    .filter(({ far }) => far <= Math.max(2, word.length / 3))
    .toSorted((a, b) => a.far - b.far);
  if (nearest !== undefined) return `; did you mean \`${nearest.name}\`?`;
  return known.length === 0 ? '' : `; known are ${known.map(name => `\`${name}\``).join(', ')}`;
}

/** `refactoring` is meant for `technical/design-refactoring`. */
function farness(word: string, name: string): number {
  const part = word.length >= 4 && name.toLowerCase().includes(word.toLowerCase());
  return part ? 0 : distance(word.toLowerCase().slice(0, 200), name.toLowerCase());
}
