import type { ExplainedFinding, FindingDetail, Suppression } from '../model/explanation.ts';
import type { Finding } from '../model/finding.ts';
import { explainPlaces } from './clone-places.ts';
import { costOf } from './costs.ts';
import type { Explaining } from './explaining.ts';
import { uniqueStart } from './find-finding.ts';
import { explainFunction } from './function.ts';
import { explainCycle, explainRule } from './imports.ts';

/** A finding: what it costs, what it is worth to settle it, and where exactly it comes from. */
export function explainFinding(finding: Finding, explaining: Explaining): ExplainedFinding {
  const { snapshot, gains } = explaining;
  const peers = snapshot.findings.filter(({ analyzer }) => analyzer === finding.analyzer);
  return {
    kind: 'finding',
    ...costOf(finding, () => true, explaining),
    rank: { place: 1 + peers.filter(({ mass }) => mass > finding.mass).length, of: peers.length },
    whole: wholeOf(finding, explaining),
    gain: gains.get(finding.id),
    detail: detailOf(finding, explaining),
    suppression: suppressionOf(finding, explaining),
  };
}

function wholeOf({ analyzer }: Finding, { unit, kpiOf }: Explaining): ExplainedFinding['whole'] {
  const kpi = unit.kpis.find(({ id }) => id === kpiOf.get(analyzer));
  return kpi?.state === 'measured' ? { mass: kpi.numerator, points: kpi.pointsLost } : undefined;
}

function detailOf(finding: Finding, explaining: Explaining): FindingDetail {
  const { snapshot, traces } = explaining;
  switch (finding.code) {
    case 'excess-complexity': {
      const [place] = finding.locations;
      const result = snapshot.functions?.find(
        ({ path, name }) => path === place?.path && name === finding.data.name,
      );
      return result === undefined
        ? { kind: 'none' }
        : { kind: 'function', function: explainFunction(result, explaining) };
    }
    case 'clone': {
      const clones = snapshot.findings.filter(({ code }) => code === 'clone');
      const places = explainPlaces(finding, clones, path => {
        const outcome = traces.get(path);
        return outcome?.state === 'traced' ? outcome.trace.countedLines : undefined;
      });
      return { kind: 'clone', places };
    }
    case 'layer-violation':
      return explainRule(finding);
    case 'cycle':
      return explainCycle(finding, snapshot);
    default:
      return { kind: 'none' };
  }
}

/** A finding without mass fails no gate: there is nothing to keep out. */
function suppressionOf(finding: Finding, { kpiOf, snapshot }: Explaining): Suppression {
  const { locations, mass, analyzer } = finding;
  const id = uniqueStart(finding.id, snapshot.findings);
  const ignored = [...new Set(locations.flatMap(own => own.ignored ?? []))];
  if (mass === 0) return { id, above: [], ignored };
  const open = locations.filter(own => own.mass > 0 && own.ignored === undefined);
  const above = open.map(({ path, startLine }) => ({ path, line: startLine }));
  return { id, above, kpi: kpiOf.get(analyzer), ignored };
}
