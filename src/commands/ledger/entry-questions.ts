import { isDay } from '../../ledger/field-types.ts';
import type { EntryDraft, Piece } from '../../ledger/format.ts';
import { didYouMean } from '../../ledger/nearest.ts';
import { pieceFrom } from '../../ledger/piece-from.ts';
import { slug } from '../../ledger/slug.ts';
import { CARD_ITEMS, PILLARS } from '../../model/card-items.ts';
import type { LedgerKnown } from '../../model/ledger.ts';
import { type Ask, handleList, type Read, required, words } from './interview.ts';

/** What is known before anybody is asked. Empty and absent mean: not given. */
export type Given = Partial<EntryDraft>;

/** Asks for all of an entry that is not given. */
export async function askEntry(
  given: Given,
  ask: Ask,
  say: (text: string) => void,
  known: LedgerKnown,
): Promise<EntryDraft> {
  const item = given.item ?? (await askItem(ask, say));
  const app =
    given.app ??
    (known.applications.length > 1
      ? await ask('Application, or several; empty: all', applications(known))
      : []);
  const by = given.by ?? (await ask('Who did it? Handles, as @lin @mara', handleList));
  const from = given.from ?? (await ask('First day, YYYY-MM-DD', day));
  const to = given.to ?? (await ask('Last day, YYYY-MM-DD', day));
  const found = given.found ?? (await ask('Found: what was wrong, missing or possible?', required));
  const did = given.did ?? (await ask('Did: what did you do about it?', required));
  const effect = given.effect ?? (await ask('Effect: what is better since?', required));
  const evidence = given.evidence ?? (await askEvidence(ask));
  const paths = given.paths ?? (await ask('Paths it is about, as src/errors/**; empty: none', list));
  const measure =
    given.measure ??
    (paths.length === 0
      ? []
      : await ask('To measure before and after, as complexity layering; empty: nothing', measures(known)));
  const proposed = slug(did);
  const id =
    given.id ??
    (await ask(`Id, also the name of the file [${proposed}]`, answer => ({ value: answer || proposed })));
  return {
    id,
    item,
    app,
    by,
    from,
    to,
    found,
    did,
    effect,
    evidence,
    paths,
    measure,
    claims: given.claims ?? [],
  };
}

async function askItem(ask: Ask, say: (text: string) => void): Promise<string> {
  for (const { id, title } of PILLARS) {
    say(`${title}\n`);
    for (const [index, item] of CARD_ITEMS.entries()) {
      if (item.id.startsWith(`${id}/`)) say(`  ${String(index + 1).padStart(2)}  ${item.title}\n`);
    }
  }
  return ask(`What did it contribute to? 1–${CARD_ITEMS.length}`, readItem);
}

function readItem(answer: string): Read<string> {
  const ids = CARD_ITEMS.map(({ id }) => id as string);
  const value = ids[Number(answer) - 1] ?? ids.find(id => id === answer);
  return value === undefined ? { fault: `a number from 1 to ${ids.length} is needed` } : { value };
}

function applications(known: LedgerKnown): (answer: string) => Read<string[]> {
  return answer => among(answer, known.applications, 'application');
}

function measures(known: LedgerKnown): (answer: string) => Read<string[]> {
  return answer => among(answer, known.measures, 'measure');
}

function among(answer: string, names: readonly string[], what: string): Read<string[]> {
  const value = answer.split(/\s*,\s*|\s+/).filter(name => name !== '');
  const wrong = value.find(name => !names.includes(name));
  return wrong === undefined
    ? { value }
    : { fault: `unknown ${what} \`${wrong}\`${didYouMean(wrong, names)}` };
}

/** One piece after the other, until there is nothing more. */
async function askEvidence(ask: Ask): Promise<Piece[]> {
  const pieces: Piece[] = [];
  for (;;) {
    const more = pieces.length === 0 ? '#412, a commit, a path, https://…' : 'one more; empty: none';
    const piece = await ask(`Evidence: ${more}`, (answer): Read<Piece | undefined> => {
      if (answer !== '') return { value: pieceFrom(answer) };
      return pieces.length === 0 ? { fault: 'one piece at least is needed' } : { value: undefined };
    });
    if (piece === undefined) return pieces;
    pieces.push(piece);
  }
}

function day(answer: string): Read<string> {
  return isDay(answer) ? { value: answer } : { fault: 'a day such as 2026-07-14 is needed' };
}

function list(answer: string): Read<string[]> {
  return { value: words(answer) };
}
