import type { EvidenceItem, LedgerProblem } from '../model/ledger.ts';
import type { EvidenceFields } from './fields.ts';
import { pathFault } from './glob.ts';

const EVIDENCE_KINDS = ['pr', 'commit', 'doc', 'url', 'issue'] as const;

/** Pieces of evidence, nothing checked yet; what is wrong with their form. */
export function readEvidence(
  fields: readonly EvidenceFields[],
  lineOf: (path: ReadonlyArray<string | number>) => number,
  note: (path: ReadonlyArray<string | number>, code: string, message: string) => LedgerProblem,
): { readonly evidence: readonly EvidenceItem[]; readonly problems: readonly LedgerProblem[] } {
  const evidence: EvidenceItem[] = [];
  const problems: LedgerProblem[] = [];
  for (const [index, piece] of fields.entries()) {
    const given = EVIDENCE_KINDS.filter(kind => piece[kind] !== undefined);
    const [kind] = given;
    const name = `\`evidence[${index + 1}]\``;
    if (kind === undefined || given.length > 1) {
      const list = EVIDENCE_KINDS.map(known => `\`${known}\``).join(', ');
      problems.push(note(['evidence', index], 'wrong-field', `${name} must have exactly one of ${list}`));
      continue;
    }
    const value = evidenceValue(kind, String(piece[kind]));
    const fault = kind === 'doc' ? pathFault(value) : undefined;
    if (fault !== undefined) problems.push(note(['evidence', index], 'wrong-path', `${name} ${fault}`));
    const line = lineOf(['evidence', index]);
    evidence.push({
      kind,
      value,
      line,
      check: 'unverified',
      ...(piece.note === undefined ? {} : { note: piece.note }),
    });
  }
  return { evidence, problems };
}

/** As reports and comparisons write it: `#412`, `3f2a9c1`, `docs/adr.md`. */
export function evidenceValue(kind: EvidenceItem['kind'], text: string): string {
  if (kind === 'pr' || (kind === 'issue' && /^\d+$/.test(text)))
    return text.replace(/^(?=\d)/, '#').replace(/^([#!])0+(?=\d)/, '$1');
  if (kind === 'commit') return text.toLowerCase();
  return kind === 'doc' ? text.replace(/^(?:\.\/)+/, '').replace(/\/+$/, '') : text;
}
