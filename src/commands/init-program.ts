import { type Command, Option } from 'commander';
import type { InitOptions } from './init.ts';
import type { CommandContext } from './measure-tree.ts';

const HELP = `
Exit codes:
  0    done, or everything was there already
  2    nothing was written (nobody to ask: use --yes), or not everything could be
  3    a bug in tkpi
  130  interrupted (143: terminated)

Examples:
  tkpi init                      shows what it would write, and asks
  tkpi init --yes --ci github    no questions; files that are there stay`;

/** Adds `tkpi init` to the command line. What it does is loaded when it is called. */
export function initCommand(cli: Command, context: CommandContext): void {
  cli
    .command('init [path]')
    .summary('set up configuration, baseline, CI and hooks')
    .description('Finds out what the repository has, shows the files it would write, asks, and writes them.')
    .addOption(new Option('-y, --yes', 'no questions: write what is new, keep what is there').env('TKPI_YES'))
    .addOption(new Option('--force', 'overwrite a CI file that is there'))
    .addOption(
      new Option('--ci <system>', 'instead of the one that is found')
        .choices(['github', 'gitlab', 'none'])
        .env('TKPI_CI'),
    )
    .addOption(new Option('--cache-dir <folder>', 'where facts are kept between runs').env('TKPI_CACHE_DIR'))
    .addHelpText('after', HELP)
    .action(async (path: string | undefined, options: InitOptions) => {
      const { init } = await import('./init.ts');
      await init(path, options, context);
    });
}
