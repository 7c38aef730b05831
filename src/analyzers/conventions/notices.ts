import type { SearchedConvention, UnsearchedReason } from './search-files.ts';

const REASONS: Readonly<Record<UnsearchedReason, string>> = {
  'syntax-error': 'cannot be read',
  'too-deep': 'nested too deep',
  timeout: 'took too long',
  'out-of-memory': 'needed too much memory',
  crash: 'crashed the search',
};
const MOST_NAMES = 5;

/** What a reader must know of a convention: that it is about nothing, or about more than could be searched. */
export function noticesOf({ convention, files, unsearched }: SearchedConvention): string[] {
  const { id } = convention;
  if (files.length === 0 && unsearched.length === 0)
    return [`convention ${id} is about no file: its paths match no production file`];
  const isEmpty = files.every(({ found }) => found.conforming === 0 && found.violating.length === 0);
  const nothing = `convention ${id} matches nothing: no place follows it, and none breaks it`;
  return [...(isEmpty ? [nothing] : []), ...incomplete(id, unsearched)];
}

function incomplete(id: string, unsearched: SearchedConvention['unsearched']): string[] {
  if (unsearched.length === 0) return [];
  const names = unsearched.slice(0, MOST_NAMES).map(({ path, reason }) => `${path} (${REASONS[reason]})`);
  const others = unsearched.length - names.length;
  const more = others === 0 ? '' : ` and ${others} more`;
  return [`convention ${id} is incomplete: not searched are ${names.join(', ')}${more}`];
}
