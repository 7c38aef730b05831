import { numberOf, textOf } from '../model/finding-data.ts';
import type { Cuts, PlanAction } from '../model/plan.ts';
import type { GoingFunctions } from './going-functions.ts';
import type { LayerJudge, Work } from './work.ts';

/** What is known besides the work itself. */
export interface ActionContext {
  readonly going: GoingFunctions;
  readonly judge?: LayerJudge;
  /** Cuts of functions by the id of their finding. */
  readonly cuts: ReadonlyMap<string, Cuts>;
}

/** What a piece of work asks somebody to do. */
export function actionOf(work: Work, context: ActionContext): PlanAction {
  switch (work.kind) {
    case 'extract':
      return extraction(work, context);
    case 'split':
      return splitting(work, context);
    case 'break-cycle':
      return opening(work);
    case 'redirect':
      return redirection(work);
    case 'move-file':
      return moving(work, context);
  }
}

function extraction({ findings: [clone] }: Work, { going }: ActionContext): PlanAction {
  const functions = going(clone);
  return {
    kind: 'extract',
    lines: numberOf(clone.data, 'lines') ?? 0,
    copies: clone.locations,
    functions: functions.length,
    excess: functions.reduce((sum, { excess }) => sum + excess, 0),
  };
}

function splitting({ findings: [finding] }: Work, { cuts }: ActionContext): PlanAction {
  const [place] = finding.locations;
  return {
    kind: 'split',
    name: textOf(finding.data, 'name') ?? '',
    cyclomatic: numberOf(finding.data, 'cyclomatic') ?? 0,
    limit: numberOf(finding.data, 'limit') ?? 0,
    startLine: place?.startLine ?? 1,
    endLine: place?.endLine ?? 1,
    cuts: cuts.get(finding.id) ?? { state: 'unknown' },
  };
}

function opening({ findings: [cycle], imports, isLeast = false, leaves = [] }: Work): PlanAction {
  return {
    kind: 'break-cycle',
    modules: numberOf(cycle.data, 'size') ?? 0,
    imports: numberOf(cycle.data, 'edges') ?? cycle.locations.length,
    turn: imports,
    leaves,
    isLeast,
  };
}

function redirection({ findings: [first], imports }: Work): PlanAction {
  const fromLayer = textOf(first.data, 'fromLayer');
  const toLayer = textOf(first.data, 'toLayer');
  return {
    kind: 'redirect',
    rule: textOf(first.data, 'rule') ?? '',
    ...(fromLayer === undefined ? {} : { fromLayer }),
    ...(toLayer === undefined ? {} : { toLayer }),
    imports,
  };
}

function moving({ path, move, numerator }: Work, { judge }: ActionContext): PlanAction {
  const fromLayer = judge?.layerOf(path);
  return {
    kind: 'move-file',
    ...(fromLayer === undefined ? {} : { fromLayer }),
    toLayer: move?.layer ?? '',
    settles: numerator,
  };
}
