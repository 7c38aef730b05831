import { html as markup } from './html/markup.ts';
import { writePage } from './html/page.ts';
import { applicationSection } from './html/sections/applications.ts';
import { architectureSection } from './html/sections/architecture.ts';
import { cloneSection } from './html/sections/clones.ts';
import { findingSection } from './html/sections/findings.ts';
import { functionsSection } from './html/sections/functions.ts';
import { hotspotSection } from './html/sections/hotspots.ts';
import { mapSection } from './html/sections/map.ts';
import { methodSection } from './html/sections/method.ts';
import { nextSection } from './html/sections/next.ts';
import { scoreHead } from './html/sections/score.ts';
import type { Reporter } from './reporter.ts';
import { nameOf } from './subject.ts';

/** A page to look at, to mail, to print: one file that needs no other. */
export const html: Reporter = (snapshot, { behind = {}, top }) =>
  writePage({
    title: `Technical KPIs of ${nameOf(snapshot)}`,
    head: scoreHead(snapshot),
    sections: [
      ...nextSection(snapshot, top),
      ...mapSection(snapshot, behind),
      ...functionsSection(snapshot),
      ...hotspotSection(snapshot, behind),
      ...architectureSection(snapshot, behind),
      ...cloneSection(snapshot, behind),
      ...applicationSection(snapshot),
      ...findingSection(snapshot, behind),
      ...methodSection(snapshot),
    ],
    foot: markup`<p>Made by ${snapshot.tool.name} ${snapshot.tool.version}. Nothing in this page is loaded from elsewhere.</p>`,
  });
