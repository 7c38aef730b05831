import { distance } from 'fastest-levenshtein';

const LISTED = 8;

/** The nearest of some names; `undefined` when none has so few other letters. */
export function nearestOf(
  word: string,
  known: readonly string[],
  isNear: (far: number, name: string) => boolean,
): string | undefined {
  const [nearest] = known
    .map(name => ({ name, far: distance(name, word) }))
    .filter(({ name, far }) => isNear(far, name))
    .toSorted((a, b) => a.far - b.far);
  return nearest?.name;
}

/** What to say to a name that is not in a list: the nearest one, or what there is. `undefined` for an empty list. */
export function didYouMean(word: string, known: readonly string[], what: string): string | undefined {
  const nearest = nearestOf(word, known, far => far <= Math.max(2, word.length / 3));
  if (nearest !== undefined) return `Did you mean ${nearest}?`;
  if (known.length === 0) return undefined;
  const rest = known.length - LISTED;
  return `${what}: ${known.slice(0, LISTED).join(', ')}${rest > 0 ? ` and ${rest} more` : ''}.`;
}
