import fc from 'fast-check';
import type { Finding } from '../../src/model/finding.ts';

/** A sketch that holds these numbers (spread, so that a shortened one is a fair sample). */
function sketch(grams: readonly number[]): string {
  const sorted = Uint32Array.from(new Set(grams.map(gram => Math.imul(gram + 1, 0x9e3779b1) >>> 0))).sort();
  return Buffer.from(sorted.buffer).toString('base64');
}

/** Whole numbers from `first` up to `last`. */
export function range(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

interface FunctionSketch {
  readonly mass?: number;
  readonly body?: string;
  readonly grams?: readonly number[];
}

/** A function above the limit: its id is made of path and name, as the analyzer's is. */
export function fn(
  path: string,
  name: string,
  { mass = 20, body, grams = [] }: FunctionSketch = {},
): Finding {
  return {
    id: `complexity:${path} ${name}`,
    analyzer: 'complexity',
    code: 'excess-complexity',
    application: 'orchard',
    mass,
    severity: mass > 40 ? 'critical' : mass > 10 ? 'major' : 'minor',
    locations: [{ path, startLine: 1, endLine: 9, mass }],
    data: { name, bodyHash: body ?? `body of ${path} ${name}`, sketch: sketch(grams) },
  };
}

/** A clone of so many lines in each of the files; `text` is what its identity is made of. */
export function copy(
  text: string,
  lines: number,
  paths: readonly string[],
  grams: readonly number[] = [],
): Finding {
  return {
    id: `duplication:${text}`,
    analyzer: 'duplication',
    code: 'clone',
    application: 'orchard',
    mass: lines * paths.length,
    severity: lines < 20 ? 'minor' : 'major',
    locations: paths.map(path => ({ path, startLine: 1, endLine: lines, mass: lines })),
    data: { lines, tokens: lines * 9, places: paths.length, sketch: sketch(grams) },
  };
}

/** An import across a border. */
export function crossing(from: string, to: string, rule = 'branch-to-root'): Finding {
  return {
    id: `layers:${rule} ${from} ${to}`,
    analyzer: 'layers',
    code: 'layer-violation',
    application: 'orchard',
    mass: 1,
    severity: 'major',
    locations: [{ path: from, startLine: 1, endLine: 1, mass: 1 }],
    data: { rule, from, to },
  };
}

/** A cycle through all the modules. */
export function ring(...modules: string[]): Finding {
  return {
    id: `layers:cycle ${modules.join(' ')}`,
    analyzer: 'layers',
    code: 'cycle',
    application: 'orchard',
    mass: modules.length,
    severity: 'major',
    locations: modules.map(path => ({ path, startLine: 1, endLine: 1, mass: 1 })),
    data: { size: modules.length, modules },
  };
}

const path = fc.constantFrom(...range(0, 5).map(number => `src/${number}.ts`));
const grams = fc.uniqueArray(fc.nat(40), { maxLength: 40 });

const someFunction = fc
  .record({
    path,
    name: fc.constantFrom('graft', 'prune', 'pick', '<anonymous#1>', '<anonymous#2>'),
    mass: fc.integer({ min: 1, max: 60 }),
    body: fc.constantFrom('a', 'b', 'c', 'd', undefined),
    grams,
  })
  .map(({ path: at, name, ...rest }) => fn(at, name, rest));
const someClone = fc
  .tuple(
    fc.constantFrom(...'abcdefgh'),
    fc.integer({ min: 5, max: 40 }),
    fc.uniqueArray(path, { minLength: 1 }),
    grams,
  )
  .map(parts => copy(...parts));
const someCrossing = fc.tuple(path, path).map(ends => crossing(...ends));
const someRing = fc.uniqueArray(path, { minLength: 2 }).map(modules => ring(...modules.toSorted()));

/** Findings of one tree, of all codes; ids are unique, and alike ones appear in two draws. */
export const someFindings: fc.Arbitrary<Finding[]> = fc
  .tuple(
    fc.uniqueArray(someFunction, { maxLength: 12, selector: ({ id }) => id }),
    fc.uniqueArray(someClone, { maxLength: 6, selector: ({ id }) => id }),
    fc.uniqueArray(someCrossing, { maxLength: 6, selector: ({ id }) => id }),
    fc.uniqueArray(someRing, { maxLength: 3, selector: ({ id }) => id }),
  )
  .map(lists => lists.flat());
