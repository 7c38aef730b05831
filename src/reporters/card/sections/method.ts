import { labelledText, type Section } from '../../period/section.ts';
import type { CardView } from '../view.ts';

/** Between which commits, on which branch, and how to get the same card again. */
export function methodSection({
  card: { base, head, branch, command, tool, unit },
  ink,
}: CardView): Section[] {
  const side = ({ commit, label }: typeof base) => `${ink.name(commit.slice(0, 12))} (${ink.prose(label)})`;
  const kpis = unit.score.kpis.map(({ id }) => id).join(', ');
  return [
    {
      title: 'Method',
      blocks: [
        labelledText('Commits', `${side(base)} to ${side(head)}, on ${ink.name(branch)}`),
        labelledText('Score', `of the code only: ${ink.prose(kpis)}. Nothing is added up across items.`),
        labelledText('Units', 'repository, application, directory, team. No number is about a person.'),
        labelledText('Again', ink.command(command)),
        labelledText('Tool', `${ink.prose(tool.name)} ${ink.prose(tool.version)}`),
      ],
    },
  ];
}
