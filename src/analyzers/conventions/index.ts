import type { Analyzer, AnalyzerOutcome } from '../../model/analyzer.ts';
import { measurementsOf, resultOf } from './count.ts';
import { ENGINE } from './engine.ts';
import { findingsOf } from './findings.ts';
import { noticesOf } from './notices.ts';
import { type SearchedConvention, searchFiles } from './search-files.ts';
import { MOST_PLACES } from './task.ts';

/** Rules of the team's own: where code follows them, and where it does not. Runs only where there are any. */
export const conventions: Analyzer = {
  id: 'conventions',
  title: 'Conventions',
  kpi: 'conventions',
  engine: ENGINE,
  // `convention.<id>` is as many metrics as the configuration names
  metrics: [],
  isAskedFor: config => config.conventions.length > 0,
  measure: async (input): Promise<AnalyzerOutcome> => {
    const facts = await input.facts;
    const { conventions: searched, isShort } = await searchFiles(input, facts);
    const boundless = searched.find(own => violationsOf(own) > MOST_PLACES);
    if (boundless !== undefined) {
      const { id } = boundless.convention;
      const most = MOST_PLACES.toLocaleString('en-US');
      return {
        state: 'failed',
        reason: `convention ${id} is violated in more than ${most} places; narrow its selector or its paths`,
      };
    }
    return {
      state: 'complete',
      measurements: measurementsOf(searched),
      findings: searched.flatMap(own => findingsOf(own, facts)),
      notices: searched.flatMap(noticesOf),
      details: { conventions: searched.map(resultOf) },
      ...(isShort ? { transient: true } : {}),
    };
  },
};

function violationsOf({ files }: SearchedConvention): number {
  return files.reduce((sum, { found }) => sum + found.violating.length, 0);
}
