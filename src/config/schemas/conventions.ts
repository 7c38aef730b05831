import { z } from 'zod';

/** Rules of a team's own: where code follows them, and where it does not. */
export const conventions = z.array(
  z.strictObject({
    id: z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'must be lower-case words joined by -'),
    title: z.string().min(1).optional(),
    conforming: z.string().min(1).describe('Selector of the places that follow it.'),
    violating: z.string().min(1).describe('Selector of the places that do not.'),
    paths: z
      .array(z.string().min(1))
      .optional()
      .describe('Globs of the files it is about. Default: all production files.'),
  }),
);
