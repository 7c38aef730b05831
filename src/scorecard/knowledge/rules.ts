import type { MeasureRule } from '../measure-rule.ts';
import { adoption } from './adoption.ts';
import { fixedFiles, fixesInHotspots, fixShare } from './fixes.ts';
import { daysToTenth, newcomers } from './newcomers.ts';
import { coAuthored } from './pairing.ts';
import { absenceFactor, onePersonFolders, singleAuthorFiles } from './spread.ts';

/** Who came, and how knowledge is spread: from git alone. */
export const knowledgeRules: readonly MeasureRule[] = [
  newcomers,
  daysToTenth,
  absenceFactor,
  onePersonFolders,
  singleAuthorFiles,
  coAuthored,
];

export const adoptionRules: readonly MeasureRule[] = [adoption];

export const fixRules: readonly MeasureRule[] = [fixedFiles, fixShare, fixesInHotspots];
