import type { Snapshot } from '../../../model/snapshot.ts';
import { count } from '../../numbers.ts';
import { applicationLosses, lostPoints } from '../../points.ts';
import { hasApplications, kpiValue, scoreOf } from '../../subject.ts';
import { kpiWords } from '../../words.ts';
import type { PageSection } from '../page.ts';
import { dataTable } from '../tables.ts';

/** Each application of a monorepo with its own score, and what the repository loses in it. */
export function applicationSection(snapshot: Snapshot): PageSection[] {
  if (!hasApplications(snapshot)) return [];
  const kpis = snapshot.total.kpis.map(({ id }) => id);
  return [
    {
      id: 'applications',
      short: 'Applications',
      title: `Applications: ${count(snapshot.applications.length)}`,
      content: dataTable({
        id: 'apps',
        caption: 'Applications',
        columns: [
          { head: 'Application', kind: 'path' },
          { head: 'Folder', kind: 'path' },
          { head: 'Code lines', kind: 'number' },
          ...kpis.map(id => ({ head: kpiWords(id).title, kind: 'number' }) as const),
          { head: 'Score', kind: 'number' },
          { head: 'Grade', kind: 'text' },
          { head: 'Points lost', kind: 'number' },
        ],
        rows: applicationLosses(snapshot).map(({ application, tenths }) => {
          const own = scoreOf(application);
          return [
            application.name,
            application.root,
            count(application.codeLines),
            ...kpis.map(id => kpiValue(application.kpis.find(kpi => kpi.id === id))),
            own?.value ?? '–',
            own?.grade ?? '–',
            lostPoints(tenths),
          ];
        }),
      }),
    },
  ];
}
