import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Step } from '../history/past.ts';

export const FIXTURE = 'fixtures/card/organisation';

const ANA = 'Ana <ana@harbour.example>';
const BEN = 'Ben <ben@harbour.example>';
const CLEO = 'Cleo <cleo@harbour.example>';
const DORA = 'Dora <dora@harbour.example>';
const EMIL = 'Emil <emil@harbour.example>';
const BOT = 'renovate[bot] <29139614+renovate[bot]@users.noreply.github.com>';

/** A commit of `main`, whose files lie in the folder of its name. */
function change(id: string, at: string, by: string, message: string, more: Partial<Step> = {}): Step {
  return { id, at, by, message, write: filesIn(join(FIXTURE, 'history', id)), ...more };
}

/** A line more about berths: small, and no code. */
function note(number: number, at: string): Step {
  const lines = Array.from({ length: number }, (_, index) => `- Berth ${index + 1} is deep enough.\n`);
  const write = { 'docs/berths-in-use.md': `# Berths in use\n\n${lines.join('')}` };
  return { id: `note-${number}`, at, by: EMIL, message: `docs: berth ${number} is in use`, write };
}

/** Two quarters of five people and a bot; what happens when, and why, is told in the fixture's README. */
export const HISTORY: readonly Step[] = [
  change('start', '2026-03-16T09:00:00Z', ANA, 'Two applications for the harbour'),
  change('2-fees', '2026-03-25T10:00:00Z', BEN, 'feat(api): fees by weight (#2)'),

  change('4-list', '2026-04-08T10:00:00Z', CLEO, 'feat(web): a list of ships (#4)'),
  change('6-five-tons', '2026-04-21T10:00:00Z', BEN, 'fix(api): the fee of five tons (#6)'),
  change('7-vitest', '2026-05-05T09:00:00Z', BOT, 'chore(deps): update vitest to 3.2.0 (#7)'),
  change('9-departures', '2026-05-12T10:00:00Z', DORA, 'feat(api): departures (#9)', { tag: 'v1.0.0' }),
  change('11-long-ships', '2026-06-02T10:00:00Z', ANA, 'fix(web): ships of 205 metres (#11)'),
  change('13-numbers', '2026-06-16T10:00:00Z', CLEO, 'docs: how berths are numbered (#13)'),
  {
    id: 'editor',
    at: '2026-06-24T10:00:00Z',
    by: ANA,
    message: 'chore: settings of the editor',
    write: { '.editorconfig': 'root = true\n' },
  },

  change('15-first-steps', '2026-07-06T10:00:00Z', EMIL, 'docs: first steps (#15)'),
  change('16-codes', '2026-07-08T10:00:00Z', ANA, 'feat(web): errors carry a code (#16)'),
  change(
    '18-table',
    '2026-07-14T10:00:00Z',
    ANA,
    `refactor(web): plan by a table (#18)\n\nCo-authored-by: ${CLEO}`,
  ),
  change('19-small-ships', '2026-07-16T10:00:00Z', EMIL, 'test(web): small ships have a berth (#19)'),
  change('20-weigh', '2026-07-21T10:00:00Z', BEN, 'refactor(api): one way to weigh (#20)', { tag: 'v1.1.0' }),
  note(1, '2026-07-23T10:00:00Z'),
  change('22-night', '2026-07-28T10:00:00Z', CLEO, 'feat(web): berths at night (#22)'),
  change('23-no-night', '2026-07-30T10:00:00Z', CLEO, 'Revert "feat(web): berths at night (#22)" (#23)'),
  change('24-vitest', '2026-08-04T09:00:00Z', BOT, 'chore(deps): update vitest to 3.3.0 (#24)'),
  note(2, '2026-08-06T10:00:00Z'),
  change('27-book', '2026-08-11T10:00:00Z', DORA, 'The ledger is a book (#27)', {
    rename: { 'packages/api/src/data/ledger.ts': 'packages/api/src/data/book.ts' },
  }),
  note(3, '2026-08-13T10:00:00Z'),
  change('29-no-cycle', '2026-08-18T10:00:00Z', ANA, 'refactor(web): ships do not know berths (#29)'),
  note(4, '2026-08-20T10:00:00Z'),
  change(
    '31-night-fee',
    '2026-08-25T10:00:00Z',
    BEN,
    `feat(api): a fee for the night (#31)\n\nCo-authored-by: ${DORA}`,
  ),
  note(5, '2026-08-27T10:00:00Z'),
  change('33-berths-fail', '2026-09-01T10:00:00Z', CLEO, 'Berths fail by code (#33)'),
  note(6, '2026-09-03T10:00:00Z'),
  change('35-900-tons', '2026-09-08T10:00:00Z', DORA, 'fix(api): the fee of 900 tons (#35)', {
    tag: 'v1.2.0',
  }),
  change('hotfix', '2026-09-10T10:00:00Z', EMIL, 'hotfix(api): the fee for the night is 90'),
  note(7, '2026-09-15T10:00:00Z'),
  change('hours', '2026-09-22T10:00:00Z', BEN, 'Hours of the harbour'),
];

/** All files below a folder, by path from there. */
export function filesIn(folder: string): Record<string, string> {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).toSorted();
  const files = paths.filter(path => statSync(join(folder, path)).isFile());
  return Object.fromEntries(files.map(path => [path, readFileSync(join(folder, path), 'utf8')]));
}
