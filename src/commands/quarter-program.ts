import { type Command, Option } from 'commander';
import { importOption } from './imports/import-option.ts';
import type { CommandContext } from './measure-tree.ts';
import { snippetsOption } from './pages/snippets-option.ts';
import { periodOptions } from './quarter/period-options.ts';
import type { QuarterOptions } from './quarter.ts';

const HELP = `
A period is a quarter (2026-Q3), a month (2026-09), a week (2026-W36), or --from and --to with days or commits.
Its ends are the last commits of the branch before it begins and before it ends, both measured with the present
configuration and tkpi. What moved is told by cause and by pull request; nothing has to be kept beforehand.

Exit codes:
  0    done; every requested report is written
  2    no answer: wrong usage or configuration, no such period or commit, history cut off before it
  3    a bug in tkpi
  130  interrupted (143: terminated)

Examples:
  tkpi quarter                                       the last complete quarter
  tkpi quarter 2026-Q3 -f markdown=2026-Q3.md -f json=2026-Q3.json
  tkpi quarter --from v1.0.0 --to v2.0.0             between two releases`;

/**
 * Adds `tkpi quarter` to the program.
 *
 * @param reporting adds the options of every reporting command, for these formats
 */
export function quarterCommand(
  cli: Command,
  reporting: (command: Command, formats: string) => Command,
  context: CommandContext,
): void {
  periodOptions(reporting(cli.command('quarter [period]'), 'terminal, markdown, html or json'))
    .summary('what changed in a quarter, by how much, in which pull requests')
    .description('Compares the start and the end of a period, and tells in which changes the score moved.')
    .addOption(new Option('--names', 'list the authors, if the configuration allows it').env('TKPI_NAMES'))
    .addOption(importOption())
    .addOption(snippetsOption())
    .addHelpText('after', HELP)
    .action(async (period: string | undefined, options: QuarterOptions) => {
      const { quarter } = await import('./quarter.ts');
      await quarter(period, options, context);
    });
}
