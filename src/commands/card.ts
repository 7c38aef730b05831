import { CARD_REPORTERS } from '../reporters/card-index.ts';
import { PERSONAL_REPORTERS } from '../reporters/personal-index.ts';
import { cardData } from './card/card-data.ts';
import { gatherCard } from './card/gather-card.ts';
import { gatherPersonal, handleOf } from './card/gather-personal.ts';
import { type MeasuredPeriod, measurePeriod } from './card/measure-period.ts';
import { applicationNamed } from './card/named-application.ts';
import { deliver, deliveryOf, parseFormats, type ReportingOptions } from './deliver.ts';
import type { NamedImport } from './imports/import-option.ts';
import type { CommandContext, MeasuringOptions } from './measure-tree.ts';
import { open, type Target } from './open.ts';
import { findEnds, type PeriodOptions } from './quarter/ends.ts';

/** What of the options a card is read by. */
export type CardReading = Omit<Target, 'ref'> &
  MeasuringOptions &
  ReportingOptions & { readonly import?: readonly NamedImport[] };

export interface CardOptions extends Omit<Target, 'ref'>, MeasuringOptions, ReportingOptions, PeriodOptions {
  readonly folder?: string;
  readonly import?: readonly NamedImport[];
  /** Name of an application. */
  readonly app?: string;
  /** Handle of a person. */
  readonly for?: string;
}

/** `tkpi card`: the scorecard of a period. */
export async function card(
  asked: string | undefined,
  options: CardOptions,
  context: CommandContext,
): Promise<void> {
  const { process } = context;
  const started = performance.now();
  const formats = parseFormats(options, CARD_REPORTERS);
  const { tree, loaded } = await open(options.folder, options, process);
  const { config } = loaded;
  const ends = await findEnds(tree, asked, options, config.history, context.now());
  const period: MeasuredPeriod = await measurePeriod({ tree, ends, config }, options, context);
  const delivery = () => deliveryOf(options, process, started, tree);
  if (options.for !== undefined) {
    const made = await gatherPersonal(period, handleOf(options.for), options, context);
    return deliver(formats, PERSONAL_REPORTERS, made, delivery());
  }
  const application = applicationNamed(options.app, period.head.snapshot);
  const units = application === undefined ? ({ of: 'all' } as const) : ({ of: 'one', application } as const);
  const read = await cardData(period, options, process);
  const made = await gatherCard(period, read, units, options, context);
  context.signal.throwIfAborted();
  await deliver(formats, CARD_REPORTERS, made, delivery());
}
