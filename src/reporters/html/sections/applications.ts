import type { Snapshot } from '../../../model/snapshot.ts';
import { count } from '../../numbers.ts';
import { type ApplicationLoss, applicationLosses, lostPoints } from '../../points.ts';
import { hasApplications, kpiValue, scoreOf } from '../../subject.ts';
import { kpiWords } from '../../words.ts';
import type { PageSection } from '../page.ts';
import { type ItemColumn, itemTable } from '../tables.ts';

/** Each application of a monorepo with its own score, and what the repository loses in it. */
export function applicationSection(snapshot: Snapshot): PageSection[] {
  if (!hasApplications(snapshot)) return [];
  return [
    {
      id: 'applications',
      short: 'Applications',
      title: `Applications: ${count(snapshot.applications.length)}`,
      content: itemTable('apps', 'Applications', applicationLosses(snapshot), [
        { head: 'Application', kind: 'path', cell: ({ application }) => application.name },
        { head: 'Folder', kind: 'path', cell: ({ application }) => application.root },
        { head: 'Code lines', kind: 'number', cell: ({ application }) => count(application.codeLines) },
        ...snapshot.total.kpis.map(
          ({ id }): ItemColumn<ApplicationLoss> => ({
            ...{ head: kpiWords(id).title, kind: 'number' },
            cell: ({ application }) => kpiValue(application.kpis.find(kpi => kpi.id === id)),
          }),
        ),
        { head: 'Score', kind: 'number', cell: ({ application }) => scoreOf(application)?.value ?? '–' },
        { head: 'Grade', kind: 'text', cell: ({ application }) => scoreOf(application)?.grade ?? '–' },
        { head: 'Points lost', kind: 'number', cell: ({ tenths }) => lostPoints(tenths) },
      ]),
    },
  ];
}
