import { z } from 'zod';
import { exportFile } from './paths.ts';

const bots = z
  .array(z.string().min(1))
  .default([])
  .describe('Accounts that are programs and are not known to be: ["deploy-user"].');

/** Pull requests or merge requests. */
export const pullRequestImport = z.strictObject({
  kind: z.literal('pull-requests'),
  file: exportFile,
  format: z.enum(['github', 'gitlab']).optional().describe('Default: recognised from the content.'),
  bots,
});

/** Remarks at lines, which a list of pull requests does not hold. */
export const reviewCommentImport = z.strictObject({
  kind: z.literal('review-comments'),
  file: exportFile,
  format: z.enum(['github', 'gitlab']).optional().describe('Default: recognised from the content.'),
  bots,
});
