import type { FileCoverage } from '../../model/coverage.ts';

/** Coverage of a file while it is read. */
export interface Draft {
  readonly lines: Map<number, number>;
  branches?: Map<string, number>;
  functions?: Map<string, number>;
}

/** A file longer than this is not measured anyway. */
const LAST_LINE = 2_000_000;

export const emptyDraft = (): Draft => ({ lines: new Map() });

/** A count as it is written, or `undefined` for what is none: signs, fractions, words, absurdly many. */
export function countOf(text: unknown): number | undefined {
  if (typeof text === 'number') return Number.isSafeInteger(text) && text >= 0 ? text : undefined;
  return typeof text === 'string' && /^\d{1,15}$/.test(text) ? Number(text) : undefined;
}

/** The number of a line, from 1; `undefined` for what is none. */
export function lineOf(text: unknown): number | undefined {
  const line = countOf(text);
  return line === undefined || line === 0 || line > LAST_LINE ? undefined : line;
}

export function addRun<Key>(runs: Map<Key, number>, key: Key, count: number): void {
  runs.set(key, (runs.get(key) ?? 0) + count);
}

/** Several tests ran the same file: counts add. */
export function addDraft(to: Draft, more: FileCoverage): void {
  for (const [line, count] of more.lines) addRun(to.lines, line, count);
  for (const part of ['branches', 'functions'] as const) {
    if (more[part] === undefined) continue;
    to[part] ??= new Map();
    for (const [key, count] of more[part]) addRun(to[part], key, count);
  }
}

export function sizeOf({ lines, branches, functions }: FileCoverage): number {
  return lines.size + (branches?.size ?? 0) + (functions?.size ?? 0);
}
