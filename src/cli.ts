import { readFileSync } from 'node:fs';
import { Command, CommanderError, Option } from 'commander';
import { baselineCommands } from './commands/baseline-program.ts';
import { cardCommand } from './commands/card-program.ts';
import { checkCommand } from './commands/check-program.ts';
import { count } from './commands/count-option.ts';
import { diffCommand } from './commands/diff-program.ts';
import { heedEnvironment } from './commands/environment.ts';
import { evidenceCommand } from './commands/evidence-program.ts';
import { explainCommand } from './commands/explain-program.ts';
import { importOption } from './commands/imports/import-option.ts';
import { initCommand } from './commands/init-program.ts';
import { ledgerCommands } from './commands/ledger-program.ts';
import type { CommandContext } from './commands/measure-tree.ts';
import { orMisspelt } from './commands/misspelt.ts';
import { openCommand } from './commands/open-program.ts';
import { snippetsOption } from './commands/pages/snippets-option.ts';
import { planCommand } from './commands/plan-program.ts';
import { quarterCommand } from './commands/quarter-program.ts';
import type { ScanOptions } from './commands/scan.ts';
import { trendCommand } from './commands/trend-program.ts';
import { explainUsage } from './commands/usage-errors.ts';
import { EXIT, TkpiError } from './errors.ts';
import type { Process } from './model/process.ts';

const EXIT_HELP = `
Exit codes:
  0    done; every requested report is written
  2    no answer: wrong usage or configuration, nothing to measure, a report could not be written
  3    a bug in tkpi
  130  interrupted (143: terminated)`;

const SCAN_HELP = `${EXIT_HELP}

Examples:
  tkpi scan                                          the application in this folder
  tkpi scan ../shop -f markdown=kpi.md -f json=kpi.json
  tkpi scan --ref v2.1.0                             a commit, without touching the working tree`;

function version(): string {
  const text = readFileSync(new URL('../package.json', import.meta.url), 'utf8');
  return (JSON.parse(text) as { version: string }).version;
}

/** Runs tkpi. Sets `exitCode`, never exits: output that is still being written would be lost. */
export async function run(process: Process): Promise<void> {
  const abort = new AbortController();
  const onSignal = (signal: 'SIGINT' | 'SIGTERM') => {
    process.exitCode = signal === 'SIGINT' ? EXIT.interrupted : EXIT.terminated;
    abort.abort();
  };
  const onInterrupt = () => onSignal('SIGINT');
  const onTerminate = () => onSignal('SIGTERM');
  // `tkpi | head` closes the pipe: nobody reads on, which is no error. Whoever writes a report hears of other faults.
  const onStreamError = (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') process.exitCode = EXIT.unusable;
  };
  // `on`, not `once`: npx passes Ctrl-C on, so it comes twice, and the second one would end tkpi before it has tidied up
  process.on('SIGINT', onInterrupt);
  process.on('SIGTERM', onTerminate);
  process.stdout.on('error', onStreamError);
  process.stderr.on('error', onStreamError);
  const cli = program(process, abort.signal);
  try {
    await cli.parseAsync(process.argv);
  } catch (error) {
    if (abort.signal.aborted) process.stderr.write('tkpi: interrupted, nothing was written.\n');
    else process.exitCode = report(orMisspelt(error, process.argv[2], namesOf(cli)), process);
  } finally {
    if (!abort.signal.aborted) {
      process.off('SIGINT', onInterrupt);
      process.off('SIGTERM', onTerminate);
    }
  }
}

function namesOf({ commands }: Command): string[] {
  return commands.map(command => command.name());
}

function program(process: Process, signal: AbortSignal): Command {
  const context: CommandContext = { process, signal, version: version(), now: () => new Date() };
  const cli = new Command('tkpi')
    .description(
      'Technical KPIs of TypeScript and JavaScript repositories: duplication, complexity, layering.',
    )
    .version(version(), '-V, --version')
    .exitOverride()
    .configureOutput({
      writeOut: text => process.stdout.write(text),
      writeErr: text => process.stderr.write(text),
      getOutHelpWidth: () => process.stdout.columns ?? 80,
    })
    .showSuggestionAfterError()
    .addHelpText(
      'after',
      EXIT_HELP.replace(
        '  2 ',
        '  1    `tkpi check`: the code got worse; `tkpi ledger check`: errors in the ledger\n  2 ',
      ),
    );

  reporting(
    cli.command('scan [path]', { isDefault: true }),
    'terminal, markdown, html, json, badge, sarif, codequality or openmetrics',
  )
    .summary('measure an application, explain its score (default)')
    .description('Measures the application in a folder and explains every point its score lost.')
    .addOption(new Option('--ref <commit>', 'scan this commit, branch or tag').env('TKPI_REF'))
    .addOption(
      new Option('--detail <sections...>', 'more in the JSON report')
        .choices(['functions', 'graph', 'maintainability'])
        .env('TKPI_DETAIL')
        .default([]),
    )
    .addOption(count('--top <number>', 'suggestions to show').env('TKPI_TOP').default(5))
    .addOption(snippetsOption())
    .addOption(importOption(['coverage']))
    .addHelpText('after', SCAN_HELP)
    .action(async (path: string | undefined, options: ScanOptions) => {
      const { scan } = await import('./commands/scan.ts');
      await scan(path, options, context);
    });

  cli
    .command('config [path]')
    .summary('print the resolved configuration')
    .description('Prints the configuration as it is used, and where each value came from.')
    .addOption(new Option('-c, --config <file>', 'configuration file').env('TKPI_CONFIG'))
    .option('--no-config', 'use the defaults only')
    .addHelpText('after', `${EXIT_HELP}\n\nExamples:\n  tkpi config\n  tkpi config ../shop -c strict.json`)
    .action(async (path: string | undefined, options: { config?: string | boolean }) => {
      const { showConfig } = await import('./commands/config.ts');
      await showConfig(path, options, { process });
    });

  checkCommand(cli, comparing, count('--top <number>', 'findings to show').env('TKPI_TOP'), context);
  diffCommand(cli, comparing, count('--top <number>', 'findings to show').env('TKPI_TOP'), context);
  evidenceCommand(
    cli,
    command => reporting(command, 'terminal, markdown or json'),
    count('--top <number>', 'debts to show').env('TKPI_TOP'),
    context,
  );
  explainCommand(
    cli,
    command => reporting(command, 'terminal, markdown or json'),
    count('--top <number>', 'entries of each list to show').env('TKPI_TOP'),
    context,
  );
  baselineCommands(cli, measuring, context);
  initCommand(cli, { process, signal, version: version(), now: () => new Date() });
  quarterCommand(cli, reporting, context);
  cardCommand(cli, reporting, context);
  trendCommand(cli, reporting, context);
  openCommand(cli, measuring, context);
  planCommand(cli, command => reporting(command, 'terminal, markdown or json'), context);
  ledgerCommands(cli, context);
  heedEnvironment(cli, process.env);
  explainUsage(cli);
  return cli;
}

/** Options that every comparing command has. */
function comparing(command: Command): Command {
  return reporting(
    command,
    'terminal, markdown, comment, html, json, sarif, codequality, junit, github or openmetrics',
  );
}

/** Options that every reporting command has. */
function reporting(command: Command, formats: string): Command {
  return measuring(
    command.addOption(
      new Option('-f, --format <name[=file]>', `${formats}; to a file with =file; repeatable`)
        .argParser((value: string, before: string[] | undefined) => [...(before ?? []), ...value.split(',')])
        .env('TKPI_FORMAT'),
    ),
  );
}

/** Options that every measuring command has. */
function measuring(command: Command): Command {
  return command
    .addOption(new Option('-c, --config <file>', 'configuration file').env('TKPI_CONFIG'))
    .addOption(new Option('--no-config', 'use the defaults only'))
    .addOption(new Option('--cache-dir <folder>', 'where facts are kept between runs').env('TKPI_CACHE_DIR'))
    .addOption(new Option('--no-cache', 'keep nothing between runs').env('TKPI_NO_CACHE'))
    .addOption(count('--workers <number>', 'parser threads').env('TKPI_WORKERS'))
    .addOption(
      count('--file-budget <ms>', 'time one file may take to parse').env('TKPI_FILE_BUDGET').default(5000),
    )
    .addOption(new Option('-q, --quiet', 'no progress, no report but the requested ones').env('TKPI_QUIET'))
    .addOption(new Option('-v, --verbose', 'list what was skipped, and more').env('TKPI_VERBOSE'))
    .addOption(new Option('--no-color', 'no colours (also NO_COLOR)').env('TKPI_NO_COLOR'));
}

/** Says what went wrong; returns the exit code. */
function report(error: unknown, process: Process): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.ok : EXIT.unusable;
  if (error instanceof TkpiError) {
    if (wantsJson(process.argv)) {
      const { code, message, hint } = error;
      process.stdout.write(`${JSON.stringify({ schema: 'tkpi-error/1', error: { code, message, hint } })}\n`);
    }
    const hint = error.hint ? `      ${error.hint}\n` : '';
    process.stderr.write(visible(`tkpi: ${error.message}\n${hint}`));
    return error.exitCode;
  }
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  process.stderr.write(`tkpi: this is a bug in tkpi ${version()}, please report it.\n${stack}\n`);
  return EXIT.bug;
}

/** Names in a message may come from the scanned tree: control and bidi characters are shown, not sent to the terminal. */
function visible(text: string): string {
  return text.replace(
    /(?!\n)[\p{Cc}\p{Cf}]/gu,
    sign => `\\u${sign.codePointAt(0)?.toString(16).padStart(4, '0')}`,
  );
}

/** Whoever asked for JSON on standard output gets errors as JSON too. */
function wantsJson(argv: readonly string[]): boolean {
  return argv.some(
    (word, index) =>
      /^--format=json$|^-f=?json$/.test(word) ||
      (word === 'json' && /^(-f|--format)$/.test(argv[index - 1] ?? '')),
  );
}
