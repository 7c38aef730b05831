import type { Snapshot } from '../../../model/snapshot.ts';
import { suggestions } from '../../../plan/suggest.ts';
import { describe } from '../../finding-sentences.ts';
import { MINUS, plural } from '../../numbers.ts';
import { stubbornFindings } from '../../stubborn.ts';
import { action, gainWords } from '../../words.ts';
import { itemMarkup } from '../blocks.ts';
import { HTML_INK } from '../ink.ts';
import { html } from '../markup.ts';
import type { PageSection } from '../page.ts';

const MOST = 8;
const MOST_STUBBORN = 3;

/** The work that raises the score most, and what no single step settles. */
export function nextSection(snapshot: Snapshot, top = MOST): PageSection[] {
  const best = suggestions(snapshot, top);
  const stubborn = stubbornFindings(snapshot, MOST_STUBBORN);
  if (best.length === 0 && stubborn.length === 0) return [];
  const gains = gainWords(best.map(({ gain }) => gain));
  const none = { facts: [], notes: [] };
  return [
    {
      id: 'next',
      short: 'What next',
      title: 'Cheapest ways up',
      content: html`${
        best.length > 0 &&
        html`<ul class="items">${best.map((one, index) =>
          itemMarkup({
            ...none,
            mark: gains[index] ?? '',
            tone: 'good',
            sentence: action(one, HTML_INK.name),
            place: HTML_INK.place(one.path, one.line),
            facts: [`${plural(one.effort, 'line')} touched`],
          }),
        )}</ul><p class="note">Points the score rises when this alone is done. Two together are not exactly their sum.</p>`
      }${
        stubborn.length > 0 &&
        html`<h3>Costs most, and no single step settles it</h3><ul class="items">${stubborn.map(
          ({ finding, points, location }) =>
            itemMarkup({
              ...none,
              mark: `${MINUS}${points.toFixed(1)}`,
              tone: 'bad',
              sentence: describe(finding, HTML_INK.name),
              place: HTML_INK.place(location.path, location.startLine),
            }),
        )}</ul>`
      }`,
    },
  ];
}
