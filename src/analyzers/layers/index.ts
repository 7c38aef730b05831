import type { Analyzer } from '../../model/analyzer.ts';
import { measureLayers } from './measure.ts';
import { METRICS } from './metrics.ts';

/** Import graph, runtime cycles and layer rules. */
export const layers: Analyzer = {
  id: 'layers',
  title: 'Layering',
  kpi: 'layering',
  engine: 'tkpi-graph 1, dependency-cruiser 17.4.3',
  metrics: METRICS,
  measure: measureLayers,
};
