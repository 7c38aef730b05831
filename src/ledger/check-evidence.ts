import type { EvidenceFacts, EvidenceItem, Ledger, LedgerEntry, LedgerProblem } from '../model/ledger.ts';
import { sortProblems } from './read-ledger.ts';

type Checked = Pick<EvidenceItem, 'check' | 'reason'>;

/** The ledger with its evidence checked, as far as it could be looked up. */
export function checkEvidence(ledger: Ledger, facts: EvidenceFacts): Ledger {
  const entries = ledger.entries.map(entry => ({
    ...entry,
    evidence: entry.evidence.map(piece => ({ ...piece, ...checkOne(piece, entry.period, facts) })),
  }));
  const problems = [
    ...entries.flatMap(entry => [...wrongEvidence(entry), ...goneScope(entry, facts)]),
    ...sameAuthors(ledger, facts),
  ];
  return { ...ledger, entries, problems: sortProblems([...ledger.problems, ...problems]) };
}

function checkOne({ kind, value }: EvidenceItem, period: string, facts: EvidenceFacts): Checked {
  if (kind === 'commit') return checkCommit(value, facts);
  if (kind === 'pr') return checkRequest(value, facts);
  if (kind === 'doc') return checkPath(value, period, facts);
  if (kind === 'url') return { check: 'unverified', reason: 'addresses are not opened' };
  return checkIssue(value, facts);
}

function checkCommit(id: string, { commits }: EvidenceFacts): Checked {
  switch (commits?.get(id)) {
    case 'ancestor':
      return { check: 'verified' };
    case 'elsewhere':
      return {
        check: 'wrong',
        reason:
          'that commit is not in the history of the branch: name the one that was merged, or the pull request',
      };
    case 'missing':
      return { check: 'wrong', reason: 'there is no such commit' };
    case 'ambiguous':
      return { check: 'wrong', reason: 'several commits begin so: write more digits' };
    case 'unknown':
      return { check: 'unverified', reason: 'history is cut off here (git fetch --unshallow)' };
    default:
      return { check: 'unverified', reason: 'there is no git history here' };
  }
}

/** An export may be of one period, and a merge may have lost its number: no answer proves it wrong. */
function checkRequest(value: string, { merged, requests }: EvidenceFacts): Checked {
  if (requests.names.has(value) || merged?.has(value)) return { check: 'verified' };
  const change = merged === undefined ? 'there is no git history here' : 'no change on the branch names it';
  return { check: 'unverified', reason: `${change}, and ${requests.otherwise}` };
}

function checkIssue(value: string, { issues }: EvidenceFacts): Checked {
  return issues.names.has(value) ? { check: 'verified' } : { check: 'unverified', reason: issues.otherwise };
}

function checkPath(path: string, period: string, { hasPath }: EvidenceFacts): Checked {
  const answer = hasPath(path, period);
  if (answer === undefined)
    return { check: 'unverified', reason: 'it is not here now, and no history tells whether it was' };
  return answer
    ? { check: 'verified' }
    : { check: 'wrong', reason: 'it is not here, and was not at either end of the period' };
}

function wrongEvidence({ file, line, evidence }: LedgerEntry): LedgerProblem[] {
  return evidence.flatMap(({ kind, value, check, reason, ...piece }): LedgerProblem[] => {
    if (check !== 'wrong') return [];
    const message = `evidence ${kind} ${value}: ${reason}`;
    return [{ file, line: piece.line ?? line, severity: 'error', code: 'wrong-evidence', message }];
  });
}

function goneScope(
  { file, line, paths = [], period }: LedgerEntry,
  { hasMatch }: EvidenceFacts,
): LedgerProblem[] {
  return paths.flatMap((glob): LedgerProblem[] => {
    if (glob.startsWith('!') || hasMatch(glob, period) !== false) return [];
    const message = `\`scope.paths\`: no file is or was called ${glob}`;
    return [{ file, line, severity: 'warning', code: 'no-such-path', message }];
  });
}

function sameAuthors({ entries, assessments }: Ledger, { haveSameAuthor }: EvidenceFacts): LedgerProblem[] {
  const fileOf = new Map(entries.map(({ id, file }) => [id, file]));
  return assessments.flatMap(({ entry, file, line, isOwn }): LedgerProblem[] => {
    const other = fileOf.get(entry);
    if (isOwn || other === undefined || haveSameAuthor(file, other) !== true) return [];
    const message = `was committed by the same author as its entry ${other}: an assessment is somebody else's`;
    return [{ file, line, severity: 'warning', code: 'same-author', message }];
  });
}
