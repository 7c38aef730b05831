import { CARD_ITEMS, PILLARS } from '../../model/card-items.ts';
import type { LedgerEntry, LedgerReport } from '../../model/ledger.ts';

/** Entries of one item, in the order of reports. */
export interface ItemGroup {
  readonly title: string;
  readonly entries: readonly LedgerEntry[];
}

/** Pillars and items that have entries. */
export function groupsOf({
  entries,
}: LedgerReport): { readonly title: string; readonly items: readonly ItemGroup[] }[] {
  return PILLARS.flatMap(({ id, title }) => {
    const items = CARD_ITEMS.filter(item => item.id.startsWith(`${id}/`)).flatMap((item): ItemGroup[] => {
      const own = entries.filter(entry => entry.item === item.id);
      return own.length === 0 ? [] : [{ title: item.title, entries: own }];
    });
    return items.length === 0 ? [] : [{ title, items }];
  });
}
