import { z } from 'zod';
import { exportFile } from './paths.ts';

/** Requirements, bugs, incidents. */
export const issueImport = z.strictObject({
  kind: z.literal('issues'),
  file: exportFile,
  format: z.enum(['github', 'jira-csv', 'csv']).optional().describe('Default: recognised from the content.'),
});

/** A number that something else measured. */
export const metricImport = z.strictObject({
  kind: z.literal('metric'),
  file: exportFile,
  id: z.string().min(1),
  unit: z.string().min(1),
  aim: z.enum(['lower', 'higher', 'inform']).default('inform'),
});
