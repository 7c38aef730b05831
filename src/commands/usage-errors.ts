import type { Command } from 'commander';
import { TkpiError } from '../errors.ts';

/**
 * Lets a command and all below it report wrong usage like every other error: in tkpi's own words, with what to do next,
 * and as JSON for whoever asked for JSON.
 *
 * @param name as it is typed: `tkpi baseline accept`
 */
export function explainUsage(command: Command, name: string = command.name()): void {
  command.configureOutput({
    outputError: text => {
      throw new TkpiError('usage', sentence(text), `Examples and all options: ${name} --help`);
    },
  });
  for (const part of command.commands) explainUsage(part, `${name} ${part.name()}`);
}

/** `error: unknown option '--bse'\n(Did you mean --base?)` → `Unknown option '--bse'. Did you mean --base?` */
function sentence(text: string): string {
  const [what = '', ...rest] = text
    .trim()
    .replace(/^error: /, '')
    .split(/\n(?=\(Did you mean)/);
  const start = `${what.charAt(0).toUpperCase()}${what.slice(1)}`;
  const end = /[.?!]$/.test(start) ? '' : '.';
  return [`${start}${end}`, ...rest.map(question => question.replace(/^\(|\)$/g, ''))].join(' ');
}
