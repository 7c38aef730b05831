import type { RepositoryFacts } from '../../init/facts.ts';
import { MERGE_DRIVER } from '../../init/merge-driver.ts';
import type { InitPlan } from '../../init/plan.ts';
import type { PlannedFile } from '../../init/planned-file.ts';
import { escapeTerminal } from '../../reporters/escape.ts';

/** Lines of a new file, and of a change, that are shown. */
const SHOWN_LINES = 6;
const SHOWN_APPLICATIONS = 5;

const HEADINGS = {
  create: 'create',
  measure: 'create',
  change: 'change',
  replace: 'replace',
  keep: 'keep',
  skip: 'skip',
} as const;

/** What was found and what would be done, for a person. Names from the repository are escaped. */
export function showPlan(facts: RepositoryFacts, plan: InitPlan, ci: string): string {
  const { production, test, generated } = facts.files;
  const found = [
    ['applications', applicationNames(facts)],
    ['files', `${production} production, ${test} test, ${generated} generated`],
    ['layers', facts.configuredIn === undefined ? (facts.preset ?? 'no preset fits') : 'as configured'],
    ['CI', ci],
    ['packages', plan.manifest.isThere ? plan.manifest.manager : 'no package.json'],
  ] as const;
  const lines = [
    'Found',
    ...found.map(([what, words]) => `  ${what.padEnd(13)} ${words}`),
    '',
    'Plan',
    ...plan.files.flatMap(showFile),
    ...showMergeDriver(facts, plan),
    ...(plan.files.length === 0 ? ['  nothing to write'] : []),
  ];
  return `${lines.join('\n')}\n`;
}

/** The one thing that is written besides files of the repository. */
function showMergeDriver({ git }: RepositoryFacts, { mergeDriver }: InitPlan): string[] {
  if (mergeDriver === 'none') return [];
  const { key, value } = MERGE_DRIVER.driver;
  const head = `  ${mergeDriver.padEnd(8)} .git/config  ${key}, in this clone only`;
  if (mergeDriver === 'keep') return [head];
  const before = mergeDriver === 'replace' ? [`- ${git?.mergeDriver ?? ''}`] : [];
  return [head, ...[...before, `+ ${value}`].map(line => `             ${escapeTerminal(line)}`)];
}

function applicationNames({ applications }: RepositoryFacts): string {
  const names = applications.slice(0, SHOWN_APPLICATIONS).map(({ name }) => escapeTerminal(name));
  const more = applications.length - names.length;
  return `${applications.length}: ${names.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}

function showFile(file: PlannedFile): string[] {
  const head = `  ${HEADINGS[file.action].padEnd(8)} ${escapeTerminal(file.path)}`;
  if ('reason' in file) return [`${head}  ${file.reason}`];
  if (file.action === 'measure') return [`${head}  the debt that is there today, by measuring`];
  const before = file.action === 'create' ? '' : file.before;
  const lines = [
    ...linesOnlyIn(before, file.content).map(line => `- ${line}`),
    ...linesOnlyIn(file.content, before).map(line => `+ ${line}`),
  ];
  const shown = lines.slice(0, SHOWN_LINES).map(line => `             ${escapeTerminal(line)}`);
  const more = lines.length - shown.length;
  return [head, ...shown, ...(more > 0 ? [`             … ${more} more lines`] : [])];
}

/** Lines of one text that the other has not, or not as often. */
function linesOnlyIn(text: string, other: string): string[] {
  const known = new Map<string, number>();
  for (const line of splitLines(other)) known.set(line, (known.get(line) ?? 0) + 1);
  return splitLines(text).filter(line => {
    const left = known.get(line) ?? 0;
    known.set(line, left - 1);
    return left <= 0;
  });
}

/** Empty lines are no news. */
function splitLines(text: string): string[] {
  return text.split(/\r?\n/).filter(line => line.trim() !== '');
}
