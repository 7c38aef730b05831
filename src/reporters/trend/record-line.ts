import type { TrendValues } from '../../model/period.ts';
import type { HistoryRecord } from '../../model/trend.ts';
import { entry, sorted } from '../json-writer.ts';

/**
 * A record as one line of the recorded history, with its newline. Canonical: the same commit measured with the same ruler
 * gives the same bytes, so that a union merge of two branches that both recorded it keeps one line.
 *
 * @throws Error when a number is not finite
 */
export function recordLine(record: HistoryRecord): string {
  const { tool, ruler } = record;
  const line = {
    schema: record.schema,
    commit: record.commit,
    committedAt: record.committedAt,
    repository: record.repository,
    tool: { name: tool.name, version: tool.version },
    ruler: {
      hash: ruler.hash,
      model: ruler.model,
      engines: sorted(ruler.engines),
      config: ruler.config,
    },
    total: values(record.total),
    applications: record.applications.map(({ name, root, ...own }) => ({ name, root, ...values(own) })),
  };
  return `${entry(line)}\n`;
}

function values({ score, codeLines, files, kpis }: TrendValues): TrendValues {
  return {
    score: score && { value: score.value, grade: score.grade },
    codeLines,
    files,
    kpis: kpis.map(({ id, value, score: own, numerator, denominator, reason }) => ({
      ...{ id, value, score: own, numerator, denominator, reason },
    })),
  };
}
