import { type Command, Option } from 'commander';
import { count } from './count-option.ts';
import type { CommandContext } from './measure-tree.ts';
import type { TrendOptions } from './trend.ts';

const HELP = `
Each period is told by the last commit of the branch before its end, measured with the present configuration and
tkpi; nothing has to be kept beforehand. --record is for those who want the numbers of every tkpi version kept in
the repository: it appends the commit that is checked out to .tkpi/history.ndjson, which --stored reads.

Exit codes:
  0    done; every requested report is written
  2    no answer: wrong usage or configuration, no such application or branch, not in git, a file not written
  3    a bug in tkpi
  130  interrupted (143: terminated)

Examples:
  tkpi trend                                     the last eight quarters
  tkpi trend --by month --last 12 --app web -f csv=trend.csv`;

/**
 * Adds `tkpi trend` to the program.
 *
 * @param reporting adds the options of every reporting command, for these formats
 */
export function trendCommand(
  cli: Command,
  reporting: (command: Command, formats: string) => Command,
  context: CommandContext,
): void {
  reporting(cli.command('trend [path]'), 'terminal, markdown, json or csv')
    .summary('how the score moved from quarter to quarter')
    .description(
      'Measures the ends of the last quarters, months or weeks from git, and shows how the score moved.',
    )
    .addOption(new Option('-C, --folder <path>', 'the same as [path]').env('TKPI_FOLDER'))
    .addOption(
      new Option('--by <period>', 'length of a period')
        .choices(['quarter', 'month', 'week'])
        .env('TKPI_BY')
        .default('quarter'),
    )
    .addOption(count('--last <number>', 'periods to show, at most 400').env('TKPI_LAST').default(8))
    .addOption(new Option('--current', 'end with the period that is still running').env('TKPI_CURRENT'))
    .addOption(new Option('--app <name>', 'only this application').env('TKPI_APP'))
    .addOption(new Option('--branch <name>', 'default: the main branch').env('TKPI_BRANCH'))
    .addOption(new Option('--tz <zone>', 'where days begin: Europe/Berlin; default: UTC').env('TKPI_TZ'))
    .addOption(
      new Option('--stored', 'read .tkpi/history.ndjson instead of measuring')
        .env('TKPI_STORED')
        .conflicts('branch'),
    )
    .addOption(
      new Option('--record', 'append the checked-out commit to .tkpi/history.ndjson, show nothing')
        .env('TKPI_RECORD')
        .conflicts(['stored', 'app']),
    )
    .addHelpText('after', HELP)
    .action(async (path: string | undefined, options: TrendOptions & { folder?: string }) => {
      const { trend } = await import('./trend.ts');
      await trend(path ?? options.folder, options, context);
    });
}
