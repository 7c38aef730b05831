import type { Cut, Cuts, PlanAction, PlanKpi, PlanStep } from '../../model/plan.ts';
import { block, entry, list, ordered } from '../json-writer.ts';
import type { PlanReporter } from './reporter.ts';

/**
 * The plan in canonical bytes: keys in the order of the model, one step per line, one trailing newline.
 *
 * @throws Error when a number is not finite: that is a bug in tkpi, and no file is better than a wrong one
 */
export const json: PlanReporter = plan =>
  `${block(0, [
    ['schema', entry(plan.schema)],
    ['tool', entry(plan.tool, ['name', 'version'])],
    ['repository', optional(plan.repository)],
    ['commit', optional(plan.commit)],
    ['dirty', optional(plan.dirty)],
    ['ruler', entry(plan.ruler)],
    ['notices', entry(plan.notices)],
    ['selection', entry(plan.selection, ['application', 'owner', 'shared'])],
    ['goal', entry(plan.goal)],
    ['isReached', optional(plan.isReached)],
    ['isLeast', optional(plan.isLeast)],
    ['pieces', entry(plan.pieces)],
    ['before', entry(plan.before, ['value', 'grade'])],
    ['after', entry(plan.after, ['value', 'grade'])],
    ['kpis', list(0, plan.kpis.map(kpi))],
    ['steps', list(0, plan.steps.map(step))],
    ['sum', entry(plan.sum, ['single', 'curve', 'overlap'])],
  ])}\n`;

function optional(value: string | boolean | undefined): string | undefined {
  return value === undefined ? undefined : entry(value);
}

function kpi({ id, before, after, points }: PlanKpi): string {
  const counts = (own: PlanKpi['before']) => ordered(own, ['numerator', 'denominator']);
  return entry({ id, before: counts(before), after: counts(after), points });
}

function step(value: PlanStep): string {
  const overlaps = value.overlaps.map(overlap => ordered(overlap, ['step', 'why']));
  return entry({ ...value, action: action(value.action), overlaps }, [
    ...(['kpi', 'action', 'path', 'line', 'findings', 'effort', 'gain', 'added', 'scoreAfter'] as const),
    'overlaps',
  ]);
}

function action(value: PlanAction): unknown {
  switch (value.kind) {
    case 'extract': {
      const copies = value.copies.map(copy => ordered(copy, ['path', 'startLine', 'endLine', 'mass']));
      return ordered({ ...value, copies }, ['kind', 'lines', 'copies', 'functions', 'excess']);
    }
    case 'split': {
      const split = { ...value, cuts: cuts(value.cuts) };
      return ordered(split, ['kind', 'name', 'cyclomatic', 'limit', 'startLine', 'endLine', 'cuts']);
    }
    case 'break-cycle':
      return ordered(value, ['kind', 'modules', 'imports', 'turn', 'leaves', 'isLeast']);
    case 'move-file':
      return ordered(value, ['kind', 'fromLayer', 'toLayer', 'settles']);
    case 'redirect':
      return ordered(value, ['kind', 'rule', 'fromLayer', 'toLayer', 'imports']);
  }
}

function cuts(value: Cuts): Cuts {
  if (value.state !== 'found') return value;
  return ordered({ ...value, cuts: value.cuts.map(cut) }, ['state', 'cuts', 'rest', 'enough']);
}

function cut(value: Cut): Cut {
  return ordered(value, [
    ...(['startLine', 'endLine', 'what', 'decisions', 'complexity', 'rest', 'reads', 'writes'] as const),
    ...(['returns', 'jumps', 'endsByReturning', 'awaits', 'yields', 'usesThis'] as const),
  ]);
}
