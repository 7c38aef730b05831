import { describe, findDebt } from '../../baseline/find-debt.ts';
import { isDay } from '../../baseline/schema.ts';
import { acceptDebt } from '../../baseline/update.ts';
import { TkpiError } from '../../errors.ts';
import type { Acceptance } from '../../model/verdict.ts';
import { escapeTerminal } from '../../reporters/escape.ts';
import type { CommandContext } from '../measure-tree.ts';
import { matchDebt } from './match-debt.ts';
import { type DebtOptions, measureDebt } from './measure-debt.ts';
import { refuseOtherRuler } from './same-ruler.ts';
import { readBaseline, storeBaseline } from './store.ts';

export interface AcceptOptions extends DebtOptions {
  readonly reason?: string;
  readonly owner?: string;
  readonly until?: string;
}

/** `tkpi baseline accept`: somebody answers for a debt, for a reason, perhaps until a day. */
export async function acceptCommand(
  word: string,
  path: string | undefined,
  options: AcceptOptions,
  context: CommandContext,
): Promise<void> {
  const acceptance = acceptanceOf(options, context.now());
  const present = await measureDebt(path, options, context);
  const old = readBaseline(present);
  if (old !== undefined) refuseOtherRuler(old, present);
  const debt = findDebt(word, present.entries, old?.entries ?? []);
  const group = matchDebt(old, present).find(({ after }) => after.includes(debt));
  const baseline = acceptDebt(old, group ?? { before: [], after: [debt] }, debt, acceptance, present.ruler);
  await storeBaseline(present, baseline);
  if (options.quiet) return;
  const end = acceptance.until === undefined ? 'without an end' : `until ${acceptance.until}`;
  context.process.stdout.write(`${escapeTerminal(`${present.file}: accepted ${describe(debt)}`)}, ${end}\n`);
}

const EXAMPLE =
  'For example: tkpi baseline accept complexity:9f3c --reason "Replaced by the new parser in May" --owner team-import';

/** @throws TkpiError `usage` */
function acceptanceOf({ reason = '', owner = '', until }: AcceptOptions, now: Date): Acceptance {
  const since = now.toISOString().slice(0, 10);
  if (reason.trim() === '') throw missing('reason', 'why it may stay');
  if (owner.trim() === '') throw missing('owner', 'who answers for it: a team or a person');
  if (until !== undefined && !isDay(until)) {
    throw new TkpiError(
      'usage',
      `--until takes a day like 2027-03-31, not ${JSON.stringify(until)}.`,
      EXAMPLE,
    );
  }
  if (until !== undefined && until < since) {
    throw new TkpiError('usage', `--until ${until} is in the past: today is ${since} (UTC).`, EXAMPLE);
  }
  return { reason: reason.trim(), owner: owner.trim(), since, ...(until === undefined ? {} : { until }) };
}

function missing(option: string, meaning: string): TkpiError {
  return new TkpiError('usage', `Accepting debt needs --${option}: ${meaning}.`, EXAMPLE);
}
