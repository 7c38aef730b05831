import { z } from 'zod';

const names = z.array(z.string().min(1));

/** A category is told by the type of an issue or by its labels; which of both does not matter. */
const category = (types: string[], labels: string[], meaning: string) =>
  z
    .strictObject({
      types: names.default(types).describe('Types, as the tracker names them.'),
      labels: names.default(labels).describe('Labels, as the tracker names them.'),
    })
    .prefault({})
    .describe(meaning);

/** Something that a column or a label says. */
const told = (values: string[], labels: string[], meaning: string) =>
  z
    .strictObject({
      values: names.default(values).describe('Values of the column.'),
      labels: names.default(labels).describe('Labels that say the same.'),
    })
    .prefault({})
    .describe(meaning);

const CATEGORIES = ['requirement', 'bug', 'incident', 'technical', 'other'] as const;

/** How bad an incident was: the names of Jira's priorities, and labels that say so. P1 means different things to different teams. */
const SEVERITIES = {
  critical: ['critical', 'blocker', 'highest', 'sev1', 'sev-1', 'severity: critical', 'severity/critical'],
  high: ['high', 'major', 'sev2', 'sev-2', 'severity: high', 'severity/high'],
  medium: ['medium', 'normal', 'sev3', 'sev-3', 'severity: medium', 'severity/medium'],
  low: ['low', 'lowest', 'minor', 'trivial', 'sev4', 'sev-4', 'severity: low', 'severity/low'],
};

/**
 * What the types and labels of a tracker mean. Upper and lower case, `_` and blanks are the same; `*` stands for any text. A list
 * that is given replaces the default one. What nothing names stays `unmapped`, and is shown.
 */
export const issueMapping = z
  .strictObject({
    incident: category(
      ['Incident', 'Production Incident', '[System] Incident'],
      ['incident', 'production-incident', 'type: incident', 'outage'],
      'Something went wrong in production. Asked first.',
    ),
    bug: category(
      ['Bug', 'Defect', 'Fault'],
      [
        'bug',
        'type: bug',
        'type:bug',
        'type/bug',
        'kind/bug',
        'kind: bug',
        't-bug',
        'c-bug',
        'defect',
        'regression',
      ],
      'Something is wrong. Asked second.',
    ),
    technical: category(
      [
        'Technical Task',
        'Technical Story',
        'Tech Story',
        'Technical Debt',
        'Tech Debt',
        'Refactoring',
        'Chore',
      ],
      [
        'refactor',
        'refactoring',
        'tech-debt',
        'tech debt',
        'technical-debt',
        'technical debt',
        'chore',
        'maintenance',
        'dependencies',
      ],
      'Work on the code itself. Asked third.',
    ),
    requirement: category(
      ['Story', 'User Story', 'New Feature', 'Feature', 'Feature Request', 'Improvement', 'Requirement'],
      [
        'enhancement',
        'feature',
        'feature request',
        'feature-request',
        'new feature',
        'type: feature',
        'type: enhancement',
        'type/feature',
        'type/feat',
        'improvement',
        'kind/feature',
        'user story',
        'requirement',
      ],
      'Something users get. Asked fourth.',
    ),
    other: category(
      ['Epic', 'Sub-task', 'Subtask', 'Support', 'Question'],
      ['question', 'documentation', 'docs', 'discussion', 'support'],
      'Known, and none of these: not counted, and not shown as unmapped. Asked last.',
    ),
    foundIn: z
      .strictObject({
        production: told(
          ['production', 'prod', 'live', 'customer'],
          [
            'found-in-production',
            'found in production',
            'found-in: production',
            'found/production',
            'escaped',
          ],
          'The bug was found by users.',
        ),
        test: told(
          ['test', 'testing', 'qa', 'staging', 'uat'],
          ['found-in-test', 'found in test', 'found-in: test', 'found/test', 'found-in-qa'],
          'The bug was found after it was handed over, before users had it.',
        ),
      })
      .prefault({})
      .describe('Where a bug was found. A bug of which neither is said is counted with neither.'),
    severity: z
      .record(z.string().min(1), names)
      .default(SEVERITIES)
      .describe(
        'Severity of an incident → values of the severity column, or labels. The first one that fits.',
      ),
    dropped: told(
      [
        "Won't Do",
        "Won't Fix",
        'Duplicate',
        'Cannot Reproduce',
        'Declined',
        'Rejected',
        'Invalid',
        'Not a Bug',
        'Cancelled',
        'Canceled',
        'Obsolete',
        'Abandoned',
        'not planned',
      ],
      ['duplicate', 'invalid', 'wontfix', "won't fix"],
      'Closed without being done: the resolution, or a label.',
    ),
    applications: z
      .record(z.string().min(1), names)
      .default({})
      .describe('Application → components or labels that name it. The first one that fits.'),
    complete: z
      .array(z.enum(CATEGORIES))
      .default([])
      .describe(
        'Categories that the export holds all of: ["incident"]. When it has none of them, that is 0; otherwise it is "not provided".',
      ),
  })
  .prefault({});
