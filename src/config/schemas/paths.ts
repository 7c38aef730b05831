import { z } from 'zod';

/** A path in the scanned tree. */
export const inside = (what: 'file' | 'folder') =>
  z
    .string()
    .min(1)
    .refine(
      path => !/^\/|^[A-Za-z]:|(?:^|\/)\.\.(?:\/|$)/.test(path),
      `must be a ${what} inside the repository`,
    );

/** An exported file; `{period}` stands for the label of the period that is told about. */
export const exportFile = inside('file').describe(
  'Path of the exported file; {period} stands for the period, such as 2026-Q3.',
);
