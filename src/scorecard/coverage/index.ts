import type { MeasureRule } from '../measure-rule.ts';
import { coveredChangedLines } from './changed-lines.ts';
import { coveredLines } from './lines.ts';
import { untestedHotspots } from './untested-hotspots.ts';

/** What an export of coverage tells of code quality, in the order of reports. */
export const coverageRules: readonly MeasureRule[] = [coveredLines, coveredChangedLines, untestedHotspots];
