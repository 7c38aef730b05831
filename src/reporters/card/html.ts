import type { Card } from '../../model/card.ts';
import { blocksMarkup } from '../html/blocks.ts';
import { HTML_INK, inked, plainly } from '../html/ink.ts';
import { type Content, html as markup } from '../html/markup.ts';
import { type PageSection, writePage } from '../html/page.ts';
import type { Section } from '../period/section.ts';
import type { ReportOptions } from '../reporter.ts';
import { scoreWords } from './score-words.ts';
import { applicationSection } from './sections/applications.ts';
import { inputSection } from './sections/inputs.ts';
import { itemSections } from './sections/items.ts';
import { methodSection } from './sections/method.ts';
import { overviewSection } from './sections/overview.ts';
import { problemSection } from './sections/problems.ts';
import { cardSummary, cardTitle } from './summary.ts';

/** The scorecard as a page: one file, that loads nothing. */
export function html(card: Card, _options: ReportOptions): string {
  const view = { card, ink: HTML_INK };
  const title = plainly(cardTitle(view));
  return writePage({
    title,
    head: markup`<h1>${title}</h1>
${blocksMarkup(cardSummary(view), title)}`,
    sections: [
      ...part('overview', 'Overview', overviewSection(view)),
      ...card.unit.pillars.flatMap(pillar =>
        part(pillar.id, pillar.title, itemSections({ pillars: [pillar] }, HTML_INK)),
      ),
      ...part('applications', 'Applications', [...applicationSection(view)]),
      ...card.applications.flatMap((unit, index) =>
        part(`application-${index + 1}`, unit.name, [
          {
            title: `Application ${HTML_INK.name(unit.name)}`,
            blocks: [{ kind: 'text', text: `Score ${scoreWords(unit.score)}`, tone: 'plain' }],
          },
          ...itemSections(unit, HTML_INK),
        ]),
      ),
      ...part('ledger', 'Ledger', problemSection(view)),
      ...part('inputs', 'Inputs', inputSection(view)),
      ...part('method', 'Method', methodSection(view)),
    ],
    foot: markup`<p>Made by ${card.tool.name} ${card.tool.version}. Nothing in this page is loaded from elsewhere.</p>`,
  });
}

function part(id: string, short: string, sections: readonly Section[]): PageSection[] {
  if (sections.length === 0) return [];
  return [{ id, short, title: short, content: sections.map(sectionMarkup) }];
}

/** A section under a title of its own, its details folded. */
export function sectionMarkup({ title, blocks, details }: Section): Content {
  return markup`<h3>${inked(title)}</h3>${blocksMarkup(blocks, title)}${
    details !== undefined &&
    markup`<details><summary>${inked(details.title)}</summary>${blocksMarkup(details.blocks, details.title)}</details>`
  }`;
}
