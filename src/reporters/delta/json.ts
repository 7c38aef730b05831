import type { DeltaDocument } from '../../model/delta-document.ts';
import type { Acceptance, AcceptedDebt, Verdict } from '../../model/verdict.ts';
import { block, entry, list, ordered } from '../json-writer.ts';
import type { ComparisonReporter } from '../reporter.ts';
import { deltaFields } from './json-delta.ts';

/**
 * The delta, and the verdict when there is one, in canonical bytes: keys in the order of the model, one group, bar or
 * application per line, one trailing newline.
 *
 * @throws Error when a number is not finite: that is a bug in tkpi, and no file is better than a wrong one
 */
export const json: ComparisonReporter = ({ delta, verdict }) => `${writeDelta({ ...delta, verdict })}\n`;

function writeDelta(document: DeltaDocument): string {
  const { verdict } = document;
  return block(0, [...deltaFields(0, document), ['verdict', verdict && writeVerdict(verdict)]]);
}

function writeVerdict({ state, strict, conditions, groups, accepted, failOn }: Verdict): string {
  const condition = (row: Verdict['conditions'][number]) =>
    entry(row, ['id', 'kpi', 'state', 'actual', 'limit', 'reason']);
  const judged = groups.map(row => ({ ...row, acceptance: row.acceptance && acceptance(row.acceptance) }));
  return block(1, [
    ['state', entry(state)],
    ['strict', entry(strict)],
    ['conditions', list(1, conditions.map(condition))],
    [
      'groups',
      list(
        1,
        judged.map(row => entry(row, ['group', 'judgement', 'acceptance'])),
      ),
    ],
    ['accepted', list(1, accepted.map(acceptedDebt))],
    ['failOn', entry(failOn)],
  ]);
}

function acceptedDebt(value: AcceptedDebt): string {
  const written = { ...value, acceptance: acceptance(value.acceptance) };
  return entry(written, ['id', 'code', 'path', 'name', 'acceptance', 'ageDays', 'state']);
}

function acceptance(value: Acceptance): Acceptance {
  return ordered(value, ['reason', 'owner', 'since', 'until']);
}
