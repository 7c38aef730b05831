import type { Snapshot } from '../model/snapshot.ts';
import { fileTree } from './html/file-tree.ts';
import { riskClassesOf } from './html/sections/functions.ts';
import { spotsOf } from './html/sections/hotspots.ts';
import { lossesOf } from './html/sections/score.ts';
import { score } from './numbers.ts';
import { type Illustrate, type Illustration, illustration } from './pictures/illustration.ts';
import { lostPoints } from './pictures/lost-points.ts';
import { matrix } from './pictures/matrix.ts';
import { riskClasses } from './pictures/risk-classes.ts';
import { scatter } from './pictures/scatter.ts';
import { treemap } from './pictures/treemap.ts';
import type { Behind } from './reporter.ts';

/** Pictures of a scan. */
export const illustrateScan: Illustrate<Snapshot> = (snapshot, behind) => {
  const { total } = snapshot;
  const value = total.score?.value;
  const classes = riskClassesOf(snapshot);
  return [
    ...(value === undefined
      ? []
      : [
          illustration('score', 'The score and the points that each KPI takes', width =>
            lostPoints(value, score(value), lossesOf(snapshot), width),
          ),
        ]),
    ...illustrateTree(snapshot, behind),
    ...(classes.length === 0
      ? []
      : [illustration('functions', 'Functions by complexity', width => riskClasses(classes, width))]),
  ];
};

/** Pictures of a measured tree: map, hotspots, layers. */
export function illustrateTree(
  snapshot: Snapshot,
  { changed, churn, matrix: layers }: Behind,
): Illustration[] {
  const spots = churn === undefined ? [] : spotsOf(snapshot, churn.commits);
  return [
    ...(snapshot.total.codeLines === 0
      ? []
      : [
          illustration('map', 'Folders and files; area: code lines, colour: density of debt', width =>
            treemap(fileTree(snapshot, changed), width),
          ),
        ]),
    ...(spots.length === 0
      ? []
      : [illustration('hotspots', `Changes ${churn?.when} and decisions`, width => scatter(spots, width))]),
    ...(layers === undefined || layers.layers.length < 2
      ? []
      : [illustration('layers', 'Imports between layers', width => matrix(layers, width))]),
  ];
}
