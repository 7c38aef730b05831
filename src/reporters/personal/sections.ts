import { CARD_ITEMS } from '../../model/card-items.ts';
import type { PersonalEvidence } from '../../model/personal-evidence.ts';
import { entryItem } from '../card/sections/entries.ts';
import { labelledText, type PeriodBlock, type PeriodItem, type Section } from '../period/section.ts';
import type { Ink } from '../period/view.ts';

const MOST = 50;

/** `What @lin can show of 2026-Q3`. */
export function personalTitle({ handle, period, repository }: PersonalEvidence, ink: Ink): string {
  const where = repository === undefined ? '' : ` in ${ink.name(repository)}`;
  return `What ${ink.name(handle)} can show of ${ink.prose(period.label)}${where}`;
}

/** What the reader must know. */
export function personalNotices({ notices, problems }: PersonalEvidence, ink: Ink): PeriodBlock[] {
  return [
    labelledText('Note', 'Evidence, not a measurement: no totals, no score, and no such list of others.'),
    ...notices.map(notice => labelledText('Note', ink.prose(notice), 'warning')),
    ...problems.map(({ file, line, message }) =>
      labelledText('Mistake', `${ink.place(file, line)}: ${ink.prose(message)}`, 'warning'),
    ),
  ];
}

/** Applications, own entries by item, reviewed pull requests as links. */
export function personalSections(evidence: PersonalEvidence, ink: Ink): Section[] {
  return [
    ...section(
      'Applications owned or co-owned',
      evidence.applications.map(own => owned(own, ink)),
      'applications',
    ),
    ...CARD_ITEMS.flatMap(({ id, title }) =>
      section(
        title,
        evidence.entries.filter(({ item }) => item === id).map(entry => entryItem(entry, ink)),
        'entries',
      ),
    ),
    ...section(
      'Reviewed pull requests',
      evidence.reviewed.map(own => reviewed(own, ink)),
      'pull requests',
    ),
  ];
}

function section(title: string, items: readonly PeriodItem[], noun: string): Section[] {
  return items.length === 0 ? [] : [{ title, blocks: [{ kind: 'items', items, most: MOST, noun }] }];
}

function owned({ name, owns }: PersonalEvidence['applications'][number], ink: Ink): PeriodItem {
  return item('', owns === 'all' ? ink.name(name) : `${ink.name(name)}, a part of it`);
}

function reviewed({ mark, number, title, url }: PersonalEvidence['reviewed'][number], ink: Ink): PeriodItem {
  const shown = `${mark}${number}`;
  return item('', `${url === undefined ? ink.name(shown) : ink.link(shown, url)} ${ink.title(title)}`);
}

function item(mark: string, sentence: string): PeriodItem {
  return { mark, tone: 'plain', sentence, facts: [], notes: [] };
}
