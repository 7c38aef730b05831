import type { Reporter } from './reporter.ts';
import { hasApplications } from './subject.ts';
import { applicationTable } from './terminal/application-table.ts';
import { conventionLines } from './terminal/conventions.ts';
import {
  asideLines,
  coverageLines,
  fileLines,
  functionLines,
  honestyLines,
  nextLine,
} from './terminal/footer.ts';
import { headline } from './terminal/headline.ts';
import { ignoreLines } from './terminal/ignores.ts';
import { kpiTable } from './terminal/kpi-table.ts';
import { scoreLines } from './terminal/score.ts';
import { screenOf } from './terminal/screen.ts';
import { stubbornLines, suggestionLines } from './terminal/suggestions.ts';

/** The report a person reads: where it stands, why, the cheapest way up, and what was not measured. */
export const terminal: Reporter = (snapshot, options) => {
  const screen = screenOf(options);
  const blocks: string[][] = [
    headline(snapshot, screen, options.durationMs),
    scoreLines(snapshot, screen),
    kpiTable(snapshot, screen),
    suggestionLines(snapshot, screen),
    stubbornLines(snapshot, screen),
    hasApplications(snapshot) ? applicationTable(snapshot, screen) : [],
    [
      ...functionLines(snapshot.total.metrics, screen),
      ...coverageLines(snapshot.total.metrics, screen),
      ...conventionLines(snapshot, screen),
      ...asideLines(snapshot, screen),
      ...ignoreLines(snapshot, screen),
      ...honestyLines(snapshot, screen),
      ...fileLines(snapshot, screen),
      ...nextLine(snapshot, screen),
    ],
  ];
  return `\n${blocks
    .filter(block => block.length > 0)
    .map(block => block.join('\n'))
    .join('\n\n')}\n`;
};
