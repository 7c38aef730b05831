import { createRequire } from 'node:module';
import type { Claim } from '../model/ledger.ts';

/** An entry that is about to be written. */
export interface EntryDraft {
  readonly id: string;
  readonly item: string;
  /** Empty: the whole repository. */
  readonly app: readonly string[];
  readonly by: readonly string[];
  readonly from: string;
  readonly to: string;
  readonly found: string;
  readonly did: string;
  readonly effect: string;
  readonly evidence: readonly Piece[];
  readonly paths: readonly string[];
  readonly measure: readonly string[];
  readonly claims: readonly Claim[];
}

/** Evidence, or what is still to be done: its key and its value. */
export interface Piece {
  readonly kind: 'pr' | 'commit' | 'doc' | 'url' | 'issue' | 'text';
  readonly value: string;
}

/** An assessment that is about to be written. */
export interface AssessmentDraft {
  readonly entry: string;
  readonly by: string;
  readonly date: string;
  readonly judgement: readonly (readonly [what: string, word: string])[];
  readonly reasons: string;
  readonly followUp: readonly Piece[];
}

/** The YAML of an entry, keys in the order of the documentation; what is empty is left out. */
export function formatEntry(draft: EntryDraft): string {
  const { id, item, app, by, from, to, found, did, effect, evidence, paths, measure, claims } = draft;
  return yamlOf([
    ['id', id],
    ['item', item],
    ['app', app.length === 1 ? app[0] : app],
    ['by', by],
    [
      'when',
      new Map([
        ['from', from],
        ['to', to],
      ]),
    ],
    ['found', found],
    ['did', did],
    ['effect', effect],
    ['evidence', evidence.map(pieceOf)],
    ['scope', paths.length === 0 ? [] : new Map([['paths', paths]])],
    ['measure', measure],
    [
      'claims',
      claims.map(
        ({ what, value, unit, how }) =>
          new Map<string, unknown>([
            ['what', what],
            ['value', value],
            ...(unit === undefined ? [] : [['unit', unit] as const]),
            ['how', how],
          ]),
      ),
    ],
  ]);
}

/** The YAML of an assessment. */
export function formatAssessment({ entry, by, date, judgement, reasons, followUp }: AssessmentDraft): string {
  return yamlOf([
    ['entry', entry],
    ['by', by],
    ['date', date],
    ['judgement', new Map(judgement)],
    ['reasons', reasons],
    ['follow-up', followUp.map(pieceOf)],
  ]);
}

/** `412` is written as a number, `!412` as a text. */
function pieceOf({ kind, value }: Piece): Map<string, unknown> {
  const digits = /^#?([1-9]\d{0,8})$/.exec(value)?.[1];
  const isNumber = (kind === 'pr' || kind === 'issue') && digits !== undefined;
  return new Map([[kind, isNumber ? Number(digits) : value]]);
}

function yamlOf(fields: readonly (readonly [key: string, value: unknown])[]): string {
  const { Document, isMap, isScalar, isSeq, visit } = createRequire(import.meta.url)(
    'yaml',
  ) as typeof import('yaml');
  const given = fields.filter(([, value]) => !(Array.isArray(value) && value.length === 0));
  const document = new Document(new Map(given));
  // short lists and pairs stand on one line, as people write them
  visit(document, {
    Collection: (_key, node, path) => {
      const isLeaf =
        isSeq(node) || isMap(node) ? node.items.every(item => isScalar(item) || isFlat(item)) : false;
      if (path.length > 1 && isLeaf) node.flow = true;
    },
  });
  return document.toString({ lineWidth: 100, flowCollectionPadding: false, singleQuote: false });

  function isFlat(item: unknown): boolean {
    return (
      typeof item === 'object' && item !== null && 'key' in item && 'value' in item && isScalar(item.value)
    );
  }
}
