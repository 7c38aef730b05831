import { churnBetween } from '../history/churn.ts';
import { participationBetween } from '../history/participation.ts';
import { buildPeriodReport } from '../period/report.ts';
import { suggestions } from '../plan/suggest.ts';
import { illustratePeriod } from '../reporters/period/illustrations.ts';
import { PERIOD_REPORTERS } from '../reporters/period-index.ts';
import { cardData } from './card/card-data.ts';
import { gatherCard } from './card/gather-card.ts';
import { measurePeriod } from './card/measure-period.ts';
import { deliver, deliveryOf, parseFormats, type ReportingOptions } from './deliver.ts';
import { attribute } from './history/attribute.ts';
import { boundaryCommits, pointsOf } from './history/trend-points.ts';
import type { NamedImport } from './imports/import-option.ts';
import type { CommandContext, MeasuringOptions } from './measure-tree.ts';
import { open, type Target } from './open.ts';
import { behindPage, changedPaths, type PageOptions, wantsPictures } from './pages/behind.ts';
import { findEnds, type PeriodOptions } from './quarter/ends.ts';
import { layeringOf } from './quarter/layering.ts';
import { methodOf } from './quarter/method.ts';
import { namesIfAllowed } from './quarter/names.ts';
import { ownershipOf } from './quarter/ownership.ts';

export interface QuarterOptions
  extends Omit<Target, 'ref'>,
    MeasuringOptions,
    ReportingOptions,
    PeriodOptions,
    PageOptions {
  readonly folder?: string;
  readonly names?: boolean;
  readonly import?: readonly NamedImport[];
}

/** Suggestions to choose the proposed stories from. */
const CANDIDATES = 200;

/** `tkpi quarter`: what changed in a period, by how much, and in which changes. */
export async function quarter(
  asked: string | undefined,
  options: QuarterOptions,
  context: CommandContext,
): Promise<void> {
  const { process, version } = context;
  const started = performance.now();
  const formats = parseFormats(options, PERIOD_REPORTERS);
  const { tree, loaded } = await open(options.folder, options, process);
  const { config } = loaded;
  const ends = await findEnds(tree, asked, options, config.history, context.now());
  const { git, line, periods, period } = ends;
  const names = await namesIfAllowed(git, ends, options.names ?? false, config.history);

  const measured = await measurePeriod(
    { tree, ends, config },
    options,
    context,
    boundaryCommits(line, periods),
  );
  const { base, head, delta, changes, churn, settings } = measured;
  const [participation, churnBefore, ownership] = await Promise.all([
    participationBetween(git, ends.base.commit, ends.head.commit),
    ends.before && churnBetween(git, ends.before.commit, ends.base.commit),
    ownershipOf(ends, tree),
  ]);
  const { bridge, parts } = await attribute(tree, delta, changes, config, options, context);
  const read = await cardData(measured, options, process);
  const { inputs, unit, problems, notices } = await gatherCard(
    measured,
    read,
    { of: 'repository' },
    options,
    context,
  );
  const { fixes } = read.data.knowledge;
  const trees = measured.measured.size;
  const method = methodOf({ tree, ends, base, head, config, options, settings, trees, parts });
  const report = buildPeriodReport({
    tool: { name: 'tkpi', version },
    repository: delta.repository,
    period,
    branch: ends.branch,
    notices,
    participation,
    names,
    delta,
    bridge,
    trend: pointsOf(line, periods, measured.measured),
    base: base.snapshot,
    head: head.snapshot,
    churn,
    churnBefore,
    fixes: fixes?.state === 'known' ? fixes.now.byPath : undefined,
    ownership,
    layering: layeringOf(config.layers, base.snapshot, head.snapshot),
    candidates: suggestions(head.snapshot, CANDIDATES),
    goals: config.goals,
    card: { inputs, unit, problems },
    method,
  });
  context.signal.throwIfAborted();
  const behind = wantsPictures(formats)
    ? {
        head: head.snapshot,
        changed: changedPaths(base.snapshot, head.snapshot),
        ...(await behindPage(head, config.layers, options, {
          when: `in ${period.label}`,
          commits: churn.commits,
        })),
      }
    : undefined;
  const delivery = deliveryOf(options, process, started, tree);
  await deliver(formats, PERIOD_REPORTERS, report, { ...delivery, behind }, illustratePeriod);
}
