import type { PersonalEvidence } from '../../model/personal-evidence.ts';
import { sectionMarkup } from '../card/html.ts';
import { blocksMarkup } from '../html/blocks.ts';
import { HTML_INK, plainly } from '../html/ink.ts';
import { html as markup } from '../html/markup.ts';
import { writePage } from '../html/page.ts';
import type { ReportOptions } from '../reporter.ts';
import { personalNotices, personalSections, personalTitle } from './sections.ts';

/** One person's evidence as a page. */
export function html(evidence: PersonalEvidence, _options: ReportOptions): string {
  const title = plainly(personalTitle(evidence, HTML_INK));
  return writePage({
    title,
    head: markup`<h1>${title}</h1>
${blocksMarkup(personalNotices(evidence, HTML_INK), title)}`,
    sections: [
      {
        id: 'evidence',
        short: 'Evidence',
        title: 'Evidence',
        content: personalSections(evidence, HTML_INK).map(sectionMarkup),
      },
    ],
    foot: markup`<p>Made by ${evidence.tool.name} ${evidence.tool.version}. Nothing in this page is loaded from elsewhere.</p>`,
  });
}
