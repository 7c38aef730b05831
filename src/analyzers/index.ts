import type { Analyzer } from '../model/analyzer.ts';
import { complexity } from './complexity/index.ts';
import { conventions } from './conventions/index.ts';
import { coverage } from './coverage/index.ts';
import { duplication } from './duplication/index.ts';
import { layers } from './layers/index.ts';
import { maintainability } from './maintainability/index.ts';
import { size } from './size/index.ts';

/** All analyzers, in the order of reports. An analyzer is one folder and one line here. */
export const ANALYZERS: readonly Analyzer[] = [
  size,
  duplication,
  complexity,
  layers,
  maintainability,
  conventions,
  coverage,
];
