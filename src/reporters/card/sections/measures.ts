import type { CardMeasure, Counted } from '../../../model/card.ts';
import {
  type Cell,
  labelledText,
  nameColumn,
  numberColumn,
  type PeriodBlock,
  plain,
  type Tone,
} from '../../period/section.ts';
import type { Ink } from '../../period/view.ts';
import { changeWord, measureTitle, quantityWords, sizeWords } from '../quantity-words.ts';

type Known = Extract<Counted, { state: 'measured' }>;

const CHANGE: Readonly<Record<ReturnType<typeof changeWord>, readonly [string, Tone]>> = {
  better: ['better', 'good'],
  worse: ['worse', 'bad'],
  same: ['unchanged', 'faint'],
  unclear: ['no clear change', 'faint'],
  '': ['', 'plain'],
};

/** What was counted: before and now, and from how many. */
export function measureTable(measures: readonly CardMeasure[], ink: Ink): PeriodBlock[] {
  const rows = measures.flatMap(measure => measureRows(measure, ink));
  if (rows.length === 0) return [];
  return [
    {
      kind: 'table',
      columns: [
        nameColumn('measure'),
        numberColumn('before'),
        numberColumn('now'),
        numberColumn('of', 1),
        { head: 'change', align: 'left', cut: 'never', spare: 2 },
      ],
      rows,
      ...{ most: rows.length, noun: 'measures' },
    },
  ];
}

function measureRows(measure: CardMeasure, ink: Ink): Cell[][] {
  const { counted, basis } = measure;
  if (counted.state !== 'measured') return [];
  const [change, tone] = CHANGE[changeWord(measure)];
  const title = `${measureTitle(measure)}${basis === 'derived' ? ' (derived)' : ''}`;
  return [
    [plain(ink.prose(title)), ...sides(counted), { text: change, tone }],
    ...(counted.parts ?? []).map(part => [plain(`  ${ink.prose(part.name)}`), ...sides(part), plain('')]),
  ];
}

function sides({ before, now }: Pick<Known, 'before' | 'now'>): Cell[] {
  return [
    plain(before === undefined ? '–' : quantityWords(before)),
    plain(quantityWords(now)),
    plain(sizeWords(now)),
  ];
}

/** What could not be counted, by reason: never a zero. */
export function missingLines(measures: readonly CardMeasure[], ink: Ink): PeriodBlock[] {
  const byReason = new Map<string, string[]>();
  for (const { title, counted } of measures) {
    if (counted.state === 'measured') continue;
    const word = counted.state === 'not-applicable' ? 'Not applicable' : 'Not provided';
    const reason = `${word}: ${counted.reason}`;
    byReason.set(reason, [...(byReason.get(reason) ?? []), title]);
  }
  return [...byReason].map(([reason, titles]) =>
    labelledText('Missing', `${ink.prose(titles.map(lower).join(', '))}. ${ink.prose(reason)}`),
  );
}

/** Sentences about numbers, and why a number before is missing; each once. */
export function numberNotes(measures: readonly CardMeasure[], ink: Ink): PeriodBlock[] {
  const notes = new Set<string>();
  for (const { counted, title } of measures) {
    if (counted.state !== 'measured') continue;
    for (const notice of counted.notices ?? []) notes.add(`${title}: ${notice}`);
    if (counted.before === undefined && counted.reasonBefore) notes.add(`Before: ${counted.reasonBefore}`);
  }
  return [...notes].map(note => labelledText('Note', ink.prose(note)));
}

/** Formula, caveats, and what keeps each number honest. */
export function howCounted(measures: readonly CardMeasure[], ink: Ink): PeriodBlock[] {
  return measures.flatMap((measure): PeriodBlock[] => {
    const { title, formula, caveats, game, counter, inputs, counted } = measure;
    const places = counted.state === 'measured' ? (counted.places ?? []) : [];
    const text = [
      `${formula}. From: ${inputs.join(', ')}.`,
      ...caveats,
      `How it is gamed: ${game}. Against it: ${counter}.`,
    ].join(' ');
    return [
      { kind: 'text', label: 'Measure', text: `${ink.prose(title)}: ${ink.prose(text)}`, tone: 'plain' },
      ...places.map(({ path, what }) => labelledText('Place', `${ink.path(path)}: ${ink.prose(what)}`)),
    ];
  });
}

/** `Review coverage` inside of a sentence; `CI time` stays. */
function lower(title: string): string {
  return /^[A-Z][a-z]/.test(title) ? title.charAt(0).toLowerCase() + title.slice(1) : title;
}
