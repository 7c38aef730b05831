import type { Plan } from '../../model/plan.ts';
import type { ReportOptions } from '../reporter.ts';

/** A plan as text that ends with one newline. Pure: no disk, no console, no clock. */
export type PlanReporter = (plan: Plan, options: ReportOptions) => string;
