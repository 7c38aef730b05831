import { createHash } from 'node:crypto';
import type { FileCoverage } from '../../model/coverage.ts';
import type { Finding } from '../../model/finding.ts';
import type { CoveredFile } from './count.ts';

const MAJOR = 50;
const CRITICAL = 200;
/** Stretches of uncovered lines that are named; the mass is always that of all. */
const MOST_RANGES = 10;

/** What tests leave out, one finding a file: their masses add up to the numerator. */
export function findingsOf(files: readonly CoveredFile[]): Finding[] {
  return files.filter(({ covered, coverable }) => covered < coverable).map(findingOf);
}

function findingOf({ path, application, covered, coverable, known, lastLine }: CoveredFile): Finding {
  const mass = coverable - covered;
  const uncovered = known === undefined ? [] : uncoveredRanges(known);
  const startLine = uncovered[0]?.[0] ?? 1;
  const endLine = uncovered.at(-1)?.[1] ?? Math.max(1, lastLine);
  return {
    id: `coverage:${createHash('sha256').update(path).digest('hex').slice(0, 16)}`,
    analyzer: 'coverage',
    code: 'uncovered',
    application,
    mass,
    severity: mass >= CRITICAL ? 'critical' : mass >= MAJOR ? 'major' : 'minor',
    locations: [{ path, startLine, endLine, mass }],
    data: {
      covered,
      coverable,
      // of a file that no test loaded there are no lines to name
      ...(known === undefined ? {} : { ranges: uncovered.slice(0, MOST_RANGES).map(rangeText) }),
    },
  };
}

/** Uncovered lines as stretches from–to; a line that is not coverable does not end one. */
function uncoveredRanges({ lines }: FileCoverage): (readonly [number, number])[] {
  const ranges: [number, number][] = [];
  let isOpen = false;
  for (const [line, count] of [...lines].toSorted(([one], [other]) => one - other)) {
    const last = ranges.at(-1);
    if (count > 0) isOpen = false;
    else if (isOpen && last !== undefined) last[1] = line;
    else {
      ranges.push([line, line]);
      isOpen = true;
    }
  }
  return ranges;
}

function rangeText([from, to]: readonly [number, number]): string {
  return from === to ? `${from}` : `${from}–${to}`;
}
