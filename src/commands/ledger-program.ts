import { type Command, Option } from 'commander';
import { importOption } from './imports/import-option.ts';
import type { AddOptions } from './ledger/add.ts';
import type { AssessOptions } from './ledger/assess.ts';
import type { LedgerOptions } from './ledger/report.ts';
import type { CommandContext } from './measure-tree.ts';

/** Exports that evidence may refer to. */
const REFERRED = ['pull-requests', 'issues'] as const;

const EXIT_HELP = `
Exit codes:
  0    done
  2    nothing was written, or no answer: wrong usage or configuration, nobody to ask, no such period or entry
  3    a bug in tkpi
  130  interrupted (143: terminated)`;

const CHECK_EXIT_HELP = EXIT_HELP.replace('  2  ', '  1    there are errors in the ledger\n  2  ');

const ITEMS = `
Items (--item):
  business/requirements             technical/application-quality       team/recruiting
  business/project                  technical/design-refactoring        team/newcomers
  business/innovation               technical/influence                 team/atmosphere
                                    technical/code-review
                                    technical/innovation-efficiency
                                    technical/code-quality`;

/**
 * Adds `tkpi ledger …` to the program. What the commands do is loaded when they are called.
 */
export function ledgerCommands(cli: Command, context: CommandContext): void {
  const ledger = cli
    .command('ledger')
    .summary('record contributions: found, did, effect, evidence')
    .description(
      'Contributions that no tool can measure, told by those who made them, one file each below .tkpi/ledger. No entry counts into a score.',
    )
    .addHelpText('after', `${CHECK_EXIT_HELP}\n\nExamples:\n  tkpi ledger add\n  tkpi ledger list 2026-Q3`);
  addAdd(ledger, context);
  addAssess(ledger, context);
  addList(ledger, context);
  addCheck(ledger, context);
}

function addAdd(ledger: Command, context: CommandContext): void {
  located(ledger.command('add'))
    .summary('record a contribution')
    .description(
      'Asks for what no option gives, shows the file, and writes it. What is there is never overwritten.',
    )
    .addOption(new Option('--item <item>', 'what it contributed to, see below'))
    .addOption(new Option('--app <names...>', 'application; default: the whole repository').env('TKPI_APP'))
    .addOption(new Option('--by <handles...>', 'who did it: @lin, @org/team'))
    .option('--from <day>', 'first day, YYYY-MM-DD')
    .option('--to <day>', 'last day')
    .option('--found <text>', 'what was wrong, missing or possible')
    .option('--did <text>', 'what was done about it')
    .option('--effect <text>', 'what is better since')
    .option('--pr <numbers...>', 'evidence: pull request 412, merge request !412')
    .option('--commit <ids...>', 'evidence: commit')
    .option('--doc <paths...>', 'evidence: file of the repository')
    .option('--url <addresses...>', 'evidence: https address; shown, never opened')
    .option('--issue <ids...>', 'evidence: issue')
    .option('--paths <globs...>', 'files whose state before and after is measured')
    .option('--measure <names...>', 'complexity, duplication, layering, convention:<id>')
    .option('--claim <texts...>', '"what: 5 unit; how it was found out"')
    .option('--id <id>', 'name of the entry and its file; default: from --did')
    .addOption(new Option('--period <period>', 'default: the quarter of --to').env('TKPI_PERIOD'))
    .addOption(importOption(REFERRED))
    .addHelpText(
      'after',
      `${ITEMS}\n${EXIT_HELP}\n\nExamples:
  tkpi ledger add                     asks question by question
  tkpi ledger add --item technical/code-review --by @lin --from 2026-08-03 --to 2026-08-03 \\
    --found "A lock was taken twice in reviewed code" --did "Proposed a queue" \\
    --effect "The hazard never reached production" --pr 412`,
    )
    .action(async (options: AddOptions) => {
      const { addEntry } = await import('./ledger/add.ts');
      await addEntry(options, context);
    });
}

function addAssess(ledger: Command, context: CommandContext): void {
  located(ledger.command('assess <entry>'))
    .summary('say what it is worth, in words')
    .description(
      'Writes the assessment of an entry by somebody who did not do it: words and reasons, no points.',
    )
    .option('--by <handle>', 'who assesses: @mo')
    .option('--date <day>', 'YYYY-MM-DD; default: today')
    .option('--judgement <words...>', 'need=high design=sound risk-handled=partly lasting=yes')
    .option('--reasons <text>', 'why')
    .option('--follow-up <things...>', 'what is still to be done: issue=455, text="move old callers"')
    .addHelpText(
      'after',
      `${EXIT_HELP}\n\nExamples:
  tkpi ledger assess error-codes      asks question by question
  tkpi ledger assess error-codes --by @mo --judgement need=high design=sound \\
    --reasons "The registry fits; old callers still have to move"`,
    )
    .action(async (entry: string, options: AssessOptions) => {
      const { assessEntry } = await import('./ledger/assess.ts');
      await assessEntry(entry, options, context);
    });
}

function addList(ledger: Command, context: CommandContext): void {
  reporting(ledger.command('list [period]'), 'terminal, markdown or json')
    .summary('what was recorded, by item')
    .description('Lists the entries of all periods or of one. Nothing is added up.')
    .addHelpText(
      'after',
      `${EXIT_HELP}\n\nExamples:\n  tkpi ledger list --verbose\n  tkpi ledger list 2026-Q3 -f markdown=ledger.md`,
    )
    .action(async (period: string | undefined, options: LedgerOptions) => {
      const { listLedger } = await import('./ledger/list.ts');
      await listLedger(period, options, context);
    });
}

function addCheck(ledger: Command, context: CommandContext): void {
  reporting(ledger.command('check [period]'), 'terminal, github or json')
    .summary('what is wrong in it, with file and line')
    .description('Validates entries and assessments, and looks up their evidence. Addresses are not opened.')
    .addHelpText(
      'after',
      `${CHECK_EXIT_HELP}\n\nExamples:\n  tkpi ledger check\n  tkpi ledger check 2026-Q3 -f github`,
    )
    .action(async (period: string | undefined, options: LedgerOptions) => {
      const { checkLedger } = await import('./ledger/check.ts');
      await checkLedger(period, options, context);
    });
}

function located(command: Command): Command {
  return command
    .addOption(new Option('-C, --folder <path>', 'where; default: this folder').env('TKPI_FOLDER'))
    .addOption(new Option('-c, --config <file>', 'configuration file').env('TKPI_CONFIG'))
    .addOption(new Option('--no-config', 'use the defaults only'));
}

/** Nothing is measured here, so there is no cache and no thread to choose. */
function reporting(command: Command, formats: string): Command {
  return located(command)
    .addOption(new Option('--app <name>', 'only this application').env('TKPI_APP'))
    .addOption(importOption(REFERRED))
    .addOption(
      new Option('-f, --format <name[=file]>', `${formats}; to a file with =file; repeatable`)
        .argParser((value: string, before: string[] | undefined) => [...(before ?? []), ...value.split(',')])
        .env('TKPI_FORMAT'),
    )
    .addOption(new Option('-q, --quiet', 'no report but the requested ones').env('TKPI_QUIET'))
    .addOption(new Option('-v, --verbose', 'all of each entry').env('TKPI_VERBOSE'))
    .addOption(new Option('--no-color', 'no colours (also NO_COLOR)').env('TKPI_NO_COLOR'));
}
