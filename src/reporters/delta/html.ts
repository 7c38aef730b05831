import { draw } from '../html/draw.ts';
import { HTML_INK, inked } from '../html/ink.ts';
import { type Content, html as markup } from '../html/markup.ts';
import { type PageSection, writePage } from '../html/page.ts';
import { architectureSection } from '../html/sections/architecture.ts';
import { cloneSection } from '../html/sections/clones.ts';
import { debtSection } from '../html/sections/debts.ts';
import { hotspotSection } from '../html/sections/hotspots.ts';
import { mapSection } from '../html/sections/map.ts';
import { scoreChange } from '../html/sections/score-change.ts';
import { factList, plainTable } from '../html/tables.ts';
import { type Waterfall, waterfall } from '../pictures/waterfall.ts';
import type { Comparison, ComparisonReporter } from '../reporter.ts';
import { applicationRows } from './application-rows.ts';
import { type ShownBridge, shownBridge } from './bridge.ts';
import { conditionFinding, conditionTitle } from './condition-words.ts';
import { filesWords, ignoresWords, scopeWords } from './file-words.ts';
import { kpiRows, missingKpis } from './kpi-rows.ts';
import { rulerWords } from './ruler-words.ts';
import { withoutBridge } from './score-words.ts';
import { sidesWords } from './sides.ts';
import { sortGroups } from './sort-groups.ts';
import { summary } from './summary.ts';
import { waterfallOf } from './waterfall-of.ts';

/** A comparison to look at, to mail, to print: the outcome on top. */
export const html: ComparisonReporter = (comparison, { behind = {} }) => {
  const { delta, verdict, head } = comparison;
  const bridge = shownBridge(delta);
  const of = delta.repository === undefined ? '' : ` of ${delta.repository}`;
  const title =
    verdict === undefined
      ? `What changed in the KPIs${of}`
      : `KPI check${of}: ${verdict.state.toUpperCase()}`;
  return writePage({
    title,
    head: markup`<h1>${title}</h1>
<p class="meta">${inked(sidesWords(delta, HTML_INK))}</p>
${bridge === undefined ? markup`<p>${inked(withoutBridge(delta, HTML_INK))}</p>` : scoreChange(delta, bridge)}
<p class="headline">${inked(summary(comparison, sortGroups(comparison), HTML_INK))}</p>
${notices(comparison)}`,
    sections: [
      ...scoreSection(comparison, bridge),
      ...conditionSection(comparison),
      ...debtSection(delta, behind),
      ...applicationSection(comparison),
      ...mapSection(head, behind),
      ...hotspotSection(head, behind),
      ...architectureSection(head, behind),
      ...(behind.snippets === undefined ? [] : cloneSection(head, behind)),
      ...methodSection(comparison),
    ],
    foot: markup`<p>Made by ${delta.tool.name} ${delta.tool.version}. Nothing in this page is loaded from elsewhere.</p>`,
  });
};

/** What must not be overlooked. */
function notices({ delta, verdict }: Comparison): Content {
  const texts = [
    ...delta.ruler.map(change => ['Configuration', rulerWords(change, verdict !== undefined, HTML_INK)]),
    ...scopeWords(delta, HTML_INK).map(text => ['Scope', text]),
    ...missingKpis(delta, HTML_INK).map(text => ['Missing', text]),
  ] as const;
  if (texts.length === 0) return undefined;
  return factList(
    texts.map(([label = '', text = '']) => [label, markup`<span class="warning">${inked(text)}</span>`]),
  );
}

function scoreSection({ delta }: Comparison, bridge: ShownBridge | undefined): PageSection[] {
  const rows = kpiRows(delta, bridge, HTML_INK);
  const steps = bridge?.bars ?? [];
  if (rows.length === 0 && steps.length === 0) return [];
  const title = 'How the score moved';
  const table = plainTable(
    [
      { head: 'KPI', kind: 'text' },
      { head: 'Before', kind: 'number' },
      { head: 'After', kind: 'number' },
      { head: 'Change', kind: 'number' },
      { head: 'Debt', kind: 'text' },
      { head: 'Points', kind: 'number' },
    ],
    rows.map(row => [inked(row.title), row.before, row.after, row.changeInUnits, row.debt[0], row.points]),
    'KPIs before and after',
  );
  return [
    {
      id: 'score',
      short: 'Score',
      title,
      content: markup`${bridge !== undefined && steps.length > 0 && bridgePicture(waterfallOf(delta, bridge))}${table}`,
    },
  ];
}

function bridgePicture(bridge: Waterfall): Content {
  return markup`<figure>${draw(width => waterfall(bridge, width))}
<figcaption>All bars add up to the difference. Hatched bars take points away.</figcaption></figure>`;
}

function conditionSection({ verdict }: Comparison): PageSection[] {
  if (verdict === undefined) return [];
  const rows = verdict.conditions.map(condition => [
    inked(conditionTitle(condition, HTML_INK)),
    condition.state,
    inked(conditionFinding(condition, HTML_INK)),
  ]);
  const columns = ['Condition', 'Answer', 'Found'].map(head => ({ head, kind: 'text' }) as const);
  return [
    {
      id: 'gate',
      short: 'Gate',
      title: 'Conditions of the gate',
      content: plainTable(columns, rows, 'Conditions'),
    },
  ];
}

function applicationSection({ delta }: Comparison): PageSection[] {
  const rows = applicationRows(delta, HTML_INK);
  if (rows.length === 0) return [];
  const columns = [
    { head: 'Application', kind: 'text' },
    { head: 'Before', kind: 'number' },
    { head: 'After', kind: 'number' },
    { head: 'Change', kind: 'number' },
    { head: 'Code lines', kind: 'number' },
  ] as const;
  return [
    {
      id: 'applications',
      short: 'Applications',
      title: 'Applications that changed',
      content: plainTable(
        columns,
        rows.map(row => [inked(row.name), row.before, row.after, row.change, row.codeLines]),
        'Applications',
      ),
    },
  ];
}

function methodSection({ delta }: Comparison): PageSection[] {
  const facts = [
    ['Files', filesWords(delta)],
    ['Ignored', ignoresWords(delta)],
    ['Ruler', delta.head.ruler.slice(0, 19)],
    ['Tool', `${delta.tool.name} ${delta.tool.version}`],
  ] as const;
  const shown = facts.filter(([, text]) => text !== '');
  return [
    {
      id: 'method',
      short: 'Method',
      title: 'Method',
      content: factList(shown),
    },
  ];
}
