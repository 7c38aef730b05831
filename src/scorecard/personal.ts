import { CARD_ITEMS } from '../model/card-items.ts';
import type { Ledger } from '../model/ledger.ts';
import type { OwnedApplication, PersonalEvidence, ReviewedRequest } from '../model/personal-evidence.ts';
import type { PullRequest } from '../model/pull-request.ts';
import type { Snapshot } from '../model/snapshot.ts';
import { type EvidenceOf, entriesOf } from './card-entries.ts';
import type { TimeWindow } from './measure-rule.ts';

/** What one person's evidence is made of. */
export interface PersonalParts {
  readonly frame: Omit<PersonalEvidence, 'schema' | 'applications' | 'entries' | 'reviewed' | 'problems'>;
  readonly head: Snapshot;
  readonly window: TimeWindow;
  readonly pullRequests: readonly PullRequest[];
  /** Only entries of the person. */
  readonly ledger: Ledger;
  readonly evidenceOf: EvidenceOf;
  /** Owners by CODEOWNERS, the person among them by their handle in lower case. */
  readonly ownersOf: (path: string) => readonly string[];
}

/** What one person can show: nothing is counted, so nothing can be sorted by it. */
export function personalEvidence(parts: PersonalParts): PersonalEvidence {
  const { frame, ledger, evidenceOf } = parts;
  const files = new Set(ledger.entries.map(({ file }) => file));
  const all = { isIn: () => true, isInFromTop: () => true };
  return {
    schema: 'tkpi-card-for/1',
    ...frame,
    applications: ownedApplications(parts),
    entries: CARD_ITEMS.flatMap(({ id }) =>
      entriesOf(id, ledger, evidenceOf, all).map(entry => ({ ...entry, item: id })),
    ),
    reviewed: reviewedRequests(parts),
    problems: ledger.problems.filter(({ file }) => files.has(file)),
  };
}

function ownedApplications({ head, ownersOf, frame: { handle } }: PersonalParts): OwnedApplication[] {
  const own = handle.toLowerCase();
  return head.applications.flatMap(({ name }): OwnedApplication[] => {
    const paths = head.files.filter(file => file.application === name && file.kind === 'production');
    const owned = paths.filter(({ path }) => ownersOf(path).includes(own)).length;
    return owned === 0 ? [] : [{ name, owns: owned === paths.length ? 'all' : 'part' }];
  });
}

function reviewedRequests({ pullRequests, window, frame }: PersonalParts): ReviewedRequest[] {
  const own = frame.handle.slice(1).toLowerCase();
  const isOwn = (handle: string | undefined) => handle?.toLowerCase() === own;
  return pullRequests
    .filter(({ mergedAt }) => mergedAt !== undefined && mergedAt >= window.from && mergedAt < window.to)
    .filter(({ author, reviews = [] }) => !isOwn(author) && reviews.some(({ by }) => isOwn(by)))
    .map(({ mark, number, title, url }) => ({ mark, number, title, ...(url === undefined ? {} : { url }) }))
    .toSorted((one, other) => one.number - other.number);
}
