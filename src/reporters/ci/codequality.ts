import { visible } from '../escape.ts';
import { entry, list } from '../json-writer.ts';
import type { ReportOptions } from '../reporter.ts';
import { jsonForLogs } from './escape.ts';
import { findingWords } from './finding-words.ts';
import { type HeadFinding, type HeadInput, headFindings, mainLocation } from './head-findings.ts';

/**
 * GitLab Code Quality: every finding of the tree that is not suppressed, worst first. GitLab compares the reports of
 * both branches itself, so nothing in an entry may depend on the comparison: the fingerprint is the finding's id.
 */
export function codequality(input: HeadInput, _options: ReportOptions): string {
  const entries = headFindings(input)
    .filter(({ suppression }) => suppression === undefined)
    .map(issue);
  return jsonForLogs(`${list(-1, entries)}\n`);
}

function issue({ finding }: HeadFinding): string {
  const place = mainLocation(finding);
  return entry({
    description: `${findingWords(finding, visible)}.`,
    check_name: finding.code,
    fingerprint: finding.id,
    severity: finding.severity,
    location: {
      path: place?.path ?? '',
      lines: { begin: Math.max(1, place?.startLine ?? 1), end: Math.max(1, place?.endLine ?? 1) },
    },
  });
}
