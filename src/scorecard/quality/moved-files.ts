import type { MeasureRule } from '../measure-rule.ts';
import { worst } from './sides.ts';

export const movedFiles: MeasureRule = {
  def: {
    id: 'files.moved',
    item: 'technical/design-refactoring',
    title: 'Files moved or renamed',
    unit: 'file',
    aim: 'inform',
    meaning:
      'Files that have another path at the end of the period than at its start: a sign that packages were cut anew.',
    basis: 'measured',
    inputs: ['git'],
    formula: 'files of the end that were recognised as a file of the start under another path',
    caveats: [
      'A file that was moved and largely rewritten is a new one.',
      'Whether the new cut is better is seen in cycles, layer violations and propagation cost, and said by people.',
    ],
    game: 'Folders are renamed back and forth.',
    counter: 'propagation-cost',
  },
  count: ({ delta }, { isIn }) => {
    const renamed = delta.files.renamed.filter(({ from, to }) => isIn(to) || isIn(from));
    const moved = renamed.filter(({ from, to }) => folderOf(from) !== folderOf(to));
    return {
      state: 'measured',
      now: { kind: 'count', value: renamed.length },
      reasonBefore: 'only the two ends of this period are compared',
      parts: [
        { name: 'into another folder', now: { kind: 'count', value: moved.length } },
        { name: 'in their folder', now: { kind: 'count', value: renamed.length - moved.length } },
      ],
      ...worst(moved.map(({ from, to }) => ({ path: to, what: `was ${from}` }))),
    };
  },
};

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/') + 1);
}
