import type { ExplainedFinding } from '../../../model/explanation.ts';
import { plural } from '../../numbers.ts';
import { labelledText, type PeriodBlock, type Section } from '../../period/section.ts';
import type { ExplanationView } from '../view.ts';

/** How to keep a finding out of the gate, and that the score knows no exceptions. */
export function suppressionSection({ subject, ink }: ExplanationView<ExplainedFinding>): Section[] {
  const { above, kpi, id, ignored } = subject.suppression;
  const [first, ...others] = above;
  const already = ignored.map(reason => labelledText('Ignored', ink.prose(reason), 'warning'));
  if (first === undefined || kpi === undefined) {
    return already.length === 0 ? [] : [{ title: 'Kept out of the gate', blocks: already }];
  }
  const comment = ink.command(`// tkpi-ignore-next-line ${kpi}: <reason>`);
  const more = others.length === 0 ? '' : `, and above ${plural(others.length, 'more place')}`;
  const accept = ink.command(`tkpi baseline accept ${id} --reason "…" --owner team`);
  const blocks: PeriodBlock[] = [
    ...already,
    labelledText('Comment', `${comment} above ${ink.place(first.path, first.line)}${more}`),
    labelledText('Accept', accept),
    labelledText('Price', 'it stays in the score and in every report; the gate alone stops looking at it'),
  ];
  return [{ title: 'To keep it out of the gate', blocks }];
}
