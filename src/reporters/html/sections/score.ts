import type { Snapshot } from '../../../model/snapshot.ts';
import { plural, score, wholePercent } from '../../numbers.ts';
import { type Loss, lostPoints } from '../../pictures/lost-points.ts';
import { lostPoints as lostWords, shownLosses } from '../../points.ts';
import { hasApplications, kpiValue, nameOf, reachesTarget, scoreTitle } from '../../subject.ts';
import { kpiWords } from '../../words.ts';
import { draw } from '../draw.ts';
import { html, type Markup } from '../markup.ts';
import { plainTable } from '../tables.ts';

/** Name, score with the points that each KPI takes, and what was measured. */
export function scoreHead(snapshot: Snapshot): Markup {
  const { total } = snapshot;
  return html`<h1>Technical KPIs of ${nameOf(snapshot)}</h1>
<p class="meta">${factsOf(snapshot).join(' · ')}</p>
${
  total.score === undefined
    ? html`<p class="headline">${scoreTitle(snapshot)}: not scored, because no KPI could be measured.</p>`
    : html`<div class="score"><span class="value">${score(total.score.value)}</span><span class="grade" title="grade">${total.score.grade}</span><span class="headline">${scoreTitle(snapshot)}, of 100</span></div>
<figure>${draw(width => lostPoints(total.score?.value ?? 0, score(total.score?.value ?? 0), lossesOf(snapshot), width))}</figure>`
}${partial(snapshot)}
${kpiTable(snapshot)}`;
}

/** What the score is about. */
function factsOf(snapshot: Snapshot): string[] {
  const { total, repository } = snapshot;
  return [
    hasApplications(snapshot) ? plural(snapshot.applications.length, 'application') : '',
    plural(total.files, 'file'),
    plural(total.codeLines, 'code line'),
    repository?.commit === undefined ? '' : `commit ${repository.commit.slice(0, 9)}`,
    repository?.dirty === true ? 'with uncommitted changes' : '',
    repository?.committedAt?.slice(0, 10) ?? '',
  ].filter(fact => fact !== '');
}

/** Points by KPI as shown: they add up to 100 minus the shown score. */
export function lossesOf({ total }: Snapshot): Loss[] {
  return [...shownLosses(total)].map(([kpi, tenths]) => ({
    kpi,
    title: kpiWords(kpi).title,
    points: tenths / 10,
    shown: lostWords(tenths),
  }));
}

function partial({ total }: Snapshot): Markup | false {
  const missing = total.kpis.filter(kpi => kpi.state === 'not-measured').map(kpi => kpiWords(kpi.id).title);
  if (missing.length === 0) return false;
  return html`<p class="warning">${total.kpis.length - missing.length} of ${total.kpis.length} KPIs: the score is without ${missing.join(' and ')}.</p>`;
}

function kpiTable({ total }: Snapshot): Markup {
  const losses = shownLosses(total);
  return plainTable(
    [
      { head: 'KPI', kind: 'text' },
      { head: 'Measured', kind: 'text' },
      { head: 'Value', kind: 'number' },
      { head: 'Target', kind: 'number' },
      { head: 'KPI score', kind: 'number' },
      { head: 'Lost', kind: 'number' },
    ],
    total.kpis.map(kpi => {
      const { title, measured } = kpiWords(kpi.id);
      if (kpi.state === 'not-measured') return [title, `not measured: ${kpi.reason}`, '–', '–', '–', '–'];
      return [
        title,
        measured(kpi.numerator, kpi.denominator),
        kpiValue(kpi),
        `≤ ${wholePercent(kpi.target)}${reachesTarget(kpi) ? ' ✓' : ''}`,
        score(kpi.score),
        lostWords(losses.get(kpi.id)),
      ];
    }),
    'KPIs',
  );
}
