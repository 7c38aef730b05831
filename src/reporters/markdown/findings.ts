import type { Finding } from '../../model/finding.ts';
import type { Snapshot } from '../../model/snapshot.ts';
import { describe } from '../finding-sentences.ts';
import { byMass } from '../heaviest.ts';
import { count, plural } from '../numbers.ts';
import { analyzerWords } from '../words.ts';
import type { Block } from './document.ts';
import { name, place, prose } from './inline.ts';

/** Places of one finding that are shown; the others are counted. */
const MOST_PLACES = 3;

/** The heaviest findings of each analyzer, in the snapshot's order of analyzers. */
export function findingBlocks(snapshot: Snapshot, most: number, links: boolean): Block[] {
  const groups = new Map<string, Finding[]>(snapshot.analyzers.map(({ id }) => [id, []]));
  for (const finding of snapshot.findings) {
    const group = groups.get(finding.analyzer);
    if (group === undefined) groups.set(finding.analyzer, [finding]);
    else group.push(finding);
  }
  return [...groups]
    .filter(([, findings]) => findings.length > 0)
    .flatMap(([analyzer, findings]) => section(analyzer, findings, most, links));
}

function section(analyzer: string, findings: readonly Finding[], most: number, links: boolean): Block[] {
  const { title, mass } = analyzerWords(analyzer);
  const shown = findings.toSorted(byMass).slice(0, most);
  const sum = findings.reduce((all, finding) => all + finding.mass, 0);
  return [
    {
      kind: 'text',
      lines: [
        `## ${prose(title)}`,
        '',
        `${plural(findings.length, 'finding')}, ${plural(sum, mass)} in all, the heaviest first.`,
      ],
    },
    {
      kind: 'table',
      head: [`${mass.charAt(0).toUpperCase()}${mass.slice(1)}s`, 'What'],
      align: ['right', 'left'],
      rows: shown.map(finding => [
        count(finding.mass),
        `${describe(finding, name)} · ${places(finding, links)}`,
      ]),
      omitted: findings.length - shown.length,
      noun: 'findings',
    },
  ];
}

/** The first places; of a cycle only one, because its places are all its imports and say nothing one by one. */
function places({ code, locations }: Finding, links: boolean): string {
  const most = code === 'cycle' ? 1 : MOST_PLACES;
  const shown = locations
    .slice(0, most)
    .map(({ path, startLine }) => place(path, startLine, links))
    .join(', ');
  const more = locations.length - most;
  return more > 0 ? `${shown} and ${count(more)} more` : shown;
}
