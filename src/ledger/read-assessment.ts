import type { Assessment, LedgerFile, LedgerProblem } from '../model/ledger.ts';
import { evidenceValue } from './evidence-item.ts';
import { assessmentFields, type FollowUpFields } from './fields.ts';
import type { LedgerPath } from './ledger-path.ts';
import { readFields } from './read-file.ts';

/** What became of a file. Its entry is looked for later. */
export interface ReadAssessment {
  readonly assessment?: Assessment & { readonly period: string };
  readonly problems: readonly LedgerProblem[];
}

/** An assessment of a file; none when anything in it is an error. */
export function readAssessment(file: LedgerFile, at: LedgerPath): ReadAssessment {
  const read = readFields(file, assessmentFields);
  if ('problems' in read) return read;
  const { fields, lineOf } = read;
  const problems: LedgerProblem[] = [];
  const place = { file: file.path, line: lineOf(['entry']) };
  if (fields.entry !== at.name) {
    const message = `the file should be called ${fields.entry}.yml, or ${fields.entry}.<who>.yml`;
    problems.push({ ...place, severity: 'warning', code: 'file-name', message });
  }
  const { entry, by, date, judgement, reasons } = fields;
  const followUp = fields['follow-up'].flatMap(followUps);
  const assessment = {
    ...{ ...place, entry, by, date, judgement, reasons, followUp, isOwn: false },
    period: at.period,
  };
  return { assessment, problems };
}

const KINDS = ['issue', 'pr', 'commit', 'doc', 'url', 'text'] as const;

function followUps(fields: FollowUpFields): Assessment['followUp'] {
  return KINDS.flatMap(kind => {
    const value = fields[kind];
    if (value === undefined) return [];
    return [{ kind, value: kind === 'text' ? String(value) : evidenceValue(kind, String(value)) }];
  });
}
