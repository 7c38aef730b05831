import type { CardEntry, EntryEvidence } from '../../../model/card.ts';
import type { EvidenceItem } from '../../../model/ledger.ts';
import { signedPoints } from '../../delta/signed-numbers.ts';
import { quantity } from '../../numbers.ts';
import type { PeriodBlock, PeriodItem } from '../../period/section.ts';
import type { Ink } from '../../period/view.ts';
import { manyOf, quantityWords } from '../quantity-words.ts';

/** Recorded contributions: found → did → effect, the evidence, what was measured, what the lead says. */
export function entryBlock(entries: readonly CardEntry[], ink: Ink): PeriodBlock[] {
  if (entries.length === 0) return [];
  return [{ kind: 'items', items: entries.map(entry => entryItem(entry, ink)), most: 5, noun: 'entries' }];
}

/** One contribution. */
export function entryItem(entry: CardEntry, ink: Ink): PeriodItem {
  const { id, by, when, did, found, effect, applications, isLate, assessments, claims } = entry;
  const facts = [
    by.map(ink.prose).join(', '),
    ink.prose(`${when.from} to ${when.to}`),
    ...(applications.length === 0 ? [] : [applications.map(ink.name).join(', ')]),
    ...(isLate ? ['reaches outside of the period'] : []),
  ];
  return {
    mark: assessments.length > 0 ? 'assessed' : 'recorded',
    tone: 'plain',
    sentence: ink.paragraph(sentence(did)),
    place: ink.name(id),
    facts,
    notes: [
      `Found: ${ink.paragraph(sentence(found))}`,
      `Effect: ${ink.paragraph(sentence(effect))}`,
      `Evidence: ${entry.evidence.map(item => evidenceWords(item, ink)).join(', ')}`,
      ...measuredNotes(entry.measured, ink),
      ...claims.map(
        ({ what, value, unit, how }) =>
          `Claimed: ${ink.prose(what)} ${quantity(value)}${unit === undefined ? '' : ` ${ink.prose(value === 1 ? unit : manyOf(unit))}`} (${ink.prose(how)})`,
      ),
      ...assessments.map(assessment => assessmentWords(assessment, ink)),
    ],
    long: entry.measured === undefined ? [] : [`Again: ${ink.command(entry.measured.command)}`],
  };
}

const CHECKED: Readonly<Record<EvidenceItem['check'], string>> = {
  verified: 'verified',
  unverified: 'not verified',
  wrong: 'not found',
};

function evidenceWords({ kind, value, check, reason, note }: EvidenceItem, ink: Ink): string {
  const shown = kind === 'commit' ? value.slice(0, 12) : value;
  const why = [CHECKED[check], ...(check === 'verified' || reason === undefined ? [] : [ink.prose(reason)])];
  return `${kind === 'url' ? ink.link(value, value) : ink.name(shown)} (${why.join(': ')}${note === undefined ? '' : `; ${ink.prose(note)}`})`;
}

function measuredNotes(measured: EntryEvidence | undefined, ink: Ink): string[] {
  if (measured === undefined) return [];
  if (measured.reason !== undefined) return [`Not measured: ${ink.prose(measured.reason)}`];
  const parts = measured.measures.map(({ id, before, after, points }) => {
    if (before === undefined && after === undefined && points !== undefined) {
      return `${ink.prose(id)} ${signedPoints(points, 2)} points`;
    }
    const side = (value: typeof before) => (value === undefined ? '–' : quantityWords(value));
    return `${ink.prose(id)} ${side(before)} → ${side(after)}${points === undefined ? '' : ` (${signedPoints(points, 2)} points)`}`;
  });
  return parts.length === 0 ? [] : [`Measured in its files: ${parts.join(', ')}`];
}

function assessmentWords(
  { by, date, judgement, reasons, isOwn, followUp }: CardEntry['assessments'][number],
  ink: Ink,
): string {
  const words = Object.entries(judgement).map(([what, word]) => `${ink.prose(what)} ${ink.prose(word)}`);
  const own = isOwn ? ', who took part in it' : '';
  const next = followUp.map(({ value }) => ink.name(value));
  return `Assessed by ${ink.prose(by)}${own}, ${ink.prose(date)}: ${words.join(', ')}. ${ink.paragraph(sentence(reasons))}${
    next.length === 0 ? '' : ` Follow-up: ${next.join(', ')}.`
  }`;
}

/** One line, with its full stop. */
function sentence(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return /[.!?…]$/.test(line) ? line : `${line}.`;
}
