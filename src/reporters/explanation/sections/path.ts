import type { ExplainedPath } from '../../../model/explanation.ts';
import type { Location } from '../../../model/finding.ts';
import { count, percent, plural } from '../../numbers.ts';
import {
  labelledText,
  nameColumn,
  numberColumn,
  type PeriodBlock,
  plain,
  type Section,
} from '../../period/section.ts';
import { kpiWords, reasonWords } from '../../words.ts';
import { findingItems } from '../items.ts';
import { points } from '../numbers.ts';
import type { ExplanationView } from '../view.ts';
import { functionTable, importTable } from './file.ts';

type View = ExplanationView<ExplainedPath>;

const MOST_FINDINGS = 8;

/** A file or a folder: what it costs by KPI and finding; of a file its functions and imports too. */
export function pathSections(view: View): Section[] {
  const { subject, ink, top = MOST_FINDINGS } = view;
  const { findings, costs, functions = [] } = subject;
  return [
    { title: 'How much it is', blocks: sizes(view) },
    ...(costs.length === 0 || subject.notScored !== undefined
      ? []
      : [{ title: 'What it costs', blocks: [costTable(view)] }]),
    ...(findings.length === 0
      ? []
      : [
          {
            title: `Findings, by what they cost here (${count(findings.length)})`,
            blocks: [findingItems(findings, top, ink, isIn(subject))],
          },
        ]),
    ...(functions.length === 0
      ? []
      : [
          {
            title: `Functions (${count(functions.length)}), most complex first`,
            blocks: [functionTable(functions, top, ink)],
          },
        ]),
    ...importSections(view),
  ];
}

function isIn({ path, isFile }: ExplainedPath): (place: Location) => boolean {
  if (path === '.') return () => true;
  return place => place.path === path || (!isFile && place.path.startsWith(`${path}/`));
}

function sizes({ subject, explanation, ink }: View): PeriodBlock[] {
  const { notScored, isFile, files, codeLines, decisions, all, tests } = subject;
  if (notScored !== undefined && typeof notScored !== 'string') {
    return [labelledText('Skipped', ink.prose(reasonWords(notScored.reason)), 'warning')];
  }
  if (notScored !== undefined) return [labelledText('Kind', KINDS[notScored])];
  const share = all.codeLines === 0 ? '' : ` (${percent(codeLines / all.codeLines)} of all)`;
  const number = isFile ? '' : `${plural(files, 'file')}, `;
  const lost = 100 - (explanation.score?.value ?? 100);
  return [
    labelledText(
      'Code',
      `${number}${plural(codeLines, 'code line')}${share}, ${plural(decisions, 'decision')}`,
    ),
    ...(lost === 0
      ? []
      : [
          labelledText(
            'Points',
            `${points(subject.points)} of ${points(lost)} lost (${percent(subject.points / lost)})`,
          ),
        ]),
    ...(tests === 0 ? [] : [labelledText('Tests', `${plural(tests, 'test file')}, never scored`)]),
  ];
}

const KINDS = {
  test: 'tests are measured apart and never scored',
  generated: 'generated code is listed, not parsed and never scored',
  vendored: 'code of others is listed, not parsed and never scored',
} as const;

function costTable({ subject: { costs } }: View): PeriodBlock {
  return {
    kind: 'table',
    columns: [
      nameColumn('KPI'),
      numberColumn('debt here'),
      numberColumn('of all'),
      numberColumn('share'),
      numberColumn('points'),
    ],
    rows: costs.map(({ kpi, mass, of, points: cost }) => [
      plain(kpiWords(kpi).title),
      plain(count(mass)),
      plain(count(of)),
      plain(of === 0 ? '–' : percent(mass / of)),
      plain(points(cost)),
    ]),
    ...{ most: costs.length, noun: 'KPIs' },
  };
}

function importSections({
  subject: { imports = [], importedBy = [] },
  ink,
  top = MOST_FINDINGS,
}: View): Section[] {
  const by =
    importedBy.length === 0
      ? []
      : [labelledText('Used by', `${plural(importedBy.length, 'module')}: ${named(importedBy, ink.name)}`)];
  if (imports.length + by.length === 0) return [];
  const table = imports.length === 0 ? [] : [importTable(imports, top, ink)];
  return [{ title: `Imports of own modules (${count(imports.length)})`, blocks: [...table, ...by] }];
}

const MOST_NAMED = 3;

function named(paths: readonly string[], quote: (path: string) => string): string {
  const more = paths.length > MOST_NAMED ? ` and ${count(paths.length - MOST_NAMED)} more` : '';
  return `${paths.slice(0, MOST_NAMED).map(quote).join(', ')}${more}`;
}
