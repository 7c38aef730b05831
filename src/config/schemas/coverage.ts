import { z } from 'zod';
import { exportFile } from './paths.ts';

/** What the tests ran. */
export const coverageImport = z.strictObject({
  kind: z.literal('coverage'),
  file: exportFile,
  format: z
    .enum(['lcov', 'istanbul', 'cobertura', 'clover'])
    .optional()
    .describe('Default: recognised from the content.'),
});
