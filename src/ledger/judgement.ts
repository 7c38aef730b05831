import { z } from 'zod';

const WORDS = /^\p{L}[\p{L}\p{M} ’',-]{0,59}$/u;
/** School grades are points in disguise. */
const GRADE = /^[a-f][+-]?$/i;

const ERROR = 'must be a word such as high, sound, partly: an assessment has no numbers, points or grades';

/** A judgement in words. `yes` and `true` are words of YAML for the same thing. */
export const judgementWord = z
  .string({ error: ERROR })
  .trim()
  .regex(WORDS, ERROR)
  .refine(word => !GRADE.test(word), ERROR);
