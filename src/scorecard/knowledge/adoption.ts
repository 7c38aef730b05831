import type { MeasureRule } from '../measure-rule.ts';
import { adoptedModules, type ModuleAdoption } from './adoption-of.ts';

export const adoption: MeasureRule = {
  def: {
    id: 'adoption.modules',
    item: 'technical/influence',
    title: 'Modules that others took up',
    unit: 'module',
    aim: 'inform',
    meaning:
      'Modules that are new or shared and that clearly more files import at the end of the period than at its start.',
    basis: 'derived',
    inputs: ['source'],
    formula:
      'production modules with at least three importing files more than at the start, that are new or have at least five at the end',
    caveats: [
      'To be imported is not to be good: who imports it, and what it replaced, is for people to say.',
      'A file that only passes others on (index.ts) gathers what is imported through it; a file that was cut in pieces imports more often.',
    ],
    game: 'Files are cut small; imports are added that nobody needs.',
    counter: 'propagation-cost',
  },
  count: ({ base, head, delta }, { isIn }) => {
    const adopted = adoptedModules(base, head, delta.files.renamed, isIn);
    if (adopted === undefined) {
      return { state: 'not-provided', reason: 'the import graph was not measured at both ends' };
    }
    return {
      state: 'measured',
      now: { kind: 'count', value: adopted.length },
      reasonBefore: 'how it grew in the period before is not measured',
      ...(adopted.length === 0
        ? {}
        : { places: adopted.slice(0, 10).map(module => ({ path: module.path, what: wordsOf(module) })) }),
    };
  },
};

/** `0 → 7 importing files, 2 other applications; new`. */
function wordsOf({ files, applications: { after }, isNew }: ModuleAdoption): string {
  return [
    `${files.before} → ${files.after} importing files`,
    ...(after === 0 ? [] : [`${after} other ${after === 1 ? 'application' : 'applications'}`]),
    ...(isNew ? ['new'] : []),
  ].join(', ');
}
