import { TkpiError } from '../../errors.ts';
import { latestPeriod, type PeriodSettings, parsePeriod, quarterOf } from '../../history/periods.ts';
import { isDay } from '../../ledger/field-types.ts';
import { type EntryDraft, formatEntry, type Piece } from '../../ledger/format.ts';
import { LEDGER_FOLDER } from '../../ledger/ledger-path.ts';
import { slug } from '../../ledger/slug.ts';
import type { Period } from '../../model/period.ts';
import { readLedgerFiles } from '../../sources/ledger-files.ts';
import type { NamedImport } from '../imports/import-option.ts';
import { exportedOf } from '../imports/referred-exports.ts';
import type { CommandContext } from '../measure-tree.ts';
import { open, type Target } from '../open.ts';
import { readClaim } from './claim-option.ts';
import { askEntry, type Given } from './entry-questions.ts';
import { askWith, someone } from './interview.ts';
import { ledgerKnown } from './load.ts';
import { offer } from './offer.ts';

export interface AddOptions extends Omit<Target, 'ref'> {
  readonly folder?: string;
  readonly period?: string;
  readonly id?: string;
  readonly item?: string;
  readonly app?: readonly string[];
  readonly by?: readonly string[];
  readonly from?: string;
  readonly to?: string;
  readonly found?: string;
  readonly did?: string;
  readonly effect?: string;
  readonly pr?: readonly string[];
  readonly commit?: readonly string[];
  readonly doc?: readonly string[];
  readonly url?: readonly string[];
  readonly issue?: readonly string[];
  readonly paths?: readonly string[];
  readonly measure?: readonly string[];
  readonly claim?: readonly string[];
  readonly import?: readonly NamedImport[];
}

const ADD_EXAMPLE = `tkpi ledger add --item technical/design-refactoring --by @lin --from 2026-07-14 --to 2026-08-20 \\
        --found "Error codes were free text in 41 places" --did "Wrote the error-code standard" \\
        --effect "One registry; support can filter by code" --pr 412`;

/** `tkpi ledger add`: asks for what no option gives, shows the file, writes it. */
export async function addEntry(options: AddOptions, context: CommandContext): Promise<void> {
  const { process, signal, now } = context;
  const { tree, loaded } = await open(options.folder, options, process);
  const { config } = loaded;
  const settings = { ...config.history, now: now() };
  const chosen = options.period === undefined ? undefined : parsePeriod(options.period, settings);
  const given = givenBy(options);
  const missing = missingIn(given);
  const asked = missing.length === 0 ? undefined : someone(process, signal, missing, ADD_EXAMPLE);
  try {
    const known = await ledgerKnown(tree, config);
    const place = { root: tree.root, cwd: process.cwd() };
    const exported = exportedOf(config, options.import ?? [], place);
    const say = (text: string) => process.stderr.write(text);
    const draft =
      asked === undefined ? complete(given) : await askEntry(given, askWith(asked, process), say, known);
    const period = chosen ?? periodOf(draft, settings);
    const name = /^[^/\\]+$/.test(draft.id) ? draft.id : slug(draft.id);
    await offer(
      { path: `${LEDGER_FOLDER}/${period.label}/${name}.yml`, text: formatEntry(draft), id: draft.id },
      { tree, config, files: readLedgerFiles(tree.root), applications: known.applications, exported },
      context,
      asked,
    );
  } finally {
    asked?.close();
  }
}

/** The quarter the work ended in, whenever it is told of. */
function periodOf({ to }: EntryDraft, settings: PeriodSettings): Period {
  return isDay(to) ? quarterOf(to, settings) : latestPeriod('quarter', settings, { current: true });
}

/** Options as they are: the validator of the file says what is wrong with them. */
function givenBy({ app, by, paths, measure, claim = [], ...options }: AddOptions): Given {
  const { id, item, from, to, found, did, effect } = options;
  const evidence = (['pr', 'commit', 'doc', 'url', 'issue'] as const).flatMap(kind =>
    (options[kind] ?? []).map((value): Piece => ({ kind, value })),
  );
  const claims = claim.map(readClaim);
  const all = { id, item, app, by, from, to, found, did, effect, paths, measure, claims };
  const isGiven = ([, value]: [string, unknown]) => value !== undefined;
  return {
    ...Object.fromEntries(Object.entries(all).filter(isGiven)),
    ...(evidence.length === 0 ? {} : { evidence }),
  };
}

const REQUIRED = ['item', 'by', 'from', 'to', 'found', 'did', 'effect'] as const;

function missingIn(given: Given): string[] {
  const fields = REQUIRED.filter(name => given[name] === undefined).map(name => `--${name}`);
  return given.evidence === undefined
    ? [...fields, 'evidence (--pr, --commit, --doc, --url or --issue)']
    : fields;
}

/** Nothing is missing, so that nobody has to be asked. */
function complete(given: Given): EntryDraft {
  const { item, by, from, to, found, did, effect, evidence } = given;
  if (
    item === undefined ||
    by === undefined ||
    from === undefined ||
    to === undefined ||
    found === undefined ||
    did === undefined ||
    effect === undefined ||
    evidence === undefined
  )
    throw new TkpiError('usage', 'An entry needs all of its fields.');
  const { id = slug(did), app = [], paths = [], measure = [], claims = [] } = given;
  return { id, item, app, by, from, to, found, did, effect, evidence, paths, measure, claims };
}
