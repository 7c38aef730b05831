import type { MeasureRule } from '../measure-rule.ts';
import { debtRules } from './debts.ts';
import { domainShare } from './domain-share.ts';
import { duplicatedLines } from './duplicated-lines.ts';
import { movedFiles } from './moved-files.ts';
import { propagationCost } from './propagation-cost.ts';

/** What the code itself says at both ends, beside the score: application quality, then design and refactoring. */
export const qualityRules: readonly MeasureRule[] = [
  duplicatedLines,
  ...debtRules,
  propagationCost,
  domainShare,
  movedFiles,
];
