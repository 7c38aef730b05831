import { expect, test } from 'vitest';
import { folderWith } from '../helpers/repository.ts';
import { tkpi } from '../helpers/tkpi.ts';

async function complaint(entry: object): Promise<string> {
  const root = folderWith({ 'tkpi.config.json': JSON.stringify({ imports: [entry] }), 'src/quay.ts': '' });
  const { exitCode, stderr } = await tkpi(root, ['config']);
  expect(exitCode).toBe(2);
  return stderr.split('\n')[0] ?? '';
}

const KINDS = '`coverage`, `pull-requests`, `review-comments`, `issues`, `metric`';

test.each([
  [{ kind: 'issue', file: 'a' }, '`imports.0.kind`: there is no "issue"; did you mean `issues`?'],
  [{ kind: 'tickets', file: 'a' }, `\`imports.0.kind\`: there is no "tickets"; known are ${KINDS}`],
  [{ file: 'a' }, `\`imports.0.kind\` is missing; known are ${KINDS}`],
  [{ kind: 'issues' }, '`imports.0.file` is missing'],
  [{ kind: 'issues', file: 'a', colums: {} }, 'unknown key `colums` in `imports.0`; did you mean `columns`?'],
  [
    { kind: 'issues', file: 'a', columns: { creatd: 'Created' } },
    'unknown key `creatd` in `imports.0.columns`; did you mean `created`?',
  ],
  [
    { kind: 'issues', file: 'a', mapping: { incidents: {} } },
    'unknown key `incidents` in `imports.0.mapping`; did you mean `incident`?',
  ],
  [
    { kind: 'issues', file: 'a', mapping: { complete: ['incidents'] } },
    '`imports.0.mapping.complete.0`: there is no "incidents"; did you mean `incident`?',
  ],
  [
    { kind: 'issues', file: 'a', format: 'gitub' },
    '`imports.0.format`: there is no "gitub"; did you mean `github`?',
  ],
  [{ kind: 'coverage', file: 'a', columns: {} }, 'unknown key `columns` in `imports.0`; known are'],
  [
    { kind: 'metric', file: 'a', id: 'a', unit: 'b', item: 'technical/quality' },
    '`imports.0.item`: there is no "technical/quality"',
  ],
  [{ kind: 'metric', file: 'a', id: 'Build Time', unit: 'b' }, '`imports.0.id`: must be lower-case words'],
  [
    { kind: 'issues', file: 'a', dateFormat: 'DD/MM/YY' },
    '`imports.0.dateFormat`: `DD` is no part of a date; known are yyyy y yy MM',
  ],
  [{ kind: 'issues', file: 'a', dateFormat: 'dd/MM' }, '`imports.0.dateFormat`: the year is missing'],
  [
    { kind: 'issues', file: 'a', dateFormat: 'dd.MM.yy h:mm' },
    '`imports.0.dateFormat`: h and a belong together',
  ],
  [
    { kind: 'issues', file: 'a', dateFormat: "yyyy-MM-dd'T" },
    '`imports.0.dateFormat`: a quoted text has no end',
  ],
  [{ kind: 'issues', file: 'a', locale: 'tlh-nowhere' }, '`imports.0.locale`: must be a language'],
  [{ kind: 'issues', file: 'a', timeZone: '+02:00' }, '`imports.0.timeZone`: must be a name of the IANA'],
])('says what is wrong with %j', async (entry, words) => {
  expect(await complaint(entry)).toContain(words);
});

test('prints every name that an issue is told by', async () => {
  const config = { imports: [{ kind: 'issues', file: 'issues.json' }] };
  const root = folderWith({ 'tkpi.config.json': JSON.stringify(config), 'src/quay.ts': '' });
  const { stdout } = await tkpi(root, ['config']);
  for (const name of ['"enhancement"', '"New Feature"', '"found-in-production"', '"Issue key"', '"sev1"']) {
    expect(stdout).toContain(name);
  }
});
