import { TkpiError } from '../../errors.ts';
import type { Given } from '../../model/import.ts';
import type { PersonalEvidence } from '../../model/personal-evidence.ts';
import type { PullRequest } from '../../model/pull-request.ts';
import { personalEvidence } from '../../scorecard/personal.ts';
import type { CardReading } from '../card.ts';
import type { CommandContext } from '../measure-tree.ts';
import { ownersAt } from '../quarter/ownership.ts';
import { cardData } from './card-data.ts';
import { entryEvidence } from './entry-evidence.ts';
import type { MeasuredPeriod } from './measure-period.ts';

/**
 * A handle with its `@`.
 *
 * @throws TkpiError `usage` for anything else: several people, a mail address, a name
 */
export function handleOf(text: string): string {
  const handle = text.startsWith('@') ? text : `@${text}`;
  if (/^@[\w.-]{1,80}$/.test(handle)) return handle;
  throw new TkpiError(
    'usage',
    `${JSON.stringify(text)} is no handle.`,
    'Name one person by their handle: tkpi card --for @lin. There are no lists of several people.',
  );
}

/** What one person can show of a period whose ends are measured. */
export async function gatherPersonal(
  period: MeasuredPeriod,
  handle: string,
  options: CardReading,
  context: CommandContext,
): Promise<PersonalEvidence> {
  const { ends, head, delta } = period;
  const { data, ledger } = await cardData(period, options, context.process);
  const own = ledger.entries.filter(({ by }) => by.some(one => one.toLowerCase() === handle.toLowerCase()));
  const evidence = await entryEvidence(period, { ...ledger, entries: own }, options, context);
  const ownersOf = await ownersAt(head.tree, handle);
  return personalEvidence({
    frame: {
      tool: { name: 'tkpi', version: context.version },
      repository: delta.repository,
      period: ends.period,
      branch: ends.branch,
      handle,
      notices: [...ends.notices, ...noticesOf(data.pullRequests, ownersOf !== undefined)],
    },
    head: head.snapshot,
    window: data.window,
    pullRequests: data.pullRequests.state === 'ok' ? data.pullRequests.data : [],
    ledger: { ...ledger, entries: own },
    evidenceOf: entry => evidence.get(entry),
    ownersOf: ownersOf ?? (() => []),
  });
}

function noticesOf(requests: Given<readonly PullRequest[]>, hasOwners: boolean): string[] {
  return [
    ...(requests.state === 'ok' ? [] : [`Reviews are not known: ${requests.reason}.`]),
    hasOwners
      ? 'Of CODEOWNERS only lines that name this handle count: who is in a team is not known here.'
      : 'There is no CODEOWNERS file, so nobody owns an application.',
  ];
}
