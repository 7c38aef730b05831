import { entryOf, isRecorded } from '../../baseline/entry.ts';
import { findDebt } from '../../baseline/find-debt.ts';
import { TkpiError } from '../../errors.ts';
import type { PlanGoal } from '../../model/plan.ts';
import type { Score, Snapshot } from '../../model/snapshot.ts';

/** Options that say how far a plan is to go. */
export interface GoalOptions {
  readonly to?: string;
  readonly points?: string;
  readonly top?: number;
  readonly whatIf?: readonly string[];
}

const STEPS = 10;

/** A goal as it was typed; the findings and the present score are not known yet. */
export type AskedGoal =
  | Extract<PlanGoal, { kind: 'top' | 'score' }>
  | { readonly kind: 'points'; readonly points: number }
  | { readonly kind: 'what-if'; readonly words: readonly string[] };

type Grades = Readonly<Record<'A' | 'B' | 'C' | 'D', number>>;

/** @throws TkpiError `usage` */
export function parseGoal({ to, points, top, whatIf }: GoalOptions, grades: Grades): AskedGoal {
  const given = [
    ...(to === undefined ? [] : ['--to']),
    ...(points === undefined ? [] : ['--points']),
    ...(whatIf === undefined ? [] : ['--what-if']),
  ];
  if (given.length > 1) {
    throw new TkpiError(
      'usage',
      `A plan has one goal, not ${given.join(' and ')}.`,
      `Leave out ${given[1]}.`,
    );
  }
  if (to !== undefined) return scoreGoal(to, grades);
  if (points !== undefined) return { kind: 'points', points: pointsOf(points) };
  if (whatIf !== undefined) return { kind: 'what-if', words: wordsOf(whatIf) };
  return { kind: 'top', steps: top ?? STEPS };
}

/**
 * The goal in this tree.
 *
 * @throws TkpiError `unknown-debt`, `ambiguous-debt`
 */
export function goalOf(asked: AskedGoal, { findings }: Snapshot, score: number): PlanGoal {
  if (asked.kind === 'points') return { ...asked, score: score + asked.points };
  if (asked.kind !== 'what-if') return asked;
  const entries = findings.filter(isRecorded).map(entryOf);
  const ids = asked.words.map(word => findDebt(word, entries, []).id);
  return { kind: 'what-if', findings: [...new Set(ids)] };
}

function scoreGoal(word: string, grades: Grades): Extract<PlanGoal, { kind: 'score' }> {
  const grade = word.toUpperCase() as Score['grade'];
  if (grade === 'E') {
    throw new TkpiError(
      'usage',
      'E is the lowest grade: every score is at least that.',
      'For example: --to B',
    );
  }
  if (Object.hasOwn(grades, grade)) return { kind: 'score', score: grades[grade], grade };
  const score = numberOf(word);
  if (score === undefined || score <= 0 || score > 100) {
    throw new TkpiError(
      'usage',
      `--to takes a grade (A, B, C or D) or a score up to 100, not ${JSON.stringify(word)}.`,
      'For example: --to B, or --to 72.5',
    );
  }
  return { kind: 'score', score };
}

function pointsOf(word: string): number {
  const points = numberOf(word.replace(/^\+/, ''));
  if (points !== undefined && points > 0 && points <= 100) return points;
  throw new TkpiError(
    'usage',
    `--points takes a number of points above 0, not ${JSON.stringify(word)}.`,
    'For example: --points 5',
  );
}

/** Ids apart by blanks or commas. */
function wordsOf(words: readonly string[]): string[] {
  return words.flatMap(word => word.split(/[\s,]+/)).filter(word => word !== '');
}

function numberOf(word: string): number | undefined {
  const value = Number(word);
  return word.trim() !== '' && Number.isFinite(value) ? value : undefined;
}
