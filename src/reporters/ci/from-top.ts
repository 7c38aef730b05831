import type { DebtGroup } from '../../model/delta.ts';
import type { Finding, Location } from '../../model/finding.ts';
import type { Comparison, ReportOptions } from '../reporter.ts';
import type { HeadInput } from './head-findings.ts';

/**
 * The same reporter with paths relative to the top of the repository: CI systems look files up from there, also when
 * only a folder of it was measured.
 */
export function fromTop<Input extends HeadInput | Comparison>(
  report: (input: Input, options: ReportOptions) => string,
): (input: Input, options: ReportOptions) => string {
  return (input, options) => {
    const { prefix } = options;
    return report(
      prefix === undefined || prefix === '' ? input : moved(input, path => `${prefix}/${path}`),
      options,
    );
  };
}

type Move = (path: string) => string;

function moved<Input extends HeadInput | Comparison>(input: Input, move: Move): Input {
  const { head, delta } = input;
  const { scope } = head;
  return {
    ...input,
    head: {
      ...head,
      findings: head.findings.map(finding => movedFinding(finding, move)),
      scope: { ...scope, failed: scope.failed.map(file => ({ ...file, path: move(file.path) })) },
    },
    delta: delta && {
      ...delta,
      groups: delta.groups.map(group => movedGroup(group, move)),
      files: {
        ...delta.files,
        unanalysable: delta.files.unanalysable.map(file => ({ ...file, path: move(file.path) })),
      },
    },
  };
}

function movedGroup(group: DebtGroup, move: Move): DebtGroup {
  const { findingsBefore, findingsAfter, places } = group;
  return {
    ...group,
    findingsBefore: findingsBefore.map(finding => movedFinding(finding, move)),
    findingsAfter: findingsAfter.map(finding => movedFinding(finding, move)),
    places: places?.map(place => movedPlace(place, move)),
  };
}

function movedFinding(finding: Finding, move: Move): Finding {
  return { ...finding, locations: finding.locations.map(place => movedPlace(place, move)) };
}

function movedPlace(place: Location, move: Move): Location {
  return { ...place, path: move(place.path) };
}
