import type { Command, Option } from 'commander';

/** What says no to a switch. */
const NO = new Set(['0', 'false', 'no', 'off']);

/**
 * Lets options of all commands leave out variables that say nothing: empty ones, which CI systems set for what has no
 * value, and switches that say no. Commander takes a switch for on whatever its variable holds.
 */
export function heedEnvironment(command: Command, env: NodeJS.ProcessEnv): void {
  for (const option of command.options) {
    if (option.envVar !== undefined && isSilent(option, env[option.envVar])) option.envVar = undefined;
  }
  for (const part of command.commands) heedEnvironment(part, env);
}

function isSilent({ required, optional }: Option, value: string | undefined): boolean {
  if (value === undefined) return false;
  const isSwitch = !required && !optional;
  return value === '' || (isSwitch && NO.has(value.toLowerCase()));
}
