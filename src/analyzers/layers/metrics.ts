import type { MetricDef } from '../../model/metric.ts';

/** Everything the layers analyzer counts. */
export const METRICS: readonly MetricDef[] = [
  {
    id: 'layering',
    title: 'Layering',
    unit: 'share',
    aim: 'lower',
    meaning:
      "Imports between the application's own modules that break a layer rule or lie in a runtime import cycle, of all of them; each edge once.",
  },
  {
    id: 'edges',
    title: 'Imports between own modules',
    unit: 'edge',
    aim: 'inform',
    meaning:
      'Distinct pairs of production modules of which one imports the other, type-only imports included.',
  },
  {
    id: 'cycles',
    title: 'Import cycles',
    unit: 'cycle',
    aim: 'lower',
    meaning:
      'Groups of modules that import each other in a circle when they load (strongly connected components).',
  },
  {
    id: 'cycles.modules',
    title: 'Modules in cycles',
    unit: 'module',
    aim: 'lower',
    meaning: 'Modules that belong to a runtime import cycle.',
  },
  {
    id: 'cycles.lazyModules',
    title: 'Modules in cycles with import()',
    unit: 'module',
    aim: 'inform',
    meaning: 'Modules that would belong to a cycle if deferred import() counted like any import.',
  },
  {
    id: 'imports.unresolved',
    title: 'Unresolved imports',
    unit: 'import',
    aim: 'lower',
    meaning: "Imports of the application's own paths that lead to no known file; edges are missing there.",
  },
  {
    id: 'layers.violations',
    title: 'Layer violations',
    unit: 'edge',
    aim: 'lower',
    meaning: 'Edges that break a layer rule; only with layer rules.',
  },
  {
    id: 'layers.typeOnly',
    title: 'Type-only imports across forbidden borders',
    unit: 'edge',
    aim: 'lower',
    meaning:
      'Edges that break a layer rule with types alone, counted or ignored as configured; only with layer rules.',
  },
  {
    id: 'layers.assigned',
    title: 'Files assigned to a layer',
    unit: 'share',
    aim: 'higher',
    meaning:
      'Production files that belong to a layer, of all; a rule cannot see the others. Only with layers.',
  },
];
