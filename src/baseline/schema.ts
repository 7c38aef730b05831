import { z } from 'zod';

/** Validators of the lines of a baseline. Strict: a key that is not known here was meant for something. */

const text = z.string().min(1);
const mass = z.number().min(0);
const whole = z.number().int().min(0);
const day = z.iso.date();

/** Is it a day of the calendar, written `YYYY-MM-DD`? */
export function isDay(value: string): boolean {
  return day.safeParse(value).success;
}

const acceptance = z.strictObject({ reason: text, owner: text, since: day, until: day.optional() });

const common = {
  id: z
    .string()
    .regex(/^[a-z][a-z-]*:[0-9a-z][0-9a-z-]*$/, 'must be an analyzer and an identity, like complexity:9f3c'),
  mass,
  severity: z.enum(['minor', 'major', 'critical']),
  application: z.string(),
  places: z.array(z.tuple([text, mass])).min(1),
  accepted: acceptance.optional(),
};

const sketch = z.string().optional();

/** One debt. What recognises it again differs by `code`. */
export const entryLine = z.discriminatedUnion('code', [
  z.strictObject({
    ...common,
    code: z.literal('excess-complexity'),
    data: z.strictObject({ name: z.string(), cyclomatic: whole, bodyHash: z.string().optional(), sketch }),
  }),
  z.strictObject({
    ...common,
    code: z.literal('clone'),
    data: z.strictObject({ lines: whole, tokens: whole.optional(), places: whole, sketch }),
  }),
  z.strictObject({
    ...common,
    code: z.literal('layer-violation'),
    data: z.strictObject({
      rule: z.string(),
      from: text,
      to: text,
      fromLayer: z.string().optional(),
      toLayer: z.string().optional(),
    }),
  }),
  z.strictObject({
    ...common,
    code: z.literal('convention-violation'),
    data: z.strictObject({ convention: text, name: z.string().optional(), hash: text }),
  }),
  z.strictObject({
    ...common,
    code: z.literal('cycle'),
    data: z.strictObject({ size: whole, modules: z.array(text) }),
  }),
]);

/** A file that could not be analysed. */
export const unanalysableLine = z.strictObject({ unanalysable: text });

/** The first line. */
export const headerLine = z.strictObject({
  schema: z.literal('tkpi-baseline/1'),
  ruler: z.string().regex(/^sha256:[0-9a-f]+$/, 'must be sha256: and hex digits'),
});
