import type { Snapshot } from '../../model/snapshot.ts';
import { duration, MINUS, plural, score, tenthsOfScore, wholePercent } from '../numbers.ts';
import { lostPoints, shownLosses } from '../points.ts';
import { apportion } from '../shares.ts';
import { hasApplications, kpiValue, measuredKpis, nameOf, reachesTarget, scoreTitle } from '../subject.ts';
import { kpiWords } from '../words.ts';
import type { Block } from './document.ts';
import { name, prose } from './inline.ts';

const BAR_COLUMNS = 50;
const FILLS = ['▓', '▒', '░'];

/** Title, score with the sum that leads to it, and what was measured. */
export function scoreBlocks(snapshot: Snapshot, durationMs: number | undefined): Block[] {
  const { total, repository } = snapshot;
  const facts = [
    hasApplications(snapshot) ? plural(snapshot.applications.length, 'application') : '',
    plural(total.files, 'file'),
    plural(total.codeLines, 'code line'),
    repository?.commit === undefined ? '' : `commit ${name(repository.commit.slice(0, 7))}`,
    repository?.dirty === true ? 'with uncommitted changes' : '',
    repository?.committedAt === undefined ? '' : prose(repository.committedAt.slice(0, 10)),
    durationMs === undefined ? '' : duration(durationMs),
  ].filter(fact => fact !== '');
  return [
    { kind: 'text', lines: [`# Technical KPIs of ${name(nameOf(snapshot))}`] },
    { kind: 'text', lines: verdict(snapshot) },
    { kind: 'text', lines: [facts.join(' · ')] },
    kpiTable(snapshot),
  ];
}

function verdict(snapshot: Snapshot): string[] {
  const { total } = snapshot;
  const title = scoreTitle(snapshot);
  if (total.score === undefined) return [`**${title}: not scored**, because no KPI could be measured.`];
  const losses = [...shownLosses(total)];
  const [kept = 0, ...gone] = apportion(
    [tenthsOfScore(total.score.value), ...losses.map(([, tenths]) => tenths)],
    BAR_COLUMNS,
  );
  const fills = gone.map((length, index) => (FILLS[index % FILLS.length] ?? '░').repeat(length));
  const terms = losses
    .filter(([, tenths]) => tenths > 0)
    .map(([id, tenths]) => `${MINUS} ${(tenths / 10).toFixed(1)} ${kpiWords(id).title}`);
  const measured = measuredKpis(total).length;
  const missing = total.kpis.filter(kpi => kpi.state === 'not-measured').map(kpi => kpiWords(kpi.id).title);
  const partial =
    missing.length === 0
      ? []
      : [
          '',
          `**${measured} of ${total.kpis.length} KPIs:** the score is without ${missing.map(prose).join(' and ')}.`,
        ];
  return [
    `**${title}: ${score(total.score.value)} of 100, grade ${total.score.grade}**`,
    '',
    '```text',
    `${'█'.repeat(kept)}${fills.join('')}`,
    terms.length === 0 ? 'nothing lost' : ['100', ...terms, '=', score(total.score.value)].join(' '),
    '```',
    ...partial,
  ];
}

function kpiTable({ total }: Snapshot): Block {
  const losses = shownLosses(total);
  const rows = total.kpis.map(kpi => {
    const { title, measured } = kpiWords(kpi.id);
    if (kpi.state === 'not-measured')
      return [prose(title), `**not measured:** ${prose(kpi.reason)}`, '–', '–', '–', '–'];
    return [
      prose(title),
      measured(kpi.numerator, kpi.denominator),
      kpiValue(kpi),
      `≤ ${wholePercent(kpi.target)}${reachesTarget(kpi) ? ' ✓' : ''}`,
      score(kpi.score),
      lostPoints(losses.get(kpi.id)),
    ];
  });
  return {
    kind: 'table',
    head: ['KPI', 'Measured', 'Value', 'Target', 'Score', 'Lost'],
    align: ['left', 'left', 'right', 'right', 'right', 'right'],
    rows,
    omitted: 0,
    noun: 'KPIs',
  };
}
