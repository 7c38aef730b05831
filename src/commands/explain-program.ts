import { type Command, Option } from 'commander';
import type { ExplainOptions } from './explain.ts';
import type { CommandContext } from './measure-tree.ts';

const HELP = `
What can be asked about:
  score                  the formula of the score, with the numbers of this repository
  complexity             a KPI (duplication, complexity, layering); ./complexity is the folder
  complexity:9f3c        a finding, by its id or the start of it
  src/cart.ts:120        a line: the function there, decision by decision, and its findings
  src/cart.ts, src/cart  a file or a folder: what it costs

Exit codes:
  0    explained
  2    no answer: wrong usage or configuration, nothing of that name, nothing to measure
  3    a bug in tkpi
  130  interrupted (143: terminated)

Examples:
  tkpi explain score
  tkpi explain src/cart.ts:120                 why this function is complex
  tkpi explain complexity --app shop -f markdown`;

/**
 * Adds `tkpi explain` to the program.
 *
 * @param common adds the options of every reporting command
 */
export function explainCommand(
  cli: Command,
  common: (command: Command) => Command,
  top: Option,
  context: CommandContext,
): void {
  common(cli.command('explain <what>'))
    .summary('why this number: a score, a KPI, a finding, a line, a path')
    .description('Walks a number down to what it is made of, so that it can be checked by hand.')
    .addOption(new Option('-C, --folder <path>', 'the application; default: this folder').env('TKPI_FOLDER'))
    .addOption(new Option('--ref <commit>', 'explain this commit, branch or tag').env('TKPI_REF'))
    .addOption(new Option('--app <name>', 'of a score or a KPI: those of one application').env('TKPI_APP'))
    .addOption(top)
    .addHelpText('after', HELP)
    .action(async (asked: string, options: ExplainOptions) => {
      const { explainSubject } = await import('./explain.ts');
      await explainSubject(asked, options, context);
    });
}
