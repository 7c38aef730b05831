import type { Assessment, EvidenceItem, LedgerEntry, LedgerProblem } from '../../model/ledger.ts';
import { block, entry, list, ordered, rows } from '../json-writer.ts';
import type { LedgerReporter } from './reporter.ts';

/** The ledger in canonical bytes: keys in the order of the model, one entry a line, one trailing newline. */
export const json: LedgerReporter = report =>
  `${block(0, [
    ['schema', entry(report.schema)],
    ['tool', entry(report.tool, ['name', 'version'])],
    ['repository', report.repository === undefined ? undefined : entry(report.repository)],
    ['period', report.period === undefined ? undefined : entry(report.period)],
    ['application', report.application === undefined ? undefined : entry(report.application)],
    ['entries', list(0, report.entries.map(entryText))],
    ['assessments', rows<Assessment>(0, report.assessments, ASSESSMENT)],
    ['problems', rows<LedgerProblem>(0, report.problems, ['file', 'line', 'severity', 'code', 'message'])],
  ])}\n`;

const ASSESSMENT = [
  'file',
  'line',
  'entry',
  'by',
  'date',
  'judgement',
  'reasons',
  'followUp',
  'isOwn',
] as const;

const ENTRY = [
  ...([
    'file',
    'line',
    'id',
    'item',
    'applications',
    'by',
    'when',
    'period',
    'found',
    'did',
    'effect',
  ] as const),
  ...(['evidence', 'paths', 'measure', 'claims', 'isLate'] as const),
] as const;

const EVIDENCE = ['kind', 'value', 'note', 'line', 'check', 'reason'] as const;

function entryText(value: LedgerEntry): string {
  const evidence = value.evidence.map(piece => ordered<EvidenceItem>(piece, EVIDENCE));
  const claims = value.claims.map(claim => ordered(claim, ['what', 'value', 'unit', 'how']));
  const when = ordered(value.when, ['from', 'to']);
  return entry<LedgerEntry>({ ...value, when, evidence, claims }, ENTRY);
}
