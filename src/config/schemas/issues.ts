import { z } from 'zod';
import { parseDateFormat } from './date-format.ts';
import { issueColumns } from './issue-columns.ts';
import { issueMapping } from './issue-mapping.ts';
import { exportFile } from './paths.ts';

const dateFormat = z
  .string()
  .superRefine((pattern, context) => {
    const parsed = parseDateFormat(pattern);
    if (typeof parsed === 'string') context.addIssue({ code: 'custom', message: parsed });
  })
  .optional()
  .describe(
    'CSV: how dates are written, in the letters of Jira: "dd/MMM/yy h:mm a", "dd.MM.yy HH:mm". Default: ISO 8601, 2026-07-14T15:05Z.',
  );

const locale = z
  .string()
  .refine(isLocale, 'must be a language such as en, de or pt-BR')
  .default('en')
  .describe('CSV: language of the names of months in dates, and of AM and PM.');

const monthNames = z
  .array(z.string().min(1))
  .length(12)
  .optional()
  .describe("CSV: the twelve names of months, when they are not the language's own.");

/** Which character parts the fields of a CSV. */
export const delimiter = z
  .enum([',', ';', '\t', '|', '^'])
  .optional()
  .describe('CSV: what stands between fields. Default: the one that makes columns of the first row.');

/** Requirements, bugs, incidents. */
export const issueImport = z.strictObject({
  kind: z.literal('issues'),
  file: exportFile,
  format: z.enum(['github', 'jira-csv', 'csv']).optional().describe('Default: recognised from the content.'),
  delimiter,
  dateFormat,
  locale,
  monthNames,
  timeZone: z
    .string()
    .refine(isTimeZone, 'must be a name of the IANA database, such as UTC or Europe/Berlin')
    .optional()
    .describe('CSV: zone of dates that name none. Default: history.timeZone.'),
  listSeparator: z
    .string()
    .min(1)
    .default(',')
    .describe('CSV that is not of Jira: what stands between the labels in one field.'),
  columns: issueColumns,
  mapping: issueMapping,
});

/** What the files of issues are read by. */
export type IssueImport = z.output<typeof issueImport>;
export type IssueMapping = IssueImport['mapping'];
export type IssueColumns = IssueImport['columns'];

function isLocale(text: string): boolean {
  try {
    return Intl.DateTimeFormat.supportedLocalesOf(text).length === 1;
  } catch {
    return false;
  }
}

/** An offset is no time zone: it does not know summer time. */
function isTimeZone(text: string): boolean {
  try {
    return /^[A-Za-z]/.test(text) && new Intl.DateTimeFormat('en', { timeZone: text }) !== undefined;
  } catch {
    return false;
  }
}
