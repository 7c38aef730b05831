import type { Finding, Location } from '../model/finding.ts';
import type { FunctionResult, Snapshot } from '../model/snapshot.ts';
import { type Counts, keptPlace } from './pieces.ts';

/** A function and what it adds to the two counts of complexity. */
export interface FunctionDebt {
  /** Names it in one snapshot. */
  readonly key: string;
  readonly excess: number;
  readonly decisions: number;
}

/** Tells which functions lie wholly in the copies of a clone that go. */
export type GoingFunctions = (clone: Finding) => readonly FunctionDebt[];

/** Text that names a function by where it begins; two may begin in one line. */
export function functionKey(path: string, line: number, name: string): string {
  return `${path}\0${line}\0${name}`;
}

/**
 * One copy of a clone stays (the first with the least mass); functions that lie wholly in the others go with them, and what they
 * add to complexity goes too. A function of which only a part is copied is not counted: its decisions move, nobody knows where.
 *
 * Without `--detail functions` nothing is known of functions within the limit: then none go.
 */
export function goingFunctions({ functions = [], findings }: Snapshot, counts: Counts): GoingFunctions {
  const excess = new Map(
    findings
      .filter(({ code }) => code === 'excess-complexity')
      .map(finding => {
        const { path = '', startLine = 1 } = finding.locations[0] ?? {};
        return [functionKey(path, startLine, String(finding.data.name)), finding.mass] as const;
      }),
  );
  const byPath = new Map<string, FunctionResult[]>();
  for (const fn of functions) {
    if (!counts(fn.path)) continue;
    const inFile = byPath.get(fn.path);
    if (inFile === undefined) byPath.set(fn.path, [fn]);
    else inFile.push(fn);
  }
  const known = new Map<string, readonly FunctionDebt[]>();
  return clone => {
    const answer = known.get(clone.id) ?? going(clone);
    known.set(clone.id, answer);
    return answer;
  };

  function going(clone: Finding): FunctionDebt[] {
    const kept = keptPlace(clone);
    const gone = clone.locations.filter((_, index) => index !== kept);
    const within = gone.flatMap(place => (byPath.get(place.path) ?? []).filter(fn => liesIn(fn, place)));
    return within.map(({ path, line, name, cyclomatic }) => {
      const key = functionKey(path, line, name);
      return { key, excess: excess.get(key) ?? 0, decisions: cyclomatic - 1 };
    });
  }
}

function liesIn({ line, endLine }: FunctionResult, { startLine, endLine: end }: Location): boolean {
  return line >= startLine && endLine <= end;
}
