import { type Command, Option } from 'commander';
import type { DiffOptions } from './diff.ts';
import type { CommandContext } from './measure-tree.ts';
import { snippetsOption } from './pages/snippets-option.ts';

const HELP = `
Each side is a commit, branch or tag, or a JSON report of tkpi scan (a file name); without a second one it is the
folder as it is now. Reports of another configuration or tkpi are measured anew when their commits are here.

Exit codes:
  0    the difference is written
  2    no answer: wrong usage or configuration, no such side, sides that can't be compared
  3    a bug in tkpi
  130  interrupted (143: terminated)

Examples:
  tkpi diff main                       what the present changes do
  tkpi diff v1.0.0 v2.0.0 -f markdown=delta.md
  tkpi diff before.json after.json     offline`;

/**
 * Adds `tkpi diff` to the program.
 *
 * @param common adds the options of every reporting command
 */
export function diffCommand(
  cli: Command,
  common: (command: Command) => Command,
  top: Option,
  context: CommandContext,
): void {
  common(cli.command('diff <before> [after]'))
    .summary('what changed between two commits or reports')
    .description(
      'Compares two commits or JSON reports: the score as a sum of causes, and every debt that changed.',
    )
    .addOption(new Option('-C, --folder <path>', 'the application; default: this folder').env('TKPI_FOLDER'))
    .addOption(top)
    .addOption(snippetsOption())
    .addHelpText('after', HELP)
    .action(async (before: string, after: string | undefined, options: DiffOptions) => {
      const { diff } = await import('./diff.ts');
      await diff(before, after, options, context);
    });
}
