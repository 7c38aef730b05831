import { z } from 'zod';
import { exportFile } from './paths.ts';

/** Pull requests or merge requests. */
export const pullRequestImport = z.strictObject({
  kind: z.literal('pull-requests'),
  file: exportFile,
  format: z.enum(['github', 'gitlab']).optional().describe('Default: recognised from the content.'),
});

/** Remarks at lines, which a list of pull requests does not hold. */
export const reviewCommentImport = z.strictObject({
  kind: z.literal('review-comments'),
  file: exportFile,
  format: z.enum(['github', 'gitlab']).optional().describe('Default: recognised from the content.'),
});
