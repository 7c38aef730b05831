import { type Command, Option } from 'commander';
import type { CommandContext } from './measure-tree.ts';
import type { OpenOptions } from './open-report.ts';
import { snippetsOption } from './pages/snippets-option.ts';

const HELP = `
The page is one file in a private temporary folder; its path is printed. At a terminal of a desktop it is shown in
the browser too.

Exit codes:
  0    the page is written
  2    no answer: wrong usage or configuration, nothing to measure
  3    a bug in tkpi
  130  interrupted (143: terminated)

Examples:
  tkpi open                                          this application as a page
  tkpi open --ref v2.1.0 --snippets`;

/**
 * Adds `tkpi open` to the program.
 *
 * @param measuring adds the options of every measuring command
 */
export function openCommand(
  cli: Command,
  measuring: (command: Command) => Command,
  context: CommandContext,
): void {
  measuring(cli.command('open [path]'))
    .summary('look at the report in a browser')
    .description('Measures the application in a folder and writes the report as a page to look at.')
    .addOption(new Option('--ref <commit>', 'this commit, branch or tag').env('TKPI_REF'))
    .addOption(snippetsOption())
    .addHelpText('after', HELP)
    .action(async (path: string | undefined, options: OpenOptions) => {
      const { openReport } = await import('./open-report.ts');
      await openReport(path, options, context);
    });
}
