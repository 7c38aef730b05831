import type { Analyzer, AnalyzerInput, AnalyzerOutcome } from '../../model/analyzer.ts';
import { COVERAGE_LEFT_OUT } from '../../model/coverage.ts';
import { coveredFiles, measurementsOf } from './count.ts';
import { findingsOf } from './findings.ts';
import { METRICS } from './metrics.ts';
import { noticesOf } from './notices.ts';

/** What the tests ran, as an export of their tool tells it. It takes part only where there is one, or where it is scored. */
export const coverage: Analyzer = {
  id: 'coverage',
  title: 'Coverage',
  kpi: 'coverage',
  engine: 'tkpi coverage 1',
  metrics: METRICS,
  measure: measureCoverage,
};

async function measureCoverage({
  sources,
  facts: pending,
  config,
  imports,
}: AnalyzerInput): Promise<AnalyzerOutcome> {
  const given = imports?.coverage;
  if (given === undefined) return { state: 'skipped', reason: COVERAGE_LEFT_OUT };
  if (given.state !== 'ok')
    return { state: given.state === 'unreadable' ? 'failed' : 'skipped', reason: given.reason };
  const isScored = config.score.weights.coverage !== undefined;
  const files = coveredFiles(sources.files, await pending, given.data);
  return {
    state: 'complete',
    measurements: sources.applications.flatMap(({ name }) =>
      measurementsOf(
        name,
        files.filter(({ application }) => application === name),
        isScored,
      ),
    ),
    findings: isScored ? findingsOf(files) : [],
    notices: noticesOf(files),
    files: new Map(files.map(({ path, covered, coverable }) => [path, { covered, coverable }])),
  };
}
