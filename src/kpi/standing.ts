import { readFileSync } from 'node:fs';
import { type Config, configSchema } from '../config/schema.ts';
import type { Standing } from '../model/explanation.ts';
import { densityOf } from './score.ts';

/** As much of `rules/percentiles-aq-1.json` as is read here. */
interface Calibration {
  readonly packages: readonly {
    readonly kpis: Readonly<Record<string, { readonly numerator: number; readonly denominator: number }>>;
  }[];
}

const DEFAULTS = configSchema.parse({});

/**
 * Where a KPI's value stands among the published packages that the half-lives were calibrated with. Only what was counted in
 * the same way can be compared.
 */
export function standingOf(
  { id, value, denominator }: { readonly id: string; readonly value: number; readonly denominator: number },
  config: Config,
): Standing {
  const reason =
    denominator === 0 ? 'there is nothing here that could be measured' : differenceOf(id, config);
  if (reason !== undefined) return { state: 'not-comparable', reason };
  const values = readCalibration().packages.flatMap(({ kpis }) => {
    const counts = kpis[id];
    return counts === undefined ? [] : [densityOf(counts.numerator, counts.denominator)];
  });
  if (values.length === 0) return { state: 'not-comparable', reason: 'it was not calibrated' };
  return {
    state: 'known',
    better: values.filter(other => other < value).length,
    worse: values.filter(other => other > value).length,
    packages: values.length,
  };
}

function differenceOf(id: string, { complexity, duplication, layers }: Config): string | undefined {
  const { limit, variant } = DEFAULTS.complexity;
  const { minLines, minTokens } = DEFAULTS.duplication;
  if (id === 'layering' && layers !== undefined)
    return 'layer rules count here, and the packages were measured by import cycles alone';
  if (id === 'complexity' && (complexity.limit !== limit || complexity.variant !== variant))
    return 'another limit or variant of complexity is configured than the packages were measured with';
  if (id === 'duplication' && (duplication.minLines !== minLines || duplication.minTokens !== minTokens))
    return 'other sizes of clones are configured than the packages were measured with';
  return undefined;
}

function readCalibration(): Calibration {
  const file = new URL('../../rules/percentiles-aq-1.json', import.meta.url);
  return JSON.parse(readFileSync(file, 'utf8')) as Calibration;
}
