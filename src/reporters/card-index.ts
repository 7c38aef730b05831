import type { Card } from '../model/card.ts';
import { html } from './card/html.ts';
import { json } from './card/json.ts';
import { markdown } from './card/markdown.ts';
import { terminal } from './card/terminal.ts';
import type { ReportOptions } from './reporter.ts';

/** A scorecard as text that ends with one newline. Pure: no disk, no console, no clock. */
export type CardReporter = (card: Card, options: ReportOptions) => string;

/** All reporters of scorecards by the name that `--format` takes. */
export const CARD_REPORTERS = {
  terminal,
  markdown,
  html,
  json,
} as const satisfies Readonly<Record<string, CardReporter>>;
