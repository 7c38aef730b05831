import { z } from 'zod';
import { faultOf } from './selector-fault.ts';

/** A selector of ESLint's `no-restricted-syntax`. */
const selector = z
  .string()
  .min(1)
  .superRefine((text, context) => {
    const fault = faultOf(text);
    if (fault !== undefined) context.addIssue({ code: 'custom', message: fault });
  });

const globs = z.array(z.string().min(1)).min(1);

/** Rules of a team's own: where code follows them, and where it does not. */
export const conventions = z
  .array(
    z.strictObject({
      id: z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'must be lower-case words joined by -'),
      title: z.string().min(1).max(200).optional().describe('What it asks for, in a few words.'),
      conforming: selector.describe(
        'Selector of the places that follow it, in the language of ESLint’s no-restricted-syntax.',
      ),
      violating: selector.describe(
        'Selector of the places that do not. A place that both selectors match is one of these.',
      ),
      paths: globs
        .optional()
        .describe(
          'Globs of the production files it is about; `!src/log.ts` takes some out. Default: all of them.',
        ),
      severity: z
        .enum(['minor', 'major', 'critical'])
        .default('minor')
        .describe('Of its violations: with major, `tkpi check` fails on a new one.'),
    }),
  )
  .superRefine((all, context) => {
    const seen = new Set<string>();
    all.forEach(({ id }, index) => {
      if (seen.has(id))
        context.addIssue({ code: 'custom', path: [index, 'id'], message: `${id} is there twice` });
      seen.add(id);
    });
  });
