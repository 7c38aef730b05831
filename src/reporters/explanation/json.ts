import type { Explanation } from '../../model/explanation.ts';
import { block, entry, ordered } from '../json-writer.ts';
import { subjectJson } from './json-subject.ts';
import type { ExplanationReporter } from './reporter.ts';

/**
 * The explanation in canonical bytes: keys in the order of the model, one entry of a list per line, one trailing newline.
 *
 * @throws Error when a number is not finite: that is a bug in tkpi, and no file is better than a wrong one
 */
export const json: ExplanationReporter = explanation => `${write(explanation)}\n`;

function write(explanation: Explanation): string {
  const { tool, model, repository, application, asked, score, notices, subject } = explanation;
  return block(0, [
    ['schema', entry(explanation.schema)],
    ['tool', entry(tool, ['name', 'version'])],
    ['model', entry(model)],
    ['repository', repository && entry(ordered(repository, ['name', 'commit', 'committedAt', 'dirty']))],
    ['application', application === undefined ? undefined : entry(application)],
    ['asked', entry(asked)],
    ['score', score && entry(score, ['value', 'grade', 'debt'])],
    ['notices', entry(notices)],
    ['subject', subjectJson(subject)],
  ]);
}
