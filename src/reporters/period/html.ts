import type { PeriodReport } from '../../model/period.ts';
import { blocksMarkup } from '../html/blocks.ts';
import { draw } from '../html/draw.ts';
import { HTML_INK, inked } from '../html/ink.ts';
import { type Content, html as markup } from '../html/markup.ts';
import { type PageSection, writePage } from '../html/page.ts';
import { cyclesMarkup, matrixMarkup } from '../html/sections/architecture.ts';
import { debtSection } from '../html/sections/debts.ts';
import { hotspotPicture, spotsOf } from '../html/sections/hotspots.ts';
import { mapSection } from '../html/sections/map.ts';
import { scoreChange } from '../html/sections/score-change.ts';
import { trendLines } from '../pictures/trend-lines.ts';
import type { Behind, ReportOptions } from '../reporter.ts';
import { headline } from './headline.ts';
import type { Section } from './section.ts';
import { architectureSection } from './sections/architecture.ts';
import { cardSections } from './sections/card.ts';
import { changeBridgeSection } from './sections/change-bridge.ts';
import { goalSection } from './sections/goals.ts';
import { hotspotSection } from './sections/hotspots.ts';
import { kpiBridgeSection } from './sections/kpi-bridge.ts';
import { kpiSection } from './sections/kpis.ts';
import { methodSection } from './sections/method.ts';
import { mixSection } from './sections/mix.ts';
import { ownerSection } from './sections/owners.ts';
import { storySection } from './sections/stories.ts';
import { trendSection } from './sections/trend.ts';
import { whereSections } from './sections/where.ts';
import { noticeLines, summaryLines } from './summary-lines.ts';
import { trendOf } from './trend-of.ts';
import { type PeriodView, viewOf } from './view.ts';

/** A part of the page: the sections that are said in words, and the picture above them. */
interface Part {
  readonly id: string;
  readonly short: string;
  readonly sections: (view: PeriodView) => Section[];
  readonly picture?: (report: PeriodReport, behind: Behind) => Content;
}

const PARTS: readonly Part[] = [
  { id: 'kpis', short: 'KPIs', sections: kpiSection },
  { id: 'by-kpi', short: 'By KPI', sections: kpiBridgeSection },
  { id: 'by-change', short: 'By change', sections: changeBridgeSection },
  { id: 'mix', short: 'Mix', sections: mixSection },
  { id: 'trend', short: 'Trend', sections: trendSection, picture: trendPicture },
  { id: 'where', short: 'Where', sections: whereSections },
  { id: 'hotspots', short: 'Hotspots', sections: hotspotSection, picture: hotspotsPicture },
  {
    id: 'architecture',
    short: 'Architecture',
    sections: architectureSection,
    picture: architecturePicture,
  },
  { id: 'owners', short: 'Owners', sections: ownerSection },
  { id: 'card', short: 'Scorecard', sections: cardSections },
  { id: 'goals', short: 'Goals', sections: goalSection },
  { id: 'stories', short: 'Stories', sections: storySection },
  { id: 'method', short: 'Method', sections: methodSection },
];

/** The map stands after the folders, the debts before the method. */
const MAP_AFTER = 'where';
const DEBTS_AFTER = 'stories';

/** A period to look at, to mail, to print. */
export function html(whole: PeriodReport, { behind = {} }: ReportOptions): string {
  const view = viewOf(whole, HTML_INK);
  const { report } = view;
  const name = report.repository ?? 'the code';
  const title = `Technical KPIs of ${name}, ${report.period.label}`;
  return writePage({
    title,
    head: markup`<h1>${title}</h1>
${scoreChange(report.delta, view.bridge)}<p class="headline">${inked(headline(view))}</p>
${blocksMarkup([...summaryLines(view), ...noticeLines(view)], title)}`,
    sections: PARTS.flatMap(part => [
      ...partSection(part, view, behind),
      ...(part.id === MAP_AFTER && behind.head !== undefined ? mapSection(behind.head, behind) : []),
      ...(part.id === DEBTS_AFTER ? debtSection(report.delta, behind) : []),
    ]),
    foot: markup`<p>Made by ${report.tool.name} ${report.tool.version}. Nothing in this page is loaded from elsewhere.</p>`,
  });
}

function partSection(
  { id, short, sections, picture }: Part,
  view: PeriodView,
  behind: Behind,
): PageSection[] {
  const [first, ...others] = sections(view);
  if (first === undefined) return [];
  return [
    {
      id,
      short,
      title: inked(first.title),
      content: markup`${picture?.(view.report, behind)}${bodyOf(first)}${others.map(
        other => markup`<h3>${inked(other.title)}</h3>${bodyOf(other)}`,
      )}`,
    },
  ];
}

function bodyOf({ title, blocks, details }: Section): Content {
  return markup`${blocksMarkup(blocks, title)}${
    details !== undefined &&
    markup`<details><summary>${details.title}</summary>${blocksMarkup(details.blocks, details.title)}</details>`
  }`;
}

function trendPicture(report: PeriodReport): Content {
  return markup`<figure>${draw(width => trendLines(trendOf(report), width))}
<figcaption>Solid: the score of the repository. Dashed: the score of each KPI. A gap is what is not known.</figcaption></figure>`;
}

function hotspotsPicture(_: PeriodReport, { head, churn }: Behind): Content {
  if (head === undefined || churn === undefined) return undefined;
  const spots = spotsOf(head, churn.commits);
  return spots.length === 0 ? undefined : hotspotPicture(spots, churn.when);
}

function architecturePicture({ architecture }: PeriodReport, { head, edges }: Behind): Content {
  const matrix = architecture?.matrix;
  const born = new Set(architecture?.cycles.born);
  const cycles = head?.findings.filter(({ id, code }) => code === 'cycle' && born.has(id)) ?? [];
  return [
    matrix !== undefined && matrix.layers.length > 1 && matrixMarkup(matrix),
    head !== undefined && cycles.length > 0 && cyclesMarkup(head, cycles, edges, 'Cycles that are new'),
  ];
}
