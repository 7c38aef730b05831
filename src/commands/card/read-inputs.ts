import type { ImportKind, ImportState } from '../../model/import.ts';
import type { Process } from '../../model/process.ts';
import type { CardData } from '../../scorecard/measure-rule.ts';
import type { CardReading } from '../card.ts';
import { coverageFiles, readCoverageFiles } from '../imports/coverage-imports.ts';
import type { MeasuredPeriod } from './measure-period.ts';

/** What exports hold. */
type InputData = Pick<CardData, 'pullRequests' | 'issues' | 'coverage' | 'coverageBefore' | 'metrics'>;

/** What the exports say, and what became of each of them. */
export interface Inputs extends InputData {
  readonly states: readonly ImportState[];
}

const KINDS: readonly ImportKind[] = ['coverage', 'pull-requests', 'review-comments', 'issues', 'metric'];

/**
 * Reads all exports that the configuration or the command line names, one after the other: each may be large.
 *
 * @throws TkpiError `import-unreadable` for one that the command line names
 */
export async function readInputs(
  period: MeasuredPeriod,
  options: CardReading,
  { cwd }: Pick<Process, 'cwd'>,
): Promise<Inputs> {
  const { tree, config, base, head, ends } = period;
  const named = options.import ?? [];
  const place = { root: tree.root, cwd: cwd(), period: ends.period.label };
  const paths = (side: MeasuredPeriod['head']) => side.snapshot.files.map(({ path }) => path);
  const coverage = await readCoverageFiles(coverageFiles(config, named, place), paths(head));
  const coverageBefore = await readCoverageFiles(coverageFiles(config, named, place, 'start'), paths(base));
  const none = { state: 'not-provided', reason: 'no export is configured' } as const;
  const states = [...coverageBefore.states, ...coverage.states];
  return {
    ...{ pullRequests: none, issues: none, metrics: [] },
    ...{ coverage: coverage.coverage, coverageBefore: coverageBefore.coverage },
    states: [...states, ...notGiven(states)],
  };
}

/** Kinds without an export are listed too: what is not there is said. */
function notGiven(states: readonly ImportState[]): ImportState[] {
  return KINDS.filter(kind => states.every(state => state.kind !== kind)).map(kind => ({
    kind,
    state: 'not-provided',
  }));
}
