/**
 * Titles of the plain metrics in reports, in the order in which reports list them. A metric that is not here is
 * listed after them by its id.
 */
export const METRIC_TITLES: ReadonlyMap<string, string> = new Map([
  ['files', 'Files'],
  ['lines', 'Lines'],
  ['lines.code', 'Code lines'],
  ['lines.comment', 'Comment lines'],
  ['lines.blank', 'Blank lines'],
  ['duplication.groups', 'Clone groups'],
  ['duplication.redundantLines', 'Redundant lines'],
  ['duplication.largestClone', 'Lines of the largest clone'],
  ['functions', 'Functions'],
  ['functions.to10', 'Functions with complexity 1–10'],
  ['functions.to20', 'Functions with complexity 11–20'],
  ['functions.to50', 'Functions with complexity 21–50'],
  ['functions.over50', 'Functions with complexity over 50'],
  ['functions.cognitiveOverLimit', 'Functions over the limit of cognitive complexity'],
  ['cyclomatic.p95', 'Complexity, 95th percentile'],
  ['cyclomatic.max', 'Complexity, highest'],
  ['cognitive.max', 'Cognitive complexity, highest'],
  ['cognitive.total', 'Cognitive complexity, sum'],
  ['decisions', 'Decisions'],
  ['excessDecisions', 'Decisions over the limit'],
  ['edges', 'Imports between own modules'],
  ['cycles', 'Import cycles'],
  ['cycles.modules', 'Modules in import cycles'],
  ['cycles.lazyModules', 'Modules in import cycles, import() included'],
  ['layers.violations', 'Imports that break a layer rule'],
  ['layers.typeOnly', 'Type-only imports across forbidden borders'],
  ['layers.assigned', 'Files assigned to a layer'],
  ['imports.unresolved', 'Unresolved imports'],
]);
