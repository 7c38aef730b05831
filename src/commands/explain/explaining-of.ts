import { ANALYZERS } from '../../analyzers/index.ts';
import type { Config } from '../../config/schema.ts';
import type { Explaining } from '../../explain/explaining.ts';
import { scoreModel } from '../../kpi/model.ts';
import { standingOf } from '../../kpi/standing.ts';
import type { ApplicationResult, Snapshot } from '../../model/snapshot.ts';
import type { TraceOutcome } from '../../model/trace.ts';
import { suggestions } from '../../plan/suggest.ts';

/** What an explanation is made of, from all the stages that know a part of it. */
export function explainingOf(
  snapshot: Snapshot,
  application: ApplicationResult | undefined,
  traces: ReadonlyMap<string, TraceOutcome>,
  config: Config,
): Explaining {
  const { limit, variant, cognitiveLimit, cognitiveVariant } = config.complexity;
  return {
    snapshot,
    unit: application ?? snapshot.total,
    application: application?.name,
    kpiOf: new Map(ANALYZERS.flatMap(({ id, kpi }) => (kpi === undefined ? [] : [[id, kpi]]))),
    meanings: new Map(ANALYZERS.flatMap(({ metrics }) => metrics.map(({ id, meaning }) => [id, meaning]))),
    grades: scoreModel(config.score).grades,
    settings: { limit, variant, cognitiveLimit, cognitiveVariant },
    standingOf: kpi => standingOf(kpi, config),
    gains: new Map(
      suggestions(snapshot, Number.POSITIVE_INFINITY).flatMap(({ findings, gain }) =>
        findings.map(({ id }) => [id, { points: gain, findings: findings.length }]),
      ),
    ),
    traces,
  };
}
