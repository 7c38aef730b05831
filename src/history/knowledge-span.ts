import type { Known } from '../model/knowledge.ts';
import { type Line, type LineCommit, lastBefore } from './first-parent.ts';

/** What is looked at. The ends of a period report are one. */
export interface KnowledgeSpan {
  /** The branch at least up to `head`. */
  readonly line: Line;
  readonly base: { readonly commit: string };
  readonly head: { readonly commit: string };
  /** Where the period of the same length before begins; absent when that is not known. */
  readonly before?: { readonly commit: string | undefined };
}

/** A part of the line, as numbers along it: commits after `from` (−1: from the first one on), `to` included. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

const YEAR_MS = 365 * 86_400_000;
const BEGINS = 'the repository begins in this period';
const ELSEWHERE = 'the period begins on another branch';

/** The period, and the one before. */
export function periodStretches(span: KnowledgeSpan): Known<Stretch> {
  const { line, base, head, before } = span;
  const [from, to] = [placeOf(line, base.commit), placeOf(line, head.commit)];
  if (from === -1 || to === -1) return { state: 'unknown', reason: ELSEWHERE };
  const now = { from, to };
  const earlier = before?.commit === undefined ? -1 : placeOf(line, before.commit);
  if (earlier !== -1 && earlier <= from) return { state: 'known', now, before: { from: earlier, to: from } };
  return { state: 'known', now, reasonBefore: reasonBefore(span) };
}

function reasonBefore(span: KnowledgeSpan): string {
  const { line, before } = span;
  if (before !== undefined) return 'the repository begins in the period before';
  if (beginsIn(span)) return BEGINS;
  return line.isCut ? cutOff(line) : 'the period before is not known';
}

/** Does the repository begin in the period? Then it is told from its first commit. */
export function beginsIn({ line, base, before }: KnowledgeSpan): boolean {
  return before === undefined && !line.isCut && placeOf(line, base.commit) === 0;
}

/** 365 days up to the commit at the end, and up to the one at the start. */
export function yearStretches(span: KnowledgeSpan): Known<Stretch> {
  const { line, base, head } = span;
  const now = yearUpTo(line, placeOf(line, head.commit));
  if ('reason' in now) return { state: 'unknown', reason: now.reason };
  if (beginsIn(span)) return { state: 'known', now, reasonBefore: BEGINS };
  const before = yearUpTo(line, placeOf(line, base.commit));
  return 'reason' in before
    ? { state: 'known', now, reasonBefore: before.reason }
    : { state: 'known', now, before };
}

/** The year up to a place of the line. A branch that is younger is taken whole. */
function yearUpTo(line: Line, to: number): Stretch | { readonly reason: string } {
  const end = line.commits[to];
  if (end === undefined) return { reason: ELSEWHERE };
  const start = lastBefore(line, new Date(end.time * 1000 - YEAR_MS));
  if (start !== undefined) return { from: placeOf(line, start.commit), to };
  return line.isCut ? { reason: `${cutOff(line)}, and a year is needed` } : { from: -1, to };
}

/** Number of a commit along the line; −1 when it is not on it. */
export function placeOf({ commits }: Line, commit: string): number {
  return commits.findIndex(other => other.commit === commit);
}

/** In words that stand behind a colon or alone. */
export function cutOff({ commits }: Line): string {
  const first = commits[0] as LineCommit; // a branch has a commit
  return `history is cut off before ${new Date(first.time * 1000).toISOString().slice(0, 10)} (git fetch --unshallow)`;
}
