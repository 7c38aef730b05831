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

/** Measures that are named in one note. */
const MOST_NAMED = 3;

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
    ...(counted.parts ?? []).map(part => [plain(`· ${ink.prose(part.name)}`), ...sides(part), plain('')]),
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
    labelledText(
      'Missing',
      `${titles.map(title => ink.prose(lower(title))).join(', ')}. ${ink.prose(reason)}`,
    ),
  );
}

/** Sentences about numbers, and why a number before is missing: each once, with the measures it is about. */
export function numberNotes(measures: readonly CardMeasure[], ink: Ink): PeriodBlock[] {
  const titles = titlesBySentence(measures, ({ counted }) => {
    if (counted.state !== 'measured') return [];
    const isLacking = counted.before === undefined && counted.reasonBefore;
    return [...(counted.notices ?? []), ...(isLacking ? [`no number before: ${counted.reasonBefore}`] : [])];
  });
  return [...titles].map(([note, own]) => {
    const names = own.length > MOST_NAMED ? `${own[0]} and ${own.length - 1} more` : enumerated(own);
    return labelledText('Note', `${ink.prose(names)}: ${ink.prose(note)}`);
  });
}

/** Formula, caveats, and what keeps each number honest. A caveat of several measures is said once, below them. */
export function howCounted(measures: readonly CardMeasure[], ink: Ink): PeriodBlock[] {
  const titles = titlesBySentence(measures, ({ caveats }) => caveats.map(sentence));
  const isShared = (caveat: string) => (titles.get(caveat)?.length ?? 0) > 1;
  const own = measures.flatMap((measure): PeriodBlock[] => {
    const { title, formula, caveats, game, counter, inputs, counted } = measure;
    const places = counted.state === 'measured' ? (counted.places ?? []) : [];
    const text = [
      `${sentence(formula)} From: ${inputs.join(', ')}.`,
      ...caveats.map(sentence).filter(caveat => !isShared(caveat)),
      `How it is gamed: ${sentence(game)} Against it: ${sentence(counter)}`,
    ].map(ink.paragraph);
    return [
      { kind: 'text', label: 'Measure', text: `${ink.prose(title)}: ${text.join(' ')}`, tone: 'plain' },
      ...places.map(({ path, what }) => labelledText('Place', `${ink.path(path)}: ${ink.prose(what)}`)),
    ];
  });
  const shared = [...titles]
    .filter(([caveat]) => isShared(caveat))
    .map(([caveat, of]) => {
      const names = of.length === measures.length ? 'All of them' : enumerated(of);
      return labelledText('Caveat', `${ink.paragraph(names)}: ${ink.paragraph(caveat)}`);
    });
  return [...own, ...shared];
}

/** Each sentence once, with the titles of the measures it is about. */
function titlesBySentence(
  measures: readonly CardMeasure[],
  sentencesOf: (measure: CardMeasure) => readonly string[],
): Map<string, string[]> {
  const titles = new Map<string, string[]>();
  for (const measure of measures)
    for (const text of sentencesOf(measure)) titles.set(text, [...(titles.get(text) ?? []), measure.title]);
  return titles;
}

/** Titles as the start of a sentence; some hold a comma. */
function enumerated(titles: readonly string[]): string {
  const [first = '', ...others] = titles;
  return [first, ...others.map(lower)].join(titles.some(title => title.includes(',')) ? '; ' : ', ');
}

/** `Review coverage` inside of a sentence; `CI time` stays. */
function lower(title: string): string {
  return /^[A-Z][a-z]/.test(title) ? title.charAt(0).toLowerCase() + title.slice(1) : title;
}

/** With its full stop, once. */
function sentence(text: string): string {
  return /[.!?…]$/.test(text) ? text : `${text}.`;
}
