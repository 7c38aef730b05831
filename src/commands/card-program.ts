import { type Command, Option } from 'commander';
import type { CardOptions } from './card.ts';
import { importOption } from './imports/import-option.ts';
import type { CommandContext } from './measure-tree.ts';
import { periodOptions } from './quarter/period-options.ts';

const HELP = `
Every item of the three pillars (business, technical, team) with what stands behind it: measured from code, git and
exports (imports in the configuration), or recorded in the ledger (tkpi ledger). What nobody provided is named so;
it is never zero. There is one quality score, that of the code; nothing is added up across items, nothing is about
single persons. --for collects what one person can show, as links, without totals.

Exit codes:
  0    done; every requested report is written
  2    no answer: wrong usage or configuration, no such period or application, history cut off before it
  3    a bug in tkpi
  130  interrupted (143: terminated)

Examples:
  tkpi card                                          the last complete quarter
  tkpi card 2026-Q3 -f markdown=card.md -f json=card.json
  tkpi card --current --app web                      one application, so far in this quarter`;

/**
 * Adds `tkpi card` to the program.
 *
 * @param reporting adds the options of every reporting command, for these formats
 */
export function cardCommand(
  cli: Command,
  reporting: (command: Command, formats: string) => Command,
  context: CommandContext,
): void {
  periodOptions(reporting(cli.command('card [period]'), 'terminal, markdown, html or json'))
    .summary('the scorecard: what was measured, what was recorded')
    .description(
      'The technical KPIs of a team in a period, measured where they can be, recorded where they must be.',
    )
    .addOption(new Option('--app <name>', 'only this application').env('TKPI_APP').conflicts('for'))
    .addOption(importOption())
    .addOption(new Option('--for <handle>', "one person's evidence, as links").env('TKPI_FOR'))
    .addHelpText('after', HELP)
    .action(async (period: string | undefined, options: CardOptions) => {
      const { card } = await import('./card.ts');
      await card(period, options, context);
    });
}
