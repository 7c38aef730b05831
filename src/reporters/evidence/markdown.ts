import type { Evidence } from '../../model/evidence.ts';
import { debtRows, debtTable } from '../delta/markdown/debts.ts';
import { MARKDOWN_SINK } from '../delta/markdown/ink.ts';
import { codeSpan } from '../escape.ts';
import { type Block, joinBlocks } from '../markdown/document.ts';
import { name } from '../markdown/inline.ts';
import { firstDebts, leftOutWords, outcomeWords, sortDebts } from './debts.ts';
import { evidenceFacts, honestFacts } from './facts.ts';
import type { EvidenceReporter } from './reporter.ts';
import { evidenceRows } from './rows.ts';
import { scoreWords } from './score-words.ts';
import { subjectFacts, subjectName, subjectTitle } from './subject-words.ts';

/** A block to paste is read when it fits a screen. */
const MOST_DEBTS = 8;
const MOST_FACTS = 10;

/** A compact block for a review or a self-assessment: at most 40 lines unless more is asked for. */
export const markdown: EvidenceReporter = (evidence, { verbose, top, links = false }) => {
  const most = verbose ? Number.POSITIVE_INFINITY : (top ?? MOST_DEBTS);
  const debts = sortDebts(evidence);
  const { worse, better } = firstDebts(debts, most);
  const rows = debtRows([...worse, ...better], 'short', links);
  const all = debts.worse.length + debts.better.length;
  return joinBlocks([
    { kind: 'text', lines: [headingOf(evidence)] },
    {
      kind: 'text',
      lines: [
        [`**${outcomeWords(evidence, debts)}**`, leftOut(evidence), scoreLine(evidence)]
          .filter(part => part !== '')
          .join(' '),
      ],
    },
    ...numbers(evidence),
    ...debtTable(rows, rows.length, 'debts', all - rows.length),
    { kind: 'text', lines: factLines(evidence, verbose) },
    { kind: 'text', lines: [methodLine(evidence)] },
  ]);
};

function headingOf(evidence: Evidence): string {
  const title = subjectTitle(evidence, MARKDOWN_SINK);
  const subject = subjectName(evidence, MARKDOWN_SINK);
  return `### ${title === undefined ? subject : `${subject}: ${title}`}`;
}

function leftOut(evidence: Evidence): string {
  return leftOutWords(evidence)?.replace('--paths', codeSpan('--paths')) ?? '';
}

function scoreLine(evidence: Evidence): string {
  const of =
    evidence.repository === undefined ? 'the whole repository' : `the whole of ${name(evidence.repository)}`;
  return `Score of ${of}: ${scoreWords(evidence, MARKDOWN_SINK)}.`;
}

function numbers(evidence: Evidence): Block[] {
  const rows = evidenceRows(evidence, MARKDOWN_SINK);
  if (rows.length === 0) return [];
  return [
    {
      kind: 'table',
      head: ['These files alone', 'Before', 'After', 'Change'],
      align: ['left', 'right', 'right', 'left'],
      rows: rows.map(({ title, before, after, change }) => [title, before, after, change]),
      omitted: 0,
      noun: 'measures',
    },
  ];
}

/** What is left out and not measured comes first: it is never cut. */
function factLines(evidence: Evidence, verbose: boolean): string[] {
  const honest = honestFacts(evidence, MARKDOWN_SINK);
  const facts = evidenceFacts(evidence, MARKDOWN_SINK);
  const most = verbose ? facts.length : Math.max(3, MOST_FACTS - honest.length);
  return [...honest, ...facts.slice(0, most)].map(({ label, text }) => `- **${label}:** ${text}`);
}

function methodLine(evidence: Evidence): string {
  const { tool, method } = evidence;
  const facts = subjectFacts(evidence, MARKDOWN_SINK).join(' · ');
  return `${facts} · tkpi ${tool.version}, both sides by today's configuration: ${codeSpan(method.command)}`;
}
