import { gzipSync } from 'node:zlib';
import { block, entry, list } from '../json-writer.ts';
import type { ReportOptions } from '../reporter.ts';
import { nameOf } from '../subject.ts';
import { jsonForLogs, sarifText } from './escape.ts';
import { type HeadFinding, type HeadInput, headFindings } from './head-findings.ts';
import { NOTIFICATIONS, sarifInvocation } from './sarif-invocation.ts';
import { sarifResult } from './sarif-result.ts';
import { ruleDescriptor, ruleIds } from './sarif-rules.ts';

/** GitHub refuses a run with more results. */
const MOST_RESULTS = 25_000;
/** GitHub refuses more than 10 MB of gzip; the rest is for the compressor of whoever uploads. */
const MOST_GZIP_BYTES = 9_500_000;

const SCHEMA = 'https://json.schemastore.org/sarif-2.1.0-rtm.5.json';

/**
 * SARIF 2.1.0 for GitHub code scanning, Azure DevOps and editors: every finding of the tree, worst first, with
 * what the comparison says about it when there is one. Over the limits of GitHub the least bad are left out, and a
 * notification says how many.
 */
export function sarif(input: HeadInput, _options: ReportOptions): string {
  const findings = headFindings(input);
  let listed = Math.min(findings.length, MOST_RESULTS);
  let text = write(input, findings, listed);
  while (listed > 0 && isTooLarge(text)) {
    listed = Math.floor(listed / 2);
    text = write(input, findings, listed);
  }
  return text;
}

/** What is small as it stands is not compressed to see; the fastest level compresses least. */
function isTooLarge(text: string): boolean {
  return text.length * 3 > MOST_GZIP_BYTES && gzipSync(text, { level: 1 }).length > MOST_GZIP_BYTES;
}

function write(input: HeadInput, findings: readonly HeadFinding[], listed: number): string {
  const { head } = input;
  const rules = ruleIds(findings.map(({ finding }) => finding.code));
  const ruleIndex = new Map(rules.map((id, index) => [id, index]));
  const results = findings
    .slice(0, listed)
    .map(found => entry(sarifResult(found, ruleIndex.get(found.finding.code) ?? -1)));
  const driver = block(4, [
    ['name', entry(head.tool.name)],
    ['version', entry(head.tool.version)],
    ['semanticVersion', entry(head.tool.version)],
    [
      'rules',
      list(
        4,
        rules.map(id => entry(ruleDescriptor(id, sarifText))),
      ),
    ],
    [
      'notifications',
      list(
        4,
        NOTIFICATIONS.map(([id, text]) => entry({ id, shortDescription: { text } })),
      ),
    ],
  ]);
  const run = block(2, [
    ['tool', block(3, [['driver', driver]])],
    ['automationDetails', entry({ id: `tkpi/${sarifText(nameOf(head))}/` })],
    ['columnKind', entry('utf16CodeUnits')],
    ['invocations', list(2, [entry(sarifInvocation(input, listed, findings.length))])],
    ['results', list(2, results)],
  ]);
  const log = block(0, [
    ['$schema', entry(SCHEMA)],
    ['version', entry('2.1.0')],
    ['runs', list(0, [run])],
  ]);
  return jsonForLogs(`${log}\n`);
}
