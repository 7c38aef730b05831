import { z } from 'zod';

/** A column, or several: of each row the first one counts that holds something; lists hold all of them. */
const column = (...standard: string[]) =>
  z.union([z.string().min(1), z.array(z.string().min(1))]).default(standard);

/** Where a CSV has what. Jira's names (Cloud and Data Center), those of GitLab, and plain ones for exports of anything else. */
export const issueColumns = z
  .strictObject({
    id: column('Issue key', 'Key', 'Issue ID', 'id'),
    title: column('Summary', 'title'),
    type: column('Issue Type', 'Work type', 'type'),
    labels: column('Labels', 'Label'),
    components: column('Component/s', 'Components', 'Component'),
    created: column('Created', 'Created At (UTC)', 'created_at'),
    started: column('Custom field (Actual start)', 'started', 'started_at').describe('When work began.'),
    resolved: column('Resolved', 'Closed At (UTC)', 'resolved_at', 'Resolution date'),
    resolution: column('Resolution'),
    severity: column('Custom field (Severity)', 'Severity', 'Priority'),
    foundIn: column('Custom field (Found in)', 'Custom field (Environment found)', 'found_in'),
    reopened: column('Custom field (Reopen count)', 'Reopened').describe('How often it was opened again.'),
    application: column('application').describe('Name of an application, as it is.'),
    url: column('url'),
  })
  .prefault({})
  .describe('Names of columns. Upper and lower case are the same.');
