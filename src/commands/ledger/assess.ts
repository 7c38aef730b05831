import { TkpiError } from '../../errors.ts';
import { isDay } from '../../ledger/field-types.ts';
import { type AssessmentDraft, formatAssessment, type Piece } from '../../ledger/format.ts';
import { judgementWord } from '../../ledger/judgement.ts';
import { ASSESSMENT_FOLDER } from '../../ledger/ledger-path.ts';
import type { LedgerEntry, LedgerFile } from '../../model/ledger.ts';
import { escapeTerminal } from '../../reporters/escape.ts';
import { readLedgerFiles } from '../../sources/ledger-files.ts';
import type { CommandContext } from '../measure-tree.ts';
import { open, type Target } from '../open.ts';
import { didYouMean } from '../plan/did-you-mean.ts';
import { type Ask, askWith, handleList, type Read, required, someone } from './interview.ts';
import { ledgerKnown, loadLedger } from './load.ts';
import { offer } from './offer.ts';

export interface AssessOptions extends Omit<Target, 'ref'> {
  readonly folder?: string;
  readonly by?: string;
  readonly date?: string;
  readonly judgement?: readonly string[];
  readonly reasons?: string;
  readonly followUp?: readonly string[];
}

const ASSESS_EXAMPLE = `tkpi ledger assess error-codes --by @mo --judgement need=high design=sound lasting=yes \\
        --reasons "The registry fits; old callers still have to move" --follow-up issue=455`;

/** What is asked about; each may be left out. */
const ASPECTS = [
  ['need', 'Was it needed? high, some, little'],
  ['design', 'Is the design sound? sound, partly, unsound'],
  ['risk-handled', 'Was its risk handled? yes, partly, no'],
  ['lasting', 'Will it last? yes, partly, no'],
] as const;

/** `tkpi ledger assess`: what a technical lead says about an entry, in words, in a file of its own. */
export async function assessEntry(
  id: string,
  options: AssessOptions,
  context: CommandContext,
): Promise<void> {
  const { process, signal, now } = context;
  const { tree, loaded } = await open(options.folder, options, process);
  const { config } = loaded;
  const known = await ledgerKnown(tree, config);
  const files = readLedgerFiles(tree.root);
  const entry = findEntry(
    id,
    (await loadLedger(tree, config, { files, applications: known.applications })).entries,
  );
  const missing = (['by', 'judgement', 'reasons'] as const)
    .filter(name => options[name] === undefined)
    .map(name => `--${name}`);
  const asked = missing.length === 0 ? undefined : someone(process, signal, missing, ASSESS_EXAMPLE);
  try {
    if (asked !== undefined) process.stderr.write(tale(entry));
    const ask = asked && askWith(asked, process);
    const date =
      options.date ??
      (isDay(today(now(), config.history.timeZone)) ? today(now(), config.history.timeZone) : '');
    const draft = { entry: entry.id, date, ...(await answersOf(options, ask)) };
    const path = pathFor(entry, draft.by, files);
    await offer(
      { path, text: formatAssessment(draft) },
      { tree, config, files, applications: known.applications },
      context,
      asked,
    );
  } finally {
    asked?.close();
  }
}

async function answersOf(
  options: AssessOptions,
  ask: Ask | undefined,
): Promise<Pick<AssessmentDraft, 'by' | 'judgement' | 'reasons' | 'followUp'>> {
  const need = <Value>(
    given: Value | undefined,
    asking: (ask: Ask) => Promise<Value>,
  ): Promise<Value> | Value => {
    if (given !== undefined) return given;
    if (ask === undefined) throw new TkpiError('usage', 'An assessment needs all of its fields.');
    return asking(ask);
  };
  const by = await need(options.by, own => own('Who assesses? A handle, as @mo', oneHandle));
  const judgement = await need(
    options.judgement?.map(word => pairOf('judgement', word)),
    askJudgement,
  );
  const reasons = await need(options.reasons, own => own('Reasons', required));
  return { by, judgement, reasons, followUp: (options.followUp ?? []).map(followUpOf) };
}

async function askJudgement(ask: Ask): Promise<(readonly [string, string])[]> {
  const judgement: (readonly [string, string])[] = [];
  for (const [what, question] of ASPECTS) {
    const word = await ask(`${question}; empty: nothing`, readWord);
    if (word !== '') judgement.push([what, word]);
  }
  if (judgement.length > 0) return judgement;
  return [
    [
      'overall',
      await ask('In one word then', answer =>
        answer === '' ? { fault: 'a word is needed' } : readWord(answer),
      ),
    ],
  ];
}

function readWord(answer: string): Read<string> {
  if (answer === '' || judgementWord.safeParse(answer).success) return { value: answer };
  return { fault: 'a word is needed: no numbers, points or grades' };
}

function oneHandle(answer: string): Read<string> {
  const read = handleList(answer);
  if ('fault' in read) return read;
  const [handle, ...more] = read.value;
  return handle === undefined || more.length > 0 ? { fault: 'one handle is needed' } : { value: handle };
}

/** @throws TkpiError `usage` */
function pairOf(option: string, text: string): readonly [string, string] {
  const [, key, value] = /^([^=]+)=(.+)$/s.exec(text) ?? [];
  if (key !== undefined && value !== undefined) return [key, value];
  const example = option === 'judgement' ? 'need=high' : 'issue=455';
  throw new TkpiError(
    'usage',
    `--${option} ${JSON.stringify(text)} is no pair.`,
    `Write --${option} ${example}.`,
  );
}

const KINDS = ['issue', 'pr', 'commit', 'doc', 'url', 'text'] as const;

function followUpOf(text: string): Piece {
  const [key, value] = pairOf('follow-up', text);
  const kind = KINDS.find(own => own === key);
  if (kind !== undefined) return { kind, value };
  throw new TkpiError(
    'usage',
    `--follow-up knows no ${JSON.stringify(key)}.`,
    `One of these: ${KINDS.join(', ')}.`,
  );
}

/** @throws TkpiError `unknown-entry` */
function findEntry(id: string, entries: readonly LedgerEntry[]): LedgerEntry {
  const found = entries.find(entry => entry.id === id);
  if (found !== undefined) return found;
  const ids = entries.map(entry => entry.id);
  throw new TkpiError(
    'unknown-entry',
    `There is no entry ${JSON.stringify(id)} that can be read.`,
    didYouMean(id, ids, 'Entries') ?? 'Record one first: tkpi ledger add',
  );
}

/** The first assessment is called like its entry, further ones also by who wrote them. */
function pathFor({ id, period }: LedgerEntry, by: string, files: readonly LedgerFile[]): string {
  const path = `${ASSESSMENT_FOLDER}/${period}/${id}.yml`;
  const who = by
    .replace(/[^\p{L}\p{N}-]+/gu, '-')
    .replace(/^-+|-+$/g, '')
    .toLowerCase();
  return files.some(file => file.path === path) ? `${ASSESSMENT_FOLDER}/${period}/${id}.${who}.yml` : path;
}

function tale({ id, found, did, effect }: LedgerEntry): string {
  return ['', id, `  found   ${found}`, `  did     ${did}`, `  effect  ${effect}`]
    .map(line => (line === '' ? '\n' : `${escapeTerminal(line)}\n`))
    .join('');
}

function today(now: Date, timeZone: string): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' }).format(now);
}
