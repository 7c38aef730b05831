import { conventionRules } from './conventions/index.ts';
import { coverageRules } from './coverage/index.ts';
import type { CardData, MeasureRule } from './measure-rule.ts';

/** All measures of the scorecard, in the order of reports. A theme is one folder and one line here. */
export function measureRules({ head }: CardData): readonly MeasureRule[] {
  return [...conventionRules(head), ...coverageRules];
}
