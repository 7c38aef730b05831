import { type Command, Option } from 'commander';

/** Options that say which period of which folder is meant, the same in every command that tells one. */
export function periodOptions(command: Command): Command {
  return command
    .addOption(new Option('-C, --folder <path>', 'the application; default: this folder').env('TKPI_FOLDER'))
    .addOption(
      new Option('--current', 'the quarter that is still running')
        .env('TKPI_CURRENT')
        .conflicts(['from', 'to']),
    )
    .addOption(new Option('--from <day|commit>', 'where the period begins').env('TKPI_FROM'))
    .addOption(new Option('--to <day|commit>', 'where it ends, a day included').env('TKPI_TO'))
    .addOption(new Option('--branch <name>', 'default: the main branch').env('TKPI_BRANCH'))
    .addOption(new Option('--tz <zone>', 'where days begin: Europe/Berlin; default: UTC').env('TKPI_TZ'));
}
