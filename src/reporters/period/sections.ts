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
import type { PeriodView } from './view.ts';

/** The sections of a report in their order; those without data are not there. */
export function sectionsOf(view: PeriodView): Section[] {
  return [
    kpiSection,
    kpiBridgeSection,
    changeBridgeSection,
    mixSection,
    trendSection,
    whereSections,
    hotspotSection,
    architectureSection,
    ownerSection,
    cardSections,
    goalSection,
    storySection,
    methodSection,
  ].flatMap(section => section(view));
}
