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
  at: z
    .enum(['start', 'end'])
    .default('end')
    .describe('Of which end of the period `tkpi card` takes it. `tkpi scan` reads those of the end.'),
});
