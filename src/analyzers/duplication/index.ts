import type { Analyzer, AnalyzerInput, AnalyzerOutcome } from '../../model/analyzer.ts';
import { ENGINE_VERSION } from './binary.ts';
import { cloneGroups } from './clone-groups.ts';
import { EngineError } from './engine-error.ts';
import { cloneFinding } from './findings.ts';
import { lineIndex } from './line-index.ts';
import { METRICS, measurements } from './metrics.ts';
import { cachedPairs } from './pairs-cache.ts';
import { readText } from './read-text.ts';

/** Repeated code in production files: jscpd finds pairs of equal fragments, tkpi groups them and counts lines. */
export const duplication: Analyzer = {
  id: 'duplication',
  title: 'Duplication',
  kpi: 'duplication',
  engine: `jscpd ${ENGINE_VERSION}, tkpi clones 2`,
  metrics: METRICS,
  measure,
};

async function measure(input: AnalyzerInput): Promise<AnalyzerOutcome> {
  const files = input.sources.files.filter(file => file.kind === 'production');
  if (files.length === 0) return { state: 'skipped', reason: 'no production files' };
  try {
    // The engine starts before the facts are awaited: both run at the same time.
    const pairs = await cachedPairs(files, input);
    const facts = await input.facts;
    const byPath = new Map(files.map(file => [file.path, file]));
    const applicationOf = (path: string): string => byPath.get(path)?.application ?? '';
    const linesOf = lineIndex(pairs, facts, path => readText(byPath.get(path)));
    const groups = cloneGroups(pairs, linesOf, input.config.duplication);
    const findings = groups.map(group => cloneFinding(group, linesOf, applicationOf));
    const codeLines = new Map(input.sources.applications.map(({ name }) => [name, 0]));
    for (const file of files) {
      const lines = facts.get(file.path)?.lines.code ?? 0;
      codeLines.set(file.application, (codeLines.get(file.application) ?? 0) + lines);
    }
    return { state: 'complete', measurements: measurements(findings, codeLines, applicationOf), findings };
  } catch (error) {
    if (!(error instanceof EngineError)) throw error;
    return { state: 'failed', reason: error.message };
  }
}
