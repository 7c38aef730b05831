import { csv } from './trend/csv.ts';
import { json } from './trend/json.ts';
import { markdown } from './trend/markdown.ts';
import type { TrendReporter } from './trend/subject.ts';
import { terminal } from './trend/terminal.ts';

/** All reporters of trends by the name that `--format` takes. A reporter is one file and one line here. */
export const TREND_REPORTERS = { terminal, markdown, json, csv } as const satisfies Readonly<
  Record<string, TrendReporter>
>;
