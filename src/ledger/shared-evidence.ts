import type { EvidenceItem, LedgerEntry, LedgerProblem } from '../model/ledger.ts';

/** The same piece of evidence in two entries, or twice in one. May be right: worth a look. */
export function sharedEvidence(entries: readonly LedgerEntry[]): LedgerProblem[] {
  const first = new Map<string, LedgerEntry>();
  return entries.flatMap(entry =>
    entry.evidence.flatMap((piece): LedgerProblem[] => {
      const key = keyOf(piece);
      const other = first.get(key);
      if (other === undefined) {
        first.set(key, entry);
        return [];
      }
      const where =
        other === entry
          ? 'is there twice'
          : `is evidence of \`${other.id}\` too (${other.file}:${other.line})`;
      const message = `${piece.kind} ${piece.value} ${where}`;
      return [
        {
          file: entry.file,
          line: piece.line ?? entry.line,
          severity: 'warning',
          code: 'shared-evidence',
          message,
        },
      ];
    }),
  );
}

/** Ids of commits are shortened as everybody likes. */
function keyOf({ kind, value }: EvidenceItem): string {
  return JSON.stringify([kind, kind === 'commit' ? value.slice(0, 7) : value]);
}
