import type { SettingChange } from '../../../model/delta.ts';
import { filesWords, ignoresWords } from '../../delta/file-words.ts';
import { sidesWords } from '../../delta/sides.ts';
import { count, plural } from '../../numbers.ts';
import { labelledText, type PeriodBlock, type Section } from '../section.ts';
import type { Ink, PeriodView } from '../view.ts';

const MOST_SETTINGS = 10;
const MOST_GLOBS = 10;
const SHORT_HASH = 19;

/** How the numbers came to be, and what brings the same ones again. */
export function methodSection({ report, ink }: PeriodView): Section[] {
  const { method, delta, branch, period, tool } = report;
  const day = (instant: string | undefined) => instant?.slice(0, 10);
  const [from, to] = [day(period.from), day(period.to)];
  const days =
    from === undefined || to === undefined ? '' : `, ${from} to before ${to} ${ink.prose(period.timeZone)}`;
  const engines = Object.entries(method.engines).map(
    ([id, engine]) => `${ink.prose(id)} by ${ink.prose(engine)}`,
  );
  const sides = ({ before, after }: { before: number; after: number }) =>
    `${count(before)} → ${count(after)}`;
  const lines: (PeriodBlock | undefined)[] = [
    labelledText('Period', `${ink.prose(period.label)}${days}, first-parent line of ${ink.name(branch)}`),
    labelledText('Commits', sidesWords(delta, ink)),
    filesWords(delta) === '' ? undefined : labelledText('Files', filesWords(delta)),
    labelledText('Ruler', `${ink.name(method.ruler.slice(0, SHORT_HASH))}, the same for both ends`),
    engines.length === 0 ? undefined : labelledText('Engines', engines.join(', ')),
    method.settings.length === 0
      ? undefined
      : labelledText('Settings', settings(method.settings, ink), 'warning'),
    method.excluded.length === 0 ? undefined : labelledText('Excluded', globs(method.excluded, ink)),
    labelledText(
      'Skipped',
      `${sides(method.skipped)} files on purpose, ${sides(method.failed)} that could not be read`,
    ),
    ignoresWords(delta) === '' ? undefined : labelledText('Ignored', ignoresWords(delta)),
    labelledText(
      'Measured',
      `${plural(method.measured.whole, 'tree')} whole, ${count(method.measured.parts)} in part; ${ink.prose(tool.name)} ${ink.prose(tool.version)}`,
    ),
    labelledText('Again', ink.name(method.command)),
  ];
  return [{ title: 'Method', blocks: lines.filter(line => line !== undefined) }];
}

function settings(changes: readonly SettingChange[], ink: Ink): string {
  const value = (text: string | undefined) => (text === undefined ? 'not set' : ink.name(text));
  const shown = changes
    .slice(0, MOST_SETTINGS)
    .map(({ path, before, after }) => `${ink.name(path)} ${value(before)} → ${value(after)}`);
  const rest = changes.length - shown.length;
  const all = rest > 0 ? [...shown, `and ${count(rest)} more`] : shown;
  return `${all.join(', ')}; both ends were measured with the settings of now`;
}

function globs(excluded: readonly string[], ink: Ink): string {
  const shown = excluded.slice(0, MOST_GLOBS).map(ink.name);
  const rest = excluded.length - shown.length;
  return (rest > 0 ? [...shown, `and ${count(rest)} more`] : shown).join(', ');
}
