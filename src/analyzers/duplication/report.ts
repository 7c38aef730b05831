import path from 'node:path';
import { EngineError } from './engine-error.ts';
import type { ClonePair, Fragment } from './types.ts';

/**
 * The pairs of a jscpd JSON report, with the scanned tree's paths put back, in a fixed order.
 * @param names path in the scanned tree by the base name of the copy jscpd saw.
 * @throws EngineError when the report is not what jscpd 5.3 writes.
 */
export function readReport(text: string, names: ReadonlyMap<string, string>): ClonePair[] {
  let report: unknown;
  try {
    report = JSON.parse(text);
  } catch {
    throw new EngineError('jscpd wrote a report that is not JSON');
  }
  const { duplicates, statistics } = record(report);
  const sources = record(record(statistics).total).sources;
  if (!Array.isArray(duplicates) || typeof sources !== 'number' || sources > names.size) throw unreadable();
  return duplicates.map(duplicate => readPair(record(duplicate), names)).sort(comparePairs);
}

function readPair(duplicate: Record<string, unknown>, names: ReadonlyMap<string, string>): ClonePair {
  const one = readFragment(record(duplicate.firstFile), names);
  const other = readFragment(record(duplicate.secondFile), names);
  const [a, b] = compareFragments(one, other) <= 0 ? [one, other] : [other, one];
  return { tokens: count(duplicate.tokens), a, b };
}

function readFragment(file: Record<string, unknown>, names: ReadonlyMap<string, string>): Fragment {
  const start = record(file.startLoc);
  const end = record(file.endLoc);
  const known = typeof file.name === 'string' ? names.get(path.basename(file.name)) : undefined;
  if (known === undefined) throw unreadable();
  return {
    path: known,
    startLine: count(start.line),
    startColumn: count(start.column),
    endLine: count(end.line),
    endColumn: count(end.column),
  };
}

function comparePairs(one: ClonePair, other: ClonePair): number {
  return compareFragments(one.a, other.a) || compareFragments(one.b, other.b) || one.tokens - other.tokens;
}

function compareFragments(one: Fragment, other: Fragment): number {
  if (one.path !== other.path) return one.path < other.path ? -1 : 1;
  return (
    one.startLine - other.startLine ||
    one.startColumn - other.startColumn ||
    one.endLine - other.endLine ||
    one.endColumn - other.endColumn
  );
}

function record(value: unknown): Record<string, unknown> {
  if (typeof value !== 'object' || value === null) throw unreadable();
  return value as Record<string, unknown>;
}

function count(value: unknown): number {
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 0) throw unreadable();
  return value;
}

function unreadable(): EngineError {
  return new EngineError('jscpd wrote a report that tkpi does not understand');
}
