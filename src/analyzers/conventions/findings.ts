import { createHash } from 'node:crypto';
import type { FactsByPath } from '../../model/analyzer.ts';
import type { FunctionFacts } from '../../model/facts.ts';
import type { Finding } from '../../model/finding.ts';
import type { SearchedConvention } from './search-files.ts';

/** One finding for each place that violates the convention, of mass 1. */
export function findingsOf({ convention, files }: SearchedConvention, facts: FactsByPath): Finding[] {
  const { id, title, severity } = convention;
  return files.flatMap(({ file: { path, application }, found }) => {
    const functions = facts.get(path)?.functions ?? [];
    const seen = new Map<string, number>();
    return found.violating.map(({ startLine, endLine, hash }): Finding => {
      const ordinal = (seen.get(hash) ?? 0) + 1;
      seen.set(hash, ordinal);
      const name = functionAround(startLine, endLine, functions)?.name;
      return {
        id: findingId(id, path, hash, String(ordinal)),
        analyzer: 'conventions',
        code: 'convention-violation',
        application,
        mass: 1,
        severity,
        locations: [{ path, startLine, endLine, mass: 1 }],
        data: {
          convention: id,
          ...(title === undefined ? {} : { title }),
          ...(name === undefined ? {} : { name }),
          hash,
        },
      };
    });
  });
}

/** Id of a finding: `conventions:` and 16 hex digits over what makes it the same finding. Holds no line number. */
function findingId(...parts: readonly string[]): string {
  return `conventions:${createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 16)}`;
}

/** The innermost function that holds these lines: the last one that begins before them and ends after. */
function functionAround(
  startLine: number,
  endLine: number,
  functions: readonly FunctionFacts[],
): FunctionFacts | undefined {
  return functions.findLast(({ line, endLine: end }) => line <= startLine && end >= endLine);
}
