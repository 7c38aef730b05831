import type { Finding } from '../model/finding.ts';
import { matchBrokenConventions } from './broken-conventions.ts';
import { matchClones } from './clones.ts';
import { matchCycles } from './cycles.ts';
import { matchFunctions } from './functions.ts';
import type { MatchedGroup } from './pairing.ts';
import type { RenamedPath } from './renames.ts';
import { matchViolations } from './violations.ts';

type Matcher = (base: readonly Finding[], head: readonly Finding[], renamed: RenamedPath) => MatchedGroup[];

/** How debts of each code are recognised again. A code that is not in here (of a plugin) is recognised by its id. */
const MATCHERS = new Map<string, Matcher>([
  ['excess-complexity', matchFunctions],
  ['clone', matchClones],
  ['layer-violation', matchViolations],
  ['cycle', matchCycles],
  ['convention-violation', matchBrokenConventions],
]);

/**
 * Puts the findings of two sides into groups of the same debt, from certain to likely: same identity, renamed files,
 * same body, likeness, parts. Deterministic; what can't be told stays alone. Findings without mass are left out.
 */
export function matchFindings(
  base: readonly Finding[],
  head: readonly Finding[],
  renamed: RenamedPath = path => path,
): MatchedGroup[] {
  const codes = new Set([...base, ...head].map(({ code }) => code));
  return [...codes].toSorted().flatMap(code => {
    const own = (finding: Finding) => finding.code === code && finding.mass > 0;
    const match = MATCHERS.get(code) ?? matchById;
    return match(base.filter(own).toSorted(byId), head.filter(own).toSorted(byId), renamed);
  });
}

function byId(one: Finding, other: Finding): number {
  return one.id < other.id ? -1 : 1;
}

function matchById(base: readonly Finding[], head: readonly Finding[]): MatchedGroup[] {
  const before = new Map(base.map(finding => [finding.id, finding]));
  const after = new Set(head.map(({ id }) => id));
  return [
    ...head.map((finding): MatchedGroup => {
      const same = before.get(finding.id);
      return same === undefined
        ? { base: [], head: [finding], by: [] }
        : { base: [same], head: [finding], by: ['identity'] };
    }),
    ...base.filter(({ id }) => !after.has(id)).map(finding => ({ base: [finding], head: [], by: [] })),
  ];
}
