import type { CardEntry, EntryEvidence } from '../model/card.ts';
import type { CardItemId } from '../model/card-items.ts';
import type { Assessment, Ledger, LedgerEntry } from '../model/ledger.ts';
import type { CardScope } from './measure-rule.ts';

/** Before and after of the files of an entry; `undefined` when it names none. */
export type EvidenceOf = (entry: string) => EntryEvidence | undefined;

/** Recorded contributions to an item, with what technical leads say about them. */
export function entriesOf(
  item: CardItemId,
  { entries, assessments }: Ledger,
  evidenceOf: EvidenceOf,
  scope: CardScope,
): CardEntry[] {
  return entries
    .filter(entry => entry.item === item && isAbout(entry, scope))
    .map(entry => cardEntry(entry, assessments, evidenceOf(entry.id)))
    .toSorted((one, other) => (one.id < other.id ? -1 : 1));
}

/** What is about the whole repository is no application's own. */
function isAbout({ applications }: LedgerEntry, { application }: CardScope): boolean {
  return application === undefined || applications.includes(application);
}

function cardEntry(
  { id, applications, by, when, isLate, found, did, effect, evidence, claims }: LedgerEntry,
  assessments: readonly Assessment[],
  measured: EntryEvidence | undefined,
): CardEntry {
  return {
    ...{ id, applications, by, when, isLate, found, did, effect, evidence, claims },
    ...(measured === undefined ? {} : { measured }),
    assessments: assessments
      .filter(({ entry }) => entry === id)
      .map(({ by: assessor, date, judgement, reasons, followUp, isOwn }) => ({
        ...{ by: assessor, date, judgement, reasons, followUp, isOwn },
      }))
      .toSorted((one, other) => (`${one.date} ${one.by}` < `${other.date} ${other.by}` ? -1 : 1)),
  };
}
