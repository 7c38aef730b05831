import type { LedgerEntry, LedgerReport } from '../../model/ledger.ts';
import { type Block, joinBlocks } from '../markdown/document.ts';
import { name, prose } from '../markdown/inline.ts';
import { groupsOf } from './groups.ts';
import type { LedgerReporter } from './reporter.ts';
import { assessmentWords, evidenceWords, headFacts, problemWords, whenWords } from './words.ts';

/** Entries beyond are counted: GitHub shows no longer page. */
const MOST_ENTRIES = 40;

const SINK = { name, prose };

/** What was recorded, for a wiki: each entry as found → did → effect, with its evidence. Nothing is added up. */
export const markdown: LedgerReporter = report => {
  const subject = report.repository === undefined ? '' : ` of ${name(report.repository)}`;
  const shown = new Set(report.entries.slice(0, MOST_ENTRIES));
  const rest = report.entries.length - shown.size;
  const problems = problemWords(report);
  return joinBlocks([
    text(`# Ledger${subject}`),
    text(headFacts(report, name).join(' · ')),
    ...groupsOf(report).flatMap(({ title, items }) => [
      text(`## ${title}`),
      ...items.flatMap(item => {
        const entries = item.entries.filter(entry => shown.has(entry));
        return entries.length === 0
          ? []
          : [text(`### ${item.title}`), ...entries.map(entry => entryBlock(entry, report))];
      }),
    ]),
    ...(rest > 0 ? [text(`… and ${rest} more entries; \`tkpi ledger list -f json\` has all.`)] : []),
    ...(problems === undefined ? [] : [text(`**Problems:** ${problems}, listed by \`tkpi ledger check\`.`)]),
  ]);
};

function text(...lines: readonly string[]): Block {
  return { kind: 'text', lines };
}

function entryBlock(entry: LedgerEntry, { assessments }: LedgerReport): Block {
  const { id, by, applications, found, did, effect, evidence, claims } = entry;
  const facts = [
    whenWords(entry),
    by.map(name).join(', '),
    ...(applications.length === 0 ? [] : [applications.map(name).join(', ')]),
  ];
  return text(
    `**${name(id)}** · ${facts.join(' · ')}`,
    '',
    `- Found: ${prose(found)}`,
    `- Did: ${prose(did)}`,
    `- Effect: ${prose(effect)}`,
    `- Evidence: ${evidence.map(piece => evidenceWords(piece, SINK)).join(', ')}`,
    ...claims.map(({ what, value, unit, how }) => {
      const amount = `${value}${unit === undefined ? '' : ` ${prose(unit)}`}`;
      return `- Claimed: ${prose(what)}: ${amount}; ${prose(how)}`;
    }),
    ...assessments
      .filter(own => own.entry === id)
      .map(own => `- Assessed ${assessmentWords(own, SINK)}. ${prose(own.reasons)}`),
  );
}
