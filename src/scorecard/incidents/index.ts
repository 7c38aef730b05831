import type { MeasureRule } from '../measure-rule.ts';
import { bugAge } from './bug-age.ts';
import { bugsInProduction, bugsInTest, openedBugs } from './bugs.ts';
import { openedIncidents, recoveryTime } from './incidents.ts';
import { perRequirement } from './per-requirement.ts';

/** What issues tell about the quality of what was delivered. Root causes and what was done about them are for the ledger. */
export const incidentRules: readonly MeasureRule[] = [
  openedBugs,
  bugsInTest,
  bugsInProduction,
  bugAge,
  openedIncidents,
  recoveryTime,
  ...perRequirement,
];
