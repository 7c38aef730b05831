import { expect, test } from 'vitest';
import { issuesOf, read } from './source.ts';

async function created(text: string, settings: object, timeZone = 'UTC'): Promise<string | undefined> {
  const rows = `id\tcreated_at\tresolved_at\n1\t${text}\t\n2\t${text}\t\n`;
  const imported = await read(rows, settings, timeZone);
  return imported.state === 'ok' ? imported.data[0]?.createdAt : undefined;
}

test.each([
  ['14/Jul/26 3:05 PM', { dateFormat: 'dd/MMM/yy h:mm a' }, '2026-07-14T15:05:00Z'],
  ['14/Jul/26 12:05 AM', { dateFormat: 'dd/MMM/yy h:mm a' }, '2026-07-14T00:05:00Z'],
  ['14/jul/26 12:05\u202fpm', { dateFormat: 'dd/MMM/yy h:mm a' }, '2026-07-14T12:05:00Z'],
  ['14.07.26 15:05', { dateFormat: 'dd.MM.yy HH:mm' }, '2026-07-14T15:05:00Z'],
  ['7/4/2026 5:05', { dateFormat: 'M/d/yyyy H:mm' }, '2026-07-04T05:05:00Z'],
  ['2026-07-14 15:05', {}, '2026-07-14T15:05:00Z'],
  ['2026-07-14T15:05:09.123+0200', {}, '2026-07-14T13:05:09Z'],
  ['2026-07-14T15:05:09-03:30', {}, '2026-07-14T18:35:09Z'],
  ['2026-07-14T15:05:09 +0100', { dateFormat: "yyyy-MM-dd'T'HH:mm:ss Z" }, '2026-07-14T14:05:09Z'],
  ['Tue, 14 July 2026', { dateFormat: 'EEE, d MMMM yyyy' }, '2026-07-14T00:00:00Z'],
  ['14/Sep/26', { dateFormat: 'd/MMM/yy', locale: 'en-GB' }, '2026-09-14T00:00:00Z'],
  ['14/Sept/26', { dateFormat: 'd/MMM/yy', locale: 'en-GB' }, '2026-09-14T00:00:00Z'],
  [
    '14/Mrz/26',
    {
      dateFormat: 'd/MMM/yy',
      locale: 'de',
      monthNames: 'Jan Feb Mrz Apr Mai Jun Jul Aug Sep Okt Nov Dez'.split(' '),
    },
    '2026-03-14T00:00:00Z',
  ],
  ['14/Mär/26', { dateFormat: 'd/MMM/yy', locale: 'de' }, '2026-03-14T00:00:00Z'],
  ['14/juil./26', { dateFormat: 'd/MMM/yy', locale: 'fr' }, '2026-07-14T00:00:00Z'],
  ['14 июля 2026', { dateFormat: 'd MMMM yyyy', locale: 'ru' }, '2026-07-14T00:00:00Z'],
  ['14/7月/26 3:05 下午', { dateFormat: 'dd/MMM/yy h:mm a', locale: 'zh-CN' }, '2026-07-14T15:05:00Z'],
])('reads %j', async (text, settings, iso) => {
  expect(await created(text, settings)).toBe(iso);
});

test.each([
  ['29/Feb/26 1:00 AM', { dateFormat: 'dd/MMM/yy h:mm a' }],
  ['14/Jul/26 0:05 AM', { dateFormat: 'dd/MMM/yy h:mm a' }],
  ['14/Jul/26 13:05 PM', { dateFormat: 'dd/MMM/yy h:mm a' }],
  ['14/Juli/26', { dateFormat: 'd/MMM/yy' }],
  ['14/07/26', { dateFormat: 'd/MMM/yy' }],
  ['14.07.2026', { dateFormat: 'dd.MM.yy' }],
  ['2026-07-14T24:00', {}],
  ['2026-13-45T99:99:99Z', {}],
  ['0026-07-14', {}],
  ['9999-07-14', {}],
  ['1784041500', {}],
  ['yesterday', {}],
  ['NaN', {}],
])('does not take %j for a date', async (text, settings) => {
  expect(await created(text, settings)).toBeUndefined();
});

test('takes a time on the clock for one of its zone, also when clocks change', async () => {
  const settings = { dateFormat: 'dd.MM.yy HH:mm', timeZone: 'Europe/Berlin' };
  // 2:30 does not exist on March 29, and comes twice on October 25
  expect(await created('29.03.26 02:30', settings)).toBe('2026-03-29T01:30:00Z');
  expect(await created('25.10.26 02:30', settings)).toBe('2026-10-25T00:30:00Z');
  expect(await created('2026-01-14', {}, 'America/New_York')).toBe('2026-01-14T05:00:00Z');
});

test('reads what Intl writes, in every month and many languages', async () => {
  for (const locale of [
    'en',
    'de',
    'fr',
    'es',
    'pt-BR',
    'it',
    'nl',
    'pl',
    'ru',
    'ja',
    'zh-CN',
    'ko',
    'tr',
    'sv',
  ]) {
    const months = Array.from({ length: 12 }, (_, month) => new Date(Date.UTC(2026, month, 9)));
    const format = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', timeZone: 'UTC' });
    const rows = months.map((at, index) => {
      const month = format.formatToParts(at).find(({ type }) => type === 'month')?.value;
      return `${index}\t9/${month}/26\t`;
    });
    const numeric = /^\d+$/.test(rows[0]?.split('/')[1] ?? '');
    const text = ['id\tcreated_at\tresolved_at', ...rows].join('\n');
    const settings = { locale, dateFormat: numeric ? 'd/M/yy' : 'd/MMM/yy' };
    expect((await issuesOf(text, settings)).map(({ createdAt }) => createdAt)).toEqual(
      months.map(at => at.toISOString().replace('.000Z', 'Z')),
    );
  }
});
