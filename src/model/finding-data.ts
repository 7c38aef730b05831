import type { Finding } from './finding.ts';

/** Reads `finding.data`, which is open by design: a field of another type reads as absent. */

/** A text of the finding's data; `undefined` when absent or no text. */
export function textOf(data: Readonly<Record<string, unknown>>, key: string): string | undefined {
  const value = data[key];
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** A finite number of the finding's data; `undefined` when absent or no number. */
export function numberOf(data: Readonly<Record<string, unknown>>, key: string): number | undefined {
  const value = data[key];
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
}

/** The texts of a list in the finding's data; empty when absent. */
export function textsOf(data: Readonly<Record<string, unknown>>, key: string): readonly string[] {
  const value = data[key];
  return Array.isArray(value) ? value.filter(entry => typeof entry === 'string') : [];
}

/** The import that opens a cycle when it goes. */
export interface BreakPoint {
  readonly from: string;
  readonly to: string;
  /** Line of the import in `from`, from 1. */
  readonly line: number;
  /** Import statements from `from` to `to`. */
  readonly imports: number;
}

/** Where a cycle opens; `undefined` when no single edge opens it. */
export function breakPointOf(finding: Finding): BreakPoint | undefined {
  const value = finding.data.breakAt;
  if (typeof value !== 'object' || value === null) return undefined;
  const data = value as Readonly<Record<string, unknown>>; // an object: its fields are checked one by one
  const from = textOf(data, 'from');
  const to = textOf(data, 'to');
  if (from === undefined || to === undefined) return undefined;
  return { from, to, line: numberOf(data, 'line') ?? 1, imports: numberOf(data, 'imports') ?? 1 };
}
