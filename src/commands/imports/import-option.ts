import { Option } from 'commander';
import { TkpiError } from '../../errors.ts';
import type { ImportKind } from '../../model/import.ts';
import { didYouMean } from '../plan/did-you-mean.ts';

/** Kinds that need nothing but a file. A foreign number needs an id and a unit, which only the configuration holds. */
export type NamedKind = Exclude<ImportKind, 'metric'>;

/** An export that the command line names. */
export interface NamedImport {
  readonly kind: NamedKind;
  readonly file: string;
}

const KINDS: readonly NamedKind[] = ['coverage', 'pull-requests', 'review-comments', 'issues'];

/**
 * `--import <kind=file>`, repeatable.
 *
 * @param kinds those that the command reads
 */
export function importOption(kinds: readonly NamedKind[] = KINDS): Option {
  return new Option(
    '--import <kind=file>',
    `exported file (${kinds.join(', ')}), instead of configured ones of its kind; repeatable`,
  )
    .argParser((value: string, before: readonly NamedImport[] | undefined) => [
      ...(before ?? []),
      parseImport(value, kinds),
    ])
    .env('TKPI_IMPORT');
}

/** @throws TkpiError `usage` */
function parseImport(value: string, kinds: readonly NamedKind[] = KINDS): NamedImport {
  const equals = value.indexOf('=');
  const word = equals === -1 ? value : value.slice(0, equals);
  const file = value.slice(equals + 1).trim();
  const kind = kinds.find(known => known === word.trim());
  if (kind !== undefined && equals !== -1 && file !== '') return { kind, file };
  throw new TkpiError(
    'usage',
    kind === undefined
      ? `--import knows no ${JSON.stringify(word)} here.`
      : `--import takes a kind and a file, not ${JSON.stringify(value)}.`,
    kind === undefined
      ? didYouMean(word, kinds, 'Kinds')
      : `For example: --import ${kind}=${kind === 'coverage' ? 'coverage/lcov.info' : `exports/${kind}.json`}`,
  );
}
