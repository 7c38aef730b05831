import type { SettingChange } from '../../../model/delta.ts';
import type { Method, Period } from '../../../model/period.ts';
import { filesWords, ignoresWords } from '../../delta/file-words.ts';
import { sidesWords } from '../../delta/sides.ts';
import { count, plural } from '../../numbers.ts';
import { labelledText, type Section } from '../section.ts';
import type { Ink, PeriodView } from '../view.ts';

const MOST_SETTINGS = 10;
const MOST_GLOBS = 10;
const MOST_ENGINES = 10;
const SHORT_HASH = 19;

/** How the numbers came to be, and what brings the same ones again. */
export function methodSection({ report, ink }: PeriodView): Section[] {
  const { method, delta, branch, period, tool } = report;
  const engines = Object.entries(method.engines)
    .slice(0, MOST_ENGINES)
    .map(([id, engine]) => `${ink.prose(id)} by ${ink.prose(engine)}`);
  const sides = ({ before, after }: Method['skipped']) =>
    before === after ? count(after) : `${count(before)} → ${count(after)}`;
  const { whole, parts } = method.measured;
  const hasGrown = delta.bridge?.some(({ what, cause }) => what === 'growth' && cause === 'code') ?? false;
  const growth = hasGrown
    ? [['Growth', 'the code base grew: the same debt over more code; it shrank: over less'] as const]
    : [];
  const short = [
    ['Period', `${ink.prose(period.label)}${days(period, ink)}, on ${ink.name(branch)}`],
    ['Commits', sidesWords(delta, ink)],
    ['Skipped', `files left out: ${sides(method.skipped)}; that could not be read: ${sides(method.failed)}`],
    ...growth,
    ['Again', ink.command(method.command)],
  ] as const;
  const long = [
    ['Files', filesWords(delta)],
    ['Ruler', `${ink.name(method.ruler.slice(0, SHORT_HASH))}, the same for both ends`],
    ['Engines', engines.join(', ')],
    ['Excluded', globs(method.excluded, ink)],
    ['Ignored', ignoresWords(delta)],
    [
      'Measured',
      `${plural(whole, 'tree')} whole, ${count(parts)} in part; ${ink.prose(tool.name)} ${ink.prose(tool.version)}`,
    ],
  ] as const;
  const changed =
    method.settings.length === 0 ? [] : [labelledText('Settings', settings(method.settings, ink), 'warning')];
  return [
    {
      title: 'Method',
      blocks: [...changed, ...short.map(([label, text]) => labelledText(label, text))],
      details: {
        title: 'More on the method',
        blocks: long.flatMap(([label, text]) => (text === '' ? [] : [labelledText(label, text)])),
      },
    },
  ];
}

const MIDNIGHT = /T00:00:00(?:\.000)?Z$/;

/** `, from 2026-07-01 to before 2026-10-01 (UTC)`: days where they begin at midnight of UTC, else instants. */
function days({ from, to, timeZone }: Period, ink: Ink): string {
  const shown = (instant: string) => ink.prose(MIDNIGHT.test(instant) ? instant.slice(0, 10) : instant);
  const start = from === undefined ? '' : ` from ${shown(from)}`;
  const end = to === undefined ? '' : ` to before ${shown(to)}`;
  return start + end === '' ? '' : `,${start}${end} (${ink.prose(timeZone)})`;
}

function settings(changes: readonly SettingChange[], ink: Ink): string {
  const value = (text: string | undefined) => (text === undefined ? 'not set' : ink.name(text));
  const shown = changes
    .slice(0, MOST_SETTINGS)
    .map(({ path, before, after }) => `${ink.name(path)} ${value(before)} → ${value(after)}`);
  const rest = changes.length - shown.length;
  const all = rest > 0 ? [...shown, `and ${count(rest)} more`] : shown;
  return `${all.join(', ')}; both ends are measured as of now`;
}

function globs(excluded: readonly string[], ink: Ink): string {
  const shown = excluded.slice(0, MOST_GLOBS).map(ink.name);
  const rest = excluded.length - shown.length;
  return (rest > 0 ? [...shown, `and ${count(rest)} more`] : shown).join(', ');
}
