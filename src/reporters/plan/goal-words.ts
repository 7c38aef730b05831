import type { Plan } from '../../model/plan.ts';
import { scoreBesideLimit } from '../delta/signed-numbers.ts';
import type { Sink } from '../delta/sink.ts';
import { count, plural, quantity } from '../numbers.ts';

/** What the plan answers, in one or two sentences: `The fewest lines for a B (70): reached in 12 steps, 840 lines.` */
export function goalWords(plan: Plan, sink: Sink): string {
  const { steps, goal } = plan;
  const lines = plural(linesOf(plan), 'line');
  if (goal.kind === 'what-if') {
    return `If ${plural(goal.findings.length, 'finding')} ${goal.findings.length === 1 ? 'is' : 'are'} settled.`;
  }
  const whose = selectionWords(plan, sink);
  if (goal.kind === 'top') {
    if (steps.length === 0) return `Nothing to do${whose}: no piece of work would raise the score.`;
    return `The best ${count(steps.length)} of ${plural(plan.pieces, 'piece')} of work${whose}: ${lines} to touch.`;
  }
  const name = goalName(plan);
  if (plan.isReached !== true) {
    if (steps.length === 0) return `${name} is out of reach${whose}: no piece of work would raise the score.`;
    return `${name} is out of reach${whose}: all ${count(steps.length)} pieces of work go as far as ${scoreBesideLimit(plan.after.value, goal.score)}.`;
  }
  if (steps.length === 0) return `${name} is there already.`;
  const choice = plan.isLeast
    ? 'no other choice touches fewer lines'
    : 'a good choice: not all of them were tried';
  return `${name} in ${plural(steps.length, 'step')}${whose}, ${lines} to touch (${choice}).`;
}

function goalName({ goal }: Plan): string {
  if (goal.kind === 'points') return `+${quantity(goal.points)} ${goal.points === 1 ? 'point' : 'points'}`;
  if (goal.kind !== 'score') return '';
  return goal.grade === undefined
    ? `A score of ${quantity(goal.score)}`
    : `Grade ${goal.grade} (${quantity(goal.score)})`;
}

function selectionWords({ selection }: Plan, sink: Sink): string {
  const { application, owner } = selection;
  const parts = [
    ...(application === undefined ? [] : [` for ${sink.name(application)}`]),
    ...(owner === undefined ? [] : [` in files of ${sink.name(owner)}`]),
  ];
  return parts.join('');
}

function linesOf({ steps }: Plan): number {
  return steps.reduce((sum, { effort }) => sum + effort, 0);
}

/** What the reader must know: work of others that was left out, and what was not measured. */
export function noticeWords({ selection, notices }: Plan, sink: Sink): string[] {
  const { owner, shared = 0 } = selection;
  const left =
    owner === undefined || shared === 0
      ? []
      : [
          `${plural(shared, 'piece')} of work that also ${shared === 1 ? 'touches' : 'touch'} files of others left out.`,
        ];
  return [...left, ...notices.map(sink.prose)];
}
