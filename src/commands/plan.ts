import { scoreModel } from '../kpi/model.ts';
import { gradeOf } from '../kpi/score.ts';
import { buildPlan } from '../plan/build-plan.ts';
import { chooseWork } from '../plan/choose-work.ts';
import { PLAN_REPORTERS } from '../reporters/plan-index.ts';
import { deliver, deliveryOf, parseFormats, type ReportingOptions } from './deliver.ts';
import { treeImports } from './imports/tree-imports.ts';
import { type CommandContext, type MeasuringOptions, measureTree } from './measure-tree.ts';
import { open, type Target } from './open.ts';
import { cutsOf } from './plan/cuts.ts';
import { type GoalOptions, goalOf, parseGoal } from './plan/goal.ts';
import { layerJudge } from './plan/layer-judge.ts';
import { unmeasuredNotices } from './plan/notices.ts';
import { ownedBy } from './plan/owner.ts';
import { unitOf } from './plan/unit.ts';

export interface PlanOptions extends Target, MeasuringOptions, ReportingOptions, GoalOptions {
  readonly folder?: string;
  readonly app?: string;
  readonly owner?: string;
}

/** `tkpi plan`: what to do next. Measures as `scan` does, chooses, and looks into the functions that are to be split. */
export async function plan(options: PlanOptions, context: CommandContext): Promise<void> {
  const { process } = context;
  const started = performance.now();
  const formats = parseFormats(options, PLAN_REPORTERS);
  const { tree, loaded } = await open(options.folder, options, process);
  const { config } = loaded;
  const model = scoreModel(config.score);
  const asked = parseGoal(options, model.grades);
  const readImports = treeImports(tree, config, [], process.cwd());
  const measuring = { config, details: ['functions', 'graph'], readImports };
  const snapshot = await measureTree(tree, measuring, options, context);
  const unit = unitOf(snapshot, options.app);
  const owned = options.owner === undefined ? undefined : await ownedBy(options.owner, snapshot, tree);
  const request = {
    snapshot,
    kpis: unit.kpis,
    counts: unit.counts,
    owns: owned?.owns,
    judge: layerJudge(snapshot, config),
    goal: goalOf(asked, snapshot, unit.score),
  };
  const chosen = chooseWork(request);
  const cuts = await cutsOf(tree, snapshot, chosen.works, config, options, context);
  context.signal.throwIfAborted();
  const told = buildPlan({
    request,
    chosen,
    cuts,
    selection: { application: options.app, owner: owned?.team },
    notices: unmeasuredNotices(snapshot, unit.kpis),
    gradeOf: score => gradeOf(score, model),
  });
  await deliver(formats, PLAN_REPORTERS, told, deliveryOf(options, process, started, tree));
}
