import { z } from 'zod';
import type { HistoryRecord } from '../model/trend.ts';

/** Longest name, path or reason that is taken over. */
const LONGEST = 1000;
const MOST_APPLICATIONS = 10_000;
const MOST_KPIS = 100;

const text = z.string().max(LONGEST);
const whole = z.number().int().min(0);
const mass = z.number().min(0);
const hash = z.string().regex(/^sha256:[0-9a-f]{64}$/, 'must be sha256: and 64 hex digits');

const values = {
  score: z
    .object({ value: z.number().positive().max(100), grade: z.enum(['A', 'B', 'C', 'D', 'E']) })
    .optional(),
  codeLines: whole,
  files: whole,
  kpis: z
    .array(
      z.object({
        id: text.min(1),
        value: mass.optional(),
        score: z.number().min(0).max(100).optional(),
        numerator: mass.optional(),
        denominator: mass.optional(),
        reason: text.optional(),
      }),
    )
    .max(MOST_KPIS),
};

/** A line of the recorded history. Fields it does not know are left out: a later tkpi may write more of them. */
export const recordLine: z.ZodType<HistoryRecord> = z.object({
  schema: z.literal('tkpi-record/1'),
  tool: z.object({ name: z.literal('tkpi'), version: text.min(1) }),
  ruler: z.object({ hash, model: text, engines: z.record(text, text), config: hash }),
  repository: text,
  commit: z.string().regex(/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/, 'must be the id of a commit'),
  committedAt: z
    .string()
    .regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/, 'must be a date like 2026-07-22T10:11:12Z')
    .refine(date => !Number.isNaN(Date.parse(date)), 'must be a date like 2026-07-22T10:11:12Z'),
  total: z.object(values),
  applications: z.array(z.object({ name: text, root: text, ...values })).max(MOST_APPLICATIONS),
});
