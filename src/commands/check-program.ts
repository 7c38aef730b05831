import { type Command, Option } from 'commander';
import type { CheckOptions } from './check/checked-base.ts';
import type { CommandContext } from './measure-tree.ts';

const HELP = `
The base is where this branch left the one it goes to: --base, else the target branch that the CI system names,
else origin/HEAD. Configuration and accepted debt are read from the base.

Exit codes:
  0    the gate passed
  1    the gate failed: the code got worse
  2    no answer: wrong usage or configuration, no base, a KPI that could not be measured, a report not written
  3    a bug in tkpi
  130  interrupted (143: terminated)

Examples:
  tkpi check                                      this change against the branch it goes to
  tkpi check --base origin/main -f github -f markdown=kpi.md
  tkpi check --baseline tkpi-baseline.jsonl       against a committed list of known debt`;

/**
 * Adds `tkpi check` to the program.
 *
 * @param common adds the options of every reporting command
 */
export function checkCommand(
  cli: Command,
  common: (command: Command) => Command,
  top: Option,
  context: CommandContext,
): void {
  common(cli.command('check [path]'))
    .summary('fail on a regression; for CI and before a push')
    .description(
      'Compares this folder with its base and fails when the code got worse. Moved, renamed or split code did not.',
    )
    .addOption(new Option('--base <commit>', 'branch, tag or commit to compare with').env('TKPI_BASE'))
    .addOption(
      new Option('--baseline <file>', 'compare with a committed baseline instead')
        .env('TKPI_BASELINE')
        .conflicts('base'),
    )
    .addOption(new Option('--strict', 'minor debt fails too').env('TKPI_STRICT'))
    .addOption(top)
    .addHelpText('after', HELP)
    .action(async (path: string | undefined, options: CheckOptions) => {
      const { check } = await import('./check.ts');
      await check(path, options, context);
    });
}
