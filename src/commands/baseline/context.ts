import type { Process } from '../../model/process.ts';
import type { Target } from '../open.ts';

/** What the baseline commands get from outside. */
export interface BaselineContext {
  readonly process: Process;
  readonly signal: AbortSignal;
  readonly version: string;
  readonly now: () => Date;
}

/** Options of the commands that measure. */
export interface MeasuringOptions extends Target {
  readonly cacheDir?: string;
  readonly cache?: boolean;
  readonly workers?: number;
  readonly fileBudget: number;
  readonly quiet?: boolean;
}
