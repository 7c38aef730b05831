import type { ImportState } from '../../../model/import.ts';
import { count, moreOf } from '../../numbers.ts';
import {
  type Cell,
  labelledText,
  nameColumn,
  numberColumn,
  type PeriodBlock,
  plain,
  type Section,
} from '../../period/section.ts';
import type { Ink } from '../../period/view.ts';
import type { CardView } from '../view.ts';

const STATES: Readonly<Record<ImportState['state'], string>> = {
  ok: 'read',
  'not-provided': 'not provided',
  unreadable: 'not readable',
};
const SHORT_HASH = 19;
const MOST_PROBLEMS = 5;

/** Every export, what became of it, and what was left out of it. */
export function inputSection({ card: { inputs }, ink }: CardView): Section[] {
  return [
    {
      title: 'Inputs',
      blocks: [
        {
          kind: 'table',
          columns: [
            nameColumn('input'),
            nameColumn('file', 'path'),
            nameColumn('state'),
            numberColumn('records'),
            numberColumn('left out', 1),
          ],
          rows: inputs.map(state => row(state, ink)),
          ...{ most: inputs.length, noun: 'inputs' },
        },
        ...inputs.flatMap(state => remarks(state, ink)),
      ],
      details: { title: 'Inputs: hashes', blocks: inputs.flatMap(state => hashLine(state, ink)) },
    },
  ];
}

function row({ kind, file, state, records, skipped }: ImportState, ink: Ink): Cell[] {
  return [
    plain(kind),
    plain(file === undefined ? '–' : ink.path(file)),
    { text: STATES[state], tone: state === 'unreadable' ? 'bad' : state === 'ok' ? 'plain' : 'faint' },
    plain(records === undefined ? '–' : count(records)),
    plain(skipped === undefined ? '' : count(skipped)),
  ];
}

function remarks(
  { kind, file = kind, reason, notices = [], problems = [] }: ImportState,
  ink: Ink,
): PeriodBlock[] {
  const rest = problems.length - MOST_PROBLEMS;
  const said = [
    ...(reason === undefined ? [] : [reason]),
    ...notices,
    ...problems.slice(0, MOST_PROBLEMS),
    ...(rest > 0 ? [moreOf(rest, 'problems')] : []),
  ];
  return said.map(text => labelledText('Note', `${ink.name(file)}: ${ink.prose(text)}`, 'warning'));
}

function hashLine({ file, hash, format }: ImportState, ink: Ink): PeriodBlock[] {
  if (file === undefined || hash === undefined) return [];
  const text = `${ink.path(file)}${format === undefined ? '' : ` (${ink.prose(format)})`} ${ink.name(hash.slice(0, SHORT_HASH))}`;
  return [labelledText('Hash', text)];
}
