import type { Section } from '../period/section.ts';
import { applicationSection } from './sections/applications.ts';
import { inputSection } from './sections/inputs.ts';
import { itemSections } from './sections/items.ts';
import { methodSection } from './sections/method.ts';
import { overviewSection } from './sections/overview.ts';
import { problemSection } from './sections/problems.ts';
import type { CardView } from './view.ts';

/** The sections of a card in their order; those without data are not there. */
export function cardSections(view: CardView): Section[] {
  return [
    ...overviewSection(view),
    ...itemSections(view.card.unit, view.ink),
    ...applicationSection(view),
    ...problemSection(view),
    ...inputSection(view),
    ...methodSection(view),
  ];
}
