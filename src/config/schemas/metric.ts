import { z } from 'zod';
import { delimiter } from './issues.ts';
import { exportFile } from './paths.ts';

/** The items of the scorecard (`src/model/card-items.ts`; a test keeps both the same). */
const ITEMS = [
  'business/requirements',
  'business/project',
  'business/innovation',
  'technical/application-quality',
  'technical/design-refactoring',
  'technical/influence',
  'technical/code-review',
  'technical/innovation-efficiency',
  'technical/code-quality',
  'team/recruiting',
  'team/newcomers',
  'team/atmosphere',
] as const;

/** A number that something else measured. */
export const metricImport = z.strictObject({
  kind: z.literal('metric'),
  file: exportFile,
  id: z
    .string()
    .regex(/^[a-z0-9]+(?:[.-][a-z0-9]+)*$/, 'must be lower-case words joined by - or .')
    .describe('Short name: build-time.'),
  title: z.string().min(1).optional().describe('As reports show it. Default: the id.'),
  unit: z.string().min(1).describe('Singular noun of what is counted: minute, error.'),
  aim: z.enum(['lower', 'higher', 'inform']).default('inform').describe('Which direction is better.'),
  item: z
    .enum(ITEMS)
    .default('technical/application-quality')
    .describe('Item of the scorecard it stands at.'),
  decimal: z
    .enum(['.', ','])
    .default('.')
    .describe('CSV: what stands before decimals. Marks between thousands are refused.'),
  delimiter,
});

/** What a file of numbers is read by. */
export type MetricImport = z.output<typeof metricImport>;
