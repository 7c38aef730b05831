import { createHash } from 'node:crypto';
import type { Config } from '../config/schema.ts';
import type { Analyzer } from '../model/analyzer.ts';
import { FACTS_VERSION } from '../model/facts.ts';
import type { Ruler } from '../model/snapshot.ts';
import type { ScoreModel } from './model.ts';

/** Everything that can move a number while the code stands still, and one hash over it. */
export function rulerOf(config: Config, model: ScoreModel, analyzers: readonly Analyzer[]): Ruler {
  const engines = Object.fromEntries(analyzers.filter(isPartOf(model)).map(({ id, engine }) => [id, engine]));
  const configHash = hash(settingsOf(config));
  return {
    hash: hash({ facts: FACTS_VERSION, model, engines, config: configHash }),
    model: model.id,
    engines,
    config: configHash,
  };
}

/** One that feeds a KPI which is not in the score adds metrics and moves nothing. */
function isPartOf({ kpis }: ScoreModel) {
  return ({ kpi }: Analyzer) => kpi === undefined || kpis.some(({ id }) => id === kpi);
}

/** Those that move numbers. Without conventions of its own a configuration is what it was before there were any. */
function settingsOf(config: Config): object {
  const { $schema: _, gate: _gate, goals: _goals, history: _history, ...moving } = config;
  const { imports: _imports, scorecard: _scorecard, conventions, ...settings } = moving;
  return conventions.length === 0 ? settings : { ...settings, conventions };
}

function hash(value: unknown): string {
  return `sha256:${createHash('sha256')
    .update(JSON.stringify(withSortedKeys(value)))
    .digest('hex')}`;
}

function withSortedKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withSortedKeys);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, part]) => [key, withSortedKeys(part)]));
}
