import type { Config } from '../config/schema.ts';
import { TkpiError } from '../errors.ts';
import { latestPeriod, type PeriodSettings, periodsUpTo } from '../history/periods.ts';
import type { Period } from '../model/period.ts';
import type { TrendReport } from '../model/trend.ts';
import { TREND_REPORTERS } from '../reporters/trend-index.ts';
import { findApplication, onlyApplication } from '../trend/application.ts';
import { trendSteps } from '../trend/steps.ts';
import { deliver, deliveryOf, parseFormats, type ReportingOptions } from './deliver.ts';
import type { CommandContext, MeasuringOptions } from './measure-tree.ts';
import { open, type Target } from './open.ts';
import { measuredTrend } from './trend/measured.ts';
import { record } from './trend/record.ts';
import { storedTrend } from './trend/stored.ts';

/** A chart of more columns than that is read by nobody. */
const MOST_PERIODS = 400;

export interface TrendOptions extends Omit<Target, 'ref'>, MeasuringOptions, ReportingOptions {
  readonly by: 'quarter' | 'month' | 'week';
  readonly last: number;
  readonly current?: boolean;
  readonly app?: string;
  readonly tz?: string;
  readonly branch?: string;
  readonly stored?: boolean;
  readonly record?: boolean;
}

/** `tkpi trend`: the score at the ends of the last periods, from git or from the recorded history. */
export async function trend(
  path: string | undefined,
  options: TrendOptions,
  context: CommandContext,
): Promise<void> {
  if (options.record) return record(path, options, context);
  const { process, version } = context;
  const started = performance.now();
  const formats = parseFormats(options, TREND_REPORTERS);
  const { tree, loaded } = await open(path, options, process);
  const { config } = loaded;
  const settings = settingsOf(options, config, context.now());
  const periods = periodsOf(options, settings);
  const { points, ...source } = options.stored
    ? storedTrend(tree, periods, config)
    : await measuredTrend(tree, periods, config, options, context);
  const application = options.app === undefined ? undefined : findApplication(points, options.app);
  const report: TrendReport = {
    schema: 'tkpi-trend/1',
    tool: { name: 'tkpi', version },
    by: options.by,
    timeZone: settings.timeZone,
    application,
    ...source,
    steps: trendSteps(application === undefined ? points : onlyApplication(points, application)),
  };
  context.signal.throwIfAborted();
  await deliver(formats, TREND_REPORTERS, report, deliveryOf(options, process, started, tree));
}

function settingsOf({ tz }: TrendOptions, { history }: Config, now: Date): PeriodSettings {
  return { timeZone: tz ?? history.timeZone, fiscalYearStart: history.fiscalYearStart, now };
}

/** @throws TkpiError `usage` for too many periods */
function periodsOf({ by, last, current = false }: TrendOptions, settings: PeriodSettings): Period[] {
  if (last > MOST_PERIODS) {
    throw new TkpiError(
      'usage',
      `--last takes a whole number from 1 to ${MOST_PERIODS}, not ${last}.`,
      'For longer stretches take longer periods: --by quarter',
    );
  }
  return periodsUpTo(latestPeriod(by, settings, { current }), last, settings);
}
