import { countOf, type Draft, lineOf } from './draft.ts';

type Values = Readonly<Record<string, unknown>>;

/**
 * A file of `coverage-final.json`. A line's count is the highest of the statements that start on it, as Istanbul's own
 * reports have it; a branch is each way of a condition.
 *
 * @returns what is wrong with it, when something is
 */
export function readIstanbulFile(value: unknown): Draft | string {
  if (!isValues(value)) return 'it is no coverage of a file';
  const { statementMap, s, b, f } = value;
  if (!isValues(statementMap) || !isValues(s)) return 'it has no statements (statementMap and s)';
  const lines = new Map<number, number>();
  for (const [id, count] of Object.entries(s)) {
    const line = lineOf(startOf(ownOf(statementMap, id)));
    const runs = countOf(count);
    if (line === undefined || runs === undefined)
      return `statement ${id.slice(0, 20)} has no line or no count`;
    lines.set(line, Math.max(runs, lines.get(line) ?? 0));
  }
  const functions = runsOf(f, count => [count]);
  const branches = runsOf(b, counts => (Array.isArray(counts) ? counts : [undefined]));
  if (functions === 'wrong' || branches === 'wrong') return 'a count of a branch or function is no number';
  return { lines, branches, functions };
}

function runsOf(
  of: unknown,
  countsOf: (value: unknown) => readonly unknown[],
): Map<string, number> | 'wrong' | undefined {
  if (!isValues(of)) return undefined;
  const runs = new Map<string, number>();
  for (const [id, value] of Object.entries(of)) {
    for (const [index, count] of countsOf(value).entries()) {
      const known = countOf(count);
      if (known === undefined) return 'wrong';
      runs.set(`${id}.${index}`, known);
    }
  }
  return runs;
}

function startOf(range: unknown): unknown {
  const start = isValues(range) ? ownOf(range, 'start') : undefined;
  return isValues(start) ? ownOf(start, 'line') : undefined;
}

function ownOf(values: Values, key: string): unknown {
  return Object.hasOwn(values, key) ? values[key] : undefined;
}

function isValues(value: unknown): value is Values {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
