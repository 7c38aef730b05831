import type { ApplicationResult, Snapshot } from '../../model/snapshot.ts';
import { count } from '../numbers.ts';
import { applicationLosses, lostPoints } from '../points.ts';
import { hasApplications, kpiValue, scoreOf } from '../subject.ts';
import { kpiWords } from '../words.ts';
import type { Block } from './document.ts';
import { NO_BREAK, name, prose } from './inline.ts';

/** Of a fleet of thousands the others say nothing; the last line counts them. */
const MOST_ROWS = 100;

/** Applications of a monorepo by what they cost the repository's score; nothing for a single application. */
export function applicationBlocks(snapshot: Snapshot): Block[] {
  if (!hasApplications(snapshot)) return [];
  const losses = applicationLosses(snapshot);
  const shown = losses.slice(0, MOST_ROWS);
  const kpis = snapshot.total.kpis.map(kpi => kpi.id);
  const lost = losses.reduce((sum, { tenths }) => sum + tenths, 0);
  return [
    {
      kind: 'text',
      lines: [
        '## Applications',
        '',
        `What each one costs the repository, of the ${(lost / 10).toFixed(1)} points it lost.`,
      ],
    },
    {
      kind: 'table',
      head: [
        'Application',
        'Code lines',
        ...kpis.map(id => prose(capital(kpiWords(id).title))),
        'Score',
        'Costs',
      ],
      align: ['left', 'right', ...kpis.map(() => 'right' as const), 'right', 'right'],
      rows: shown.map(({ application, tenths }) => [
        name(application.name),
        count(application.codeLines),
        ...kpis.map(id => kpiValue(application.kpis.find(kpi => kpi.id === id))),
        scoreCell(application),
        lostPoints(tenths),
      ]),
      omitted: losses.length - shown.length,
      noun: 'applications',
    },
  ];
}

function scoreCell(application: ApplicationResult): string {
  const result = scoreOf(application);
  return result === undefined ? '–' : `${result.value}${NO_BREAK}${result.grade}`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
