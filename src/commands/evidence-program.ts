import { type Command, Option } from 'commander';
import type { EvidenceOptions } from './evidence.ts';
import type { CommandContext } from './measure-tree.ts';

const HELP = `
The change is a commit (a merge commit brings its whole pull request), a range a..b or a...b, or a pull request by its
number: 412, or '#412' and '!412' in quotes, because shells take them for something else.

Exit codes:
  0    the evidence is written
  2    no answer: wrong usage or configuration, no such change, nothing before it
  3    a bug in tkpi
  130  interrupted (143: terminated)

Examples:
  tkpi evidence 412                    what merging #412 did
  tkpi evidence HEAD -f markdown       a block for a review or a self-assessment
  tkpi evidence main...feature --paths 'src/billing/**'`;

/**
 * Adds `tkpi evidence` to the program.
 *
 * @param common adds the options of every reporting command
 */
export function evidenceCommand(
  cli: Command,
  common: (command: Command) => Command,
  top: Option,
  context: CommandContext,
): void {
  common(cli.command('evidence <change>'))
    .summary('before and after of one change, for the files it touched')
    .description(
      'Measures a change: KPIs of the files it touched, debts, import cycles, functions and tests, before and after.',
    )
    .addOption(new Option('--paths <globs...>', 'only these files of the change').env('TKPI_PATHS'))
    .addOption(new Option('-C, --folder <path>', 'the application; default: this folder').env('TKPI_FOLDER'))
    .addOption(top)
    .addHelpText('after', HELP)
    .action(async (change: string, options: EvidenceOptions) => {
      const { evidence } = await import('./evidence.ts');
      await evidence(change, options, context);
    });
}
