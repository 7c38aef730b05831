import type { CardMeasure, Counted, MeasureDef, Quantity } from '../../model/card.ts';
import type { ConventionResult, Snapshot } from '../../model/snapshot.ts';
import type { CardScope, MeasureRule } from '../measure-rule.ts';

/** A list to look into, not to read to its end. */
const MOST_PLACES = 10;

/** One measure for each convention that the configuration of the head names, in its order. */
export function conventionRules(head: Snapshot): MeasureRule[] {
  return (head.conventions ?? []).map(({ id, title }) => ({
    def: definitionOf(id, title),
    count: ({ base, head: end }, scope) => countConvention(id, base, end, scope),
  }));
}

function definitionOf(id: string, title: string | undefined): MeasureDef {
  return {
    id: `convention.${id}`,
    title: title === undefined ? `Places against ${id}` : `Places against ${id}: ${title}`,
    unit: 'share',
    aim: 'lower',
    meaning: "How much of the code still breaks a rule of the team's own.",
    item: 'technical/design-refactoring',
    basis: 'measured',
    inputs: ['source'],
    formula: 'places that violate it / places that follow or violate it, production files',
    caveats: [
      'A selector sees how code is written, and not what it means.',
      'Places that neither selector matches are not counted at all.',
    ],
    game: 'Writing the same thing so that the selector does not see it, or narrowing the selectors.',
    counter:
      'the number of places it is about; another selector is another ruler, and both ends are measured by it',
  };
}

function countConvention(id: string, base: Snapshot, head: Snapshot, scope: CardScope): Counted {
  const now = placesOf(head, id, scope);
  if (typeof now === 'string') return { state: 'not-provided', reason: now };
  if (now.denominator === 0) return nothingFound(head, id, scope);
  const before = placesOf(base, id, scope);
  const hasBefore = typeof before !== 'string' && before.denominator > 0;
  const notices = [
    ...unsearchedIn(head, id, scope, 'now'),
    ...(hasBefore ? unsearchedIn(base, id, scope, 'before') : []),
  ];
  const places = worstFiles(head, id, scope);
  return {
    state: 'measured',
    ...(hasBefore
      ? { before }
      : { reasonBefore: typeof before === 'string' ? before : 'there was no such place' }),
    now,
    ...(places.length === 0 ? {} : { places }),
    ...(notices.length === 0 ? {} : { notices }),
  };
}

/** No place at all, or none that could be seen: the one says something, the other nothing. */
function nothingFound(head: Snapshot, id: string, { isIn }: CardScope): Counted {
  const files = conventionIn(head, id)?.unsearched.filter(isIn).length ?? 0;
  if (files === 0) return { state: 'not-applicable', reason: 'no place follows it, and none breaks it' };
  const number = files === 1 ? 'one file' : `${files} files`;
  return {
    state: 'not-provided',
    reason: `${number} could not be searched, and the others have no such place`,
  };
}

type Share = Extract<Quantity, { kind: 'share' | 'rate' }>;

/** @returns why there are none, in words */
function placesOf(snapshot: Snapshot, id: string, { isIn }: CardScope): Share | string {
  const convention = conventionIn(snapshot, id);
  if (convention === undefined) {
    const state = snapshot.analyzers.find(own => own.id === 'conventions');
    return state?.reason ?? 'it was not measured';
  }
  const files = convention.files.filter(({ path }) => isIn(path));
  const violating = sum(files.map(file => file.violating));
  const conforming = sum(files.map(file => file.conforming));
  return { kind: 'share', numerator: violating, denominator: conforming + violating };
}

function unsearchedIn(snapshot: Snapshot, id: string, { isIn }: CardScope, when: string): string[] {
  const files = conventionIn(snapshot, id)?.unsearched.filter(isIn) ?? [];
  if (files.length === 0) return [];
  const number = files.length === 1 ? 'One file' : `${files.length} files`;
  return [`${number} could not be searched ${when}; the counts are of the others.`];
}

function worstFiles(
  snapshot: Snapshot,
  id: string,
  { isIn }: CardScope,
): NonNullable<Extract<CardMeasure['counted'], { state: 'measured' }>['places']> {
  const files = conventionIn(snapshot, id)?.files.filter(
    ({ path, violating }) => violating > 0 && isIn(path),
  );
  return (files ?? [])
    .toSorted((one, other) => other.violating - one.violating || (one.path < other.path ? -1 : 1))
    .slice(0, MOST_PLACES)
    .map(({ path, violating, conforming }) => ({
      path,
      what: `${violating} of ${violating + conforming} places against it`,
    }));
}

function conventionIn({ conventions }: Snapshot, id: string): ConventionResult | undefined {
  return conventions?.find(own => own.id === id);
}

function sum(values: readonly number[]): number {
  return values.reduce((all, value) => all + value, 0);
}
