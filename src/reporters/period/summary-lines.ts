import { signedCount } from '../delta/signed-numbers.ts';
import { count, plural } from '../numbers.ts';
import { gainWords } from '../words.ts';
import { labelledText, type PeriodBlock } from './section.ts';
import { countState, countTitle } from './sections/counts.ts';
import { goalCounts } from './sections/goals.ts';
import { hotspotCounts } from './sections/hotspots.ts';
import { storyWords } from './sections/stories.ts';
import type { PeriodView } from './view.ts';

const MOST_LINES = 5;
const MOST_COUNTS = 3;
const MOST_LISTED = 20;

/** At most five short lines below the headline. */
export function summaryLines(view: PeriodView): PeriodBlock[] {
  const { goals, names, participation } = view.report;
  const hotspots = participation.changes === 0 ? [] : view.report.hotspots;
  const goalText = goalCounts(goals);
  const lines = [
    labelledText('Work', workWords(view)),
    ...countLines(view),
    ...(goalText === '' ? [] : [labelledText('Goals', goalText)]),
    ...(hotspots.length === 0 ? [] : [labelledText('Hotspots', hotspotCounts(hotspots))]),
    ...nextLine(view),
  ].slice(0, MOST_LINES);
  if (names === undefined) return lines;
  return [...lines, labelledText('Authors', firstOf(names.map(view.ink.name)).join(', '))];
}

/** Whole sentences that must not be overlooked. */
export function noticeLines({ report, ink }: PeriodView): PeriodBlock[] {
  return firstOf(report.notices.map(ink.prose)).map(text => labelledText('Note', text, 'warning'));
}

/** Of a long list the first entries, and how many more. */
function firstOf(texts: readonly string[]): string[] {
  const rest = texts.length - MOST_LISTED;
  return rest > 0 ? [...texts.slice(0, MOST_LISTED), `and ${count(rest)} more`] : [...texts];
}

/** Counts only; authors are a number. */
function workWords({ report, ink }: PeriodView): string {
  const { changes, commits, authors, byBots } = report.participation;
  const { codeLines } = report.delta.total;
  const bots = byBots === 0 ? '' : ` (${count(byBots)} by bots)`;
  const grown = codeLines.after - codeLines.before;
  const work =
    changes === 0
      ? ['no change was merged']
      : [
          `${plural(changes, 'change')} on ${ink.name(report.branch)}${bots}`,
          plural(commits, 'commit'),
          plural(authors, 'author'),
        ];
  const lines = `${plural(codeLines.after, 'code line')}${grown === 0 ? '' : ` (${signedCount(grown)})`}`;
  return [...work, lines].join(', ');
}

/** Counts that changed clearly. */
function countLines({ report, ink }: PeriodView): PeriodBlock[] {
  const clear = report.counts.filter(change => countState(change) !== 'no clear change');
  if (clear.length === 0) return [];
  const shown = clear
    .slice(0, MOST_COUNTS)
    .map(change => `${ink.prose(countTitle(change))} ${count(change.before)} → ${count(change.after)}`);
  return [labelledText('Counts', shown.join(', '))];
}

function nextLine(view: PeriodView): PeriodBlock[] {
  const [story] = view.report.stories;
  if (story === undefined) return [];
  const [gain = ''] = gainWords([story.points]);
  return [labelledText('Next', `${storyWords(story, view)} (${gain})`)];
}
