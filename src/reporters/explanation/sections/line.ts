import type { ExplainedLine, OuterFunction } from '../../../model/explanation.ts';
import type { Location } from '../../../model/finding.ts';
import { count } from '../../numbers.ts';
import { labelledText, type PeriodBlock, type Section } from '../../period/section.ts';
import { functionSections } from '../function.ts';
import { findingItems } from '../items.ts';
import { lineRange } from '../numbers.ts';
import type { ExplanationView } from '../view.ts';

type View = ExplanationView<ExplainedLine>;

const MOST_FINDINGS = 5;

/** A line: the findings that cover it, and the function that it is in. */
export function lineSections(view: View): Section[] {
  const { subject, ink, top } = view;
  const { findings, function: own, path, line } = subject;
  const isHere = (place: Location) => place.path === path && place.startLine <= line && place.endLine >= line;
  return [
    {
      title: 'What it costs',
      blocks:
        findings.length === 0
          ? [labelledText('Nothing', nothingWords(subject))]
          : [findingItems(findings, MOST_FINDINGS, ink, isHere)],
    },
    ...(own === undefined ? [] : functionSections(own, top, ink)),
    ...outerSection(view),
  ];
}

function nothingWords({ fileKind, function: own }: ExplainedLine): string {
  if (fileKind === 'test') return 'tests are measured apart and never scored';
  if (fileKind !== 'production') return `${fileKind} code is never scored, and not parsed`;
  if (own === undefined) return 'code outside of functions has no complexity, and no finding covers it';
  return 'no finding covers this line';
}

function outerSection({ subject: { outer }, ink }: View): Section[] {
  if (outer.length === 0) return [];
  return [{ title: 'Inside of', blocks: outer.map(own => outerText(own, ink.name)) }];
}

/** Numbers of a function hold its own code alone, so those around have theirs apart. */
function outerText(
  { name, line, endLine, cyclomatic, cognitive }: OuterFunction,
  quote: (name: string) => string,
): PeriodBlock {
  const numbers = `cyclomatic ${count(cyclomatic)}, cognitive ${count(cognitive)}`;
  return labelledText(
    lineRange(line, endLine),
    `${quote(name)}: ${numbers}, without what is in functions inside`,
  );
}
