import type { MeasureRule } from '../measure-rule.ts';
import { deliveredRequirements, openedRequirements } from './delivered.ts';
import { deliveryRate } from './delivery-rate.ts';
import { leadTime } from './lead-time.ts';
import { reopenedRequirements } from './reopened.ts';

/** What issues tell about controlling requirements. What was refused, cut or reshaped, and why, is for the ledger. */
export const requirementRules: readonly MeasureRule[] = [
  deliveredRequirements,
  openedRequirements,
  deliveryRate,
  leadTime,
  reopenedRequirements,
];
