import type { FailedFile } from '../../model/source.ts';
import { rulerWords } from '../delta/ruler-words.ts';
import { visible } from '../escape.ts';
import { count, plural } from '../numbers.ts';
import { reasonWords } from '../words.ts';
import { sarifText, uriOf } from './escape.ts';
import type { HeadInput } from './head-findings.ts';

const SINK = { name: visible, prose: visible };

/** Notifications are for people: after so many files the rest is a number. */
const MOST_FILES = 100;

/** Kinds of notifications, each with one sentence, as `tool.driver.notifications` lists them. */
export const NOTIFICATIONS: readonly (readonly [id: string, text: string])[] = [
  ['file-not-analysed', 'A file could not be analysed; its debt is unknown.'],
  ['not-measured', 'A part of the measurement is missing.'],
  ['notice', 'A limit of the measurement.'],
  ['truncated', 'Not all results are listed.'],
  ['configuration-change', 'The configuration or the tool differs from that of the base.'],
];

/** What happened during the run (§3.20): unsuccessful when a file or an analyzer failed. */
export function sarifInvocation(input: HeadInput, listed: number, found: number): object {
  const { analyzers, scope } = input.head;
  return {
    executionSuccessful: scope.failed.length === 0 && analyzers.every(({ state }) => state !== 'failed'),
    toolExecutionNotifications: [
      ...truncation(listed, found),
      ...analyzers.flatMap(({ id, state, reason, notices = [] }) => [
        ...(state === 'complete'
          ? []
          : [
              notification(
                'not-measured',
                state === 'failed' ? 'error' : 'note',
                `${id}: ${reason ?? state}`,
              ),
            ]),
        ...notices.map(text => notification('notice', 'note', `${id}: ${text}`)),
      ]),
      ...scope.failed.slice(0, MOST_FILES).map(failure),
      ...moreFailures(scope.failed.length - MOST_FILES),
    ],
    toolConfigurationNotifications: configuration(input),
  };
}

function truncation(listed: number, found: number): object[] {
  if (listed === found) return [];
  return [
    notification(
      'truncated',
      'warning',
      `${count(listed)} of ${count(found)} results are listed, the worst.`,
    ),
  ];
}

function failure(file: FailedFile): object {
  const { path, line, message } = file;
  const region = line === undefined ? {} : { region: { startLine: Math.max(1, line), startColumn: 1 } };
  const physicalLocation = { artifactLocation: { uri: uriOf(path), uriBaseId: '%SRCROOT%' }, ...region };
  const words = message === undefined ? '' : `: ${message}`;
  return {
    ...notification('file-not-analysed', 'error', `Not analysed, ${reasonWords(file.reason)}${words}`),
    locations: [{ physicalLocation }],
  };
}

function moreFailures(number: number): object[] {
  if (number <= 0) return [];
  return [
    notification('file-not-analysed', 'error', `${plural(number, 'more file')} could not be analysed.`),
  ];
}

function configuration({ delta, verdict }: HeadInput): object[] {
  return (delta?.ruler ?? []).map(change =>
    notification('configuration-change', 'note', `${rulerWords(change, verdict !== undefined, SINK)}.`),
  );
}

function notification(id: string, level: 'error' | 'warning' | 'note', text: string): object {
  return { descriptor: { id }, level, message: { text: sarifText(text) } };
}
