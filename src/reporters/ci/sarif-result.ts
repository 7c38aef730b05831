import type { Finding, Location } from '../../model/finding.ts';
import { textOf } from '../../model/finding-data.ts';
import { groupWords } from '../delta/group-words.ts';
import { remedy } from '../delta/remedy.ts';
import { visible } from '../escape.ts';
import { plural } from '../numbers.ts';
import { analyzerWords } from '../words.ts';
import { sarifText, uriOf } from './escape.ts';
import { findingWords } from './finding-words.ts';
import { type HeadFinding, mainLocation } from './head-findings.ts';

/** GitHub keeps 100 locations of a result, the main one among them. */
const MOST_LOCATIONS = 100;

/** Key of the fingerprint in `partialFingerprints`: the finding's id, which holds no line number. */
const FINGERPRINT = 'tkpi/v1';

/** Names are made visible here, the whole text is escaped for SARIF after. */
const SINK = { name: visible, prose: visible };

/** A finding as a `result` object (§3.27). */
export function sarifResult(entry: HeadFinding, ruleIndex: number): object {
  const { finding, kpi, state, group, level, suppression } = entry;
  const main = mainLocation(finding, group);
  const others = finding.locations.filter(location => location !== main).slice(0, MOST_LOCATIONS - 1);
  return {
    ruleId: finding.code,
    ruleIndex,
    level,
    message: { text: message(entry) },
    locations: main === undefined ? [] : [{ ...place(main), ...logical(finding) }],
    relatedLocations: others.map((location, index) => ({
      id: index + 1,
      ...place(location),
      message: { text: finding.code === 'cycle' ? 'In the same cycle.' : 'The same code.' },
    })),
    partialFingerprints: { [FINGERPRINT]: finding.id },
    ...(state === undefined ? {} : { baselineState: state }),
    // all results of a run have suppressions or none has (§3.27.23): an empty list says "asked, and not suppressed"
    suppressions:
      suppression === undefined
        ? []
        : [
            {
              kind: suppression.kind === 'ignored' ? 'inSource' : 'external',
              status: 'accepted',
              justification: sarifText(suppression.why),
            },
          ],
    properties: { ...(kpi === undefined ? {} : { kpi }), mass: finding.mass, severity: finding.severity },
  };
}

/** The first sentence is what short lists show: what it is and how much. Then what changed, then what to do. */
function message({ finding, group, level }: HeadFinding): string {
  const mass = plural(finding.mass, analyzerWords(finding.analyzer).mass);
  const sentences = [`${findingWords(finding, visible)}: ${mass}.`];
  if (group?.state === 'introduced') sentences.push('New since the base.');
  // what became of a group of several findings is told once, with the largest
  if (group !== undefined && group.findingsAfter[0]?.id === finding.id) {
    if (group.state !== 'introduced') sentences.push(`Since the base: ${groupWords(group, SINK)}.`);
    const todo = level === 'error' ? remedy(group, SINK) : undefined;
    if (todo !== undefined) sentences.push(`To do: ${todo}.`);
  }
  return sarifText(sentences.join(' '));
}

/**
 * Whole lines: a region without `endColumn` ends at the end of its last line (§3.30.8), and how long that is no
 * snapshot knows.
 */
function place({ path, startLine, endLine }: Location): object {
  const first = Math.max(1, startLine);
  return {
    physicalLocation: {
      artifactLocation: { uri: uriOf(path), uriBaseId: '%SRCROOT%' },
      region: { startLine: first, startColumn: 1, endLine: Math.max(first, endLine) },
    },
  };
}

function logical({ code, data }: Finding): object {
  const name = textOf(data, 'name');
  if (code !== 'excess-complexity' || name === undefined) return {};
  return { logicalLocations: [{ fullyQualifiedName: sarifText(name), kind: 'function' }] };
}
