import { z } from 'zod';
import { CARD_ITEMS, type CardItemId } from '../model/card-items.ts';
import { claimAmount, date, handle, handles, names, prose, shortText } from './field-types.ts';
import { ID } from './id.ts';
import { judgementWord } from './judgement.ts';

const ITEMS = CARD_ITEMS.map(({ id }) => id) as [CardItemId, ...CardItemId[]];

const NO_NUMBER = 'must be a number such as 412, or "#412" in quotes';
const number = z.union(
  [
    z.int(NO_NUMBER).min(1, NO_NUMBER).max(999_999_999, NO_NUMBER),
    z.string().regex(/^[#!]?\d{1,9}$/, NO_NUMBER),
  ],
  { error: NO_NUMBER },
);
const NO_ISSUE = 'must be a number, or an id such as SHOP-7';

/** One of the first five, and a note. */
const evidence = z.strictObject({
  pr: number.optional().describe('Number of a pull request: 412; of a merge request: "!412".'),
  commit: z
    .string()
    .regex(/^[0-9a-fA-F]{7,64}$/, 'must be the id of a commit, 7 digits at least')
    .optional()
    .describe('Id of a commit in the history of the branch, 7 digits at least.'),
  doc: shortText.optional().describe('Path of a file in the repository.'),
  url: shortText
    .regex(/^https:\/\/[^\s/@?#]+(?:[/?#]\S*)?$/, 'must be an https address without a name or password in it')
    .optional()
    .describe('https address. It is shown, never opened.'),
  issue: z
    .union([z.int(NO_ISSUE).min(1, NO_ISSUE).max(999_999_999, NO_ISSUE), shortText], { error: NO_ISSUE })
    .optional()
    .describe('Number or id of an issue: 455, SHOP-7.'),
  note: shortText.optional().describe('A word about it.'),
});

const claim = z.strictObject({
  what: shortText.describe('minutes saved per support case'),
  value: claimAmount,
  unit: shortText.optional(),
  how: shortText.describe('How it was found out.'),
});

/** A file below .tkpi/ledger/<period>/. The JSON Schema for editors is made of it. */
export const entryFields = z.strictObject({
  id: z
    .string()
    .regex(ID, 'must be small letters, digits and hyphens, at most 80: error-codes')
    .describe('Unique in the repository; the file is called so too.'),
  item: z.enum(ITEMS).describe('What it contributed to.'),
  app: names.optional().describe('Application, or a list of them. Default: the whole repository.'),
  by: handles.describe('Handles of who did it, or of a team: ["@lin", "@org/checkout"].'),
  when: z.strictObject({
    from: date.describe('First day, YYYY-MM-DD.'),
    to: date.describe('Last day, YYYY-MM-DD.'),
  }),
  found: prose.describe('What was wrong, missing or possible.'),
  did: prose.describe('What was done about it.'),
  effect: prose.describe('What is better since.'),
  evidence: z.array(evidence).min(1).max(50).describe('At least one piece; checked where tkpi can.'),
  scope: z
    .strictObject({ paths: z.array(shortText).min(1).max(50).describe('Globs, relative to the repository.') })
    .optional()
    .describe('Files whose state before and after is measured.'),
  measure: z
    .array(shortText)
    .max(20)
    .default([])
    .describe('What to show beside it: complexity, duplication, layering (C, D, L), convention:error-codes.'),
  claims: z.array(claim).max(20).default([]).describe('What it is said to be worth. Stays a claim.'),
});

const followUp = z.strictObject({
  issue: evidence.shape.issue,
  pr: evidence.shape.pr,
  commit: evidence.shape.commit,
  doc: evidence.shape.doc,
  url: evidence.shape.url,
  text: shortText.optional().describe('What is to be done.'),
});

/** A file below .tkpi/assessments/<period>/. */
export const assessmentFields = z.strictObject({
  entry: z.string().regex(ID, 'must be the id of an entry').describe('Id of the entry it is about.'),
  by: handle.describe('Handle of who says so, not one of those who did it: "@tl".'),
  date: date.describe('Day, YYYY-MM-DD.'),
  judgement: z
    .record(z.string().regex(/^\p{L}[\p{L}\p{M}\p{N}-]{0,39}$/u, 'must be a word'), judgementWord)
    .refine(words => Object.keys(words).length > 0, 'is empty')
    .refine(words => Object.keys(words).length <= 20, 'has more than 20 words')
    .describe('Words, no points: {need: high, design: sound, risk-handled: partly, lasting: yes}.'),
  reasons: prose.describe('Why.'),
  'follow-up': z.array(followUp).max(20).default([]).describe('What is still to be done: [{issue: 455}].'),
});

export type EntryFields = z.output<typeof entryFields>;
export type EvidenceFields = EntryFields['evidence'][number];
export type FollowUpFields = z.output<typeof followUp>;
