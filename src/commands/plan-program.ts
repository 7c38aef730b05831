import { type Command, Option } from 'commander';
import { count } from './count-option.ts';
import type { CommandContext } from './measure-tree.ts';
import type { PlanOptions } from './plan.ts';

const HELP = `
Gains come from the score's own formula on the changed counts. The steps of a plan are weighed together: what two of them
settle counts once.

Exit codes:
  0    the plan is written, also when its goal is out of reach
  2    no answer: wrong usage or configuration, nothing to measure, no score
  3    a bug in tkpi
  130  interrupted (143: terminated)

Examples:
  tkpi plan                            the ten best pieces of work, and where to cut
  tkpi plan --to B                     the fewest lines to touch for a B
  tkpi plan --points 5 --owner @org/checkout
  tkpi plan --what-if complexity:9f3c 8b2aa4   the score without these two debts
  tkpi plan -f markdown=stories.md     as stories to paste into a tracker`;

/**
 * Adds `tkpi plan` to the program.
 *
 * @param common adds the options of every reporting command
 */
export function planCommand(
  cli: Command,
  common: (command: Command) => Command,
  context: CommandContext,
): void {
  common(cli.command('plan'))
    .summary('what to do next: changes by points gained for each line touched')
    .description('Ranks what would raise the score, says where to cut, and adds up what it brings.')
    .addOption(
      new Option('--to <grade|score>', 'as few lines as possible until there: B, or 72.5').env('TKPI_TO'),
    )
    .addOption(new Option('--points <number>', 'the same, for so many points more').env('TKPI_POINTS'))
    .addOption(count('--top <number>', 'steps: 10; with a goal, steps to show').env('TKPI_TOP'))
    .addOption(new Option('--app <name>', 'only this application, and its score').env('TKPI_APP'))
    .addOption(new Option('--owner <team>', 'only work in files of this CODEOWNERS team').env('TKPI_OWNER'))
    .addOption(
      new Option('--what-if <ids...>', 'the score when these findings are settled; starts of ids do').env(
        'TKPI_WHAT_IF',
      ),
    )
    .addOption(new Option('-C, --folder <path>', 'the application; default: this folder').env('TKPI_FOLDER'))
    .addOption(new Option('--ref <commit>', 'plan for this commit, branch or tag').env('TKPI_REF'))
    .addHelpText('after', HELP)
    .action(async (options: PlanOptions) => {
      const { plan } = await import('./plan.ts');
      await plan(options, context);
    });
}
