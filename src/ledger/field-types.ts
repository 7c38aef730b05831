import { z } from 'zod';

const LONGEST_PROSE = 4000;
const LONGEST_TEXT = 400;
/** Larger claims are mistakes. */
const LARGEST_CLAIM = 1e12;

/** A handle of a person (`@lin`) or a team (`@org/checkout`), as forges write them. */
const HANDLE = /^@[\p{L}\p{N}][\p{L}\p{M}\p{N}._-]{0,99}(?:\/[\p{L}\p{N}][\p{L}\p{M}\p{N}._-]{0,99}){0,5}$/u;

export const prose = z.string().trim().min(1).max(LONGEST_PROSE);

export const shortText = z.string().trim().min(1).max(LONGEST_TEXT);

/** A day that the calendar has. */
export const date = z.iso.date('must be a day that exists, YYYY-MM-DD');

export function isDay(text: string): boolean {
  return date.safeParse(text).success;
}

export const handle = z
  .string({ error: 'must be a handle in quotes: "@lin"' })
  .max(200)
  .regex(HANDLE, 'must be a handle, "@lin" or "@org/team"');

/** One or several; always several afterwards. */
const listOf = <Item extends z.ZodType<string>>(item: Item, most: number) =>
  z.union([item.transform(only => [only]), z.array(item).min(1).max(most)]);

export const handles = listOf(handle, 50);
export const names = listOf(shortText, 100);

export const claimAmount = z
  .number('must be a number')
  .min(-LARGEST_CLAIM, 'is too large to be true')
  .max(LARGEST_CLAIM, 'is too large to be true');
