import type { ScorecardConfig } from '../config/schema.ts';
import { conventionRules } from './conventions/index.ts';
import { coverageRules } from './coverage/index.ts';
import type { PeriodLabels } from './foreign/choose-value.ts';
import { foreignRules } from './foreign/index.ts';
import { incidentRules } from './incidents/index.ts';
import { investmentRules } from './investment/index.ts';
import { adoptionRules, fixRules, knowledgeRules } from './knowledge/rules.ts';
import type { CardData, MeasureRule } from './measure-rule.ts';
import { qualityRules } from './quality/rules.ts';
import { releaseRules } from './releases/index.ts';
import { requirementRules } from './requirements/index.ts';
import { reviewRules } from './reviews/index.ts';

/**
 * All measures of the scorecard, in the order of reports. A theme is one folder and one line here.
 *
 * @param labels what the period and the one before it are called
 */
export function measureRules(
  { metrics, head }: Pick<CardData, 'metrics' | 'head'>,
  { investment }: ScorecardConfig,
  labels: PeriodLabels,
): readonly MeasureRule[] {
  return [
    ...requirementRules,
    ...qualityRules,
    ...conventionRules(head),
    ...investmentRules(investment),
    ...adoptionRules,
    ...reviewRules,
    ...releaseRules,
    ...incidentRules,
    ...coverageRules,
    ...fixRules,
    ...knowledgeRules,
    ...foreignRules(metrics, labels),
  ];
}
