import type { Piece } from './format.ts';

/** What somebody who types evidence means: `#412`, `!7`, a commit, an address, else a path. */
export function pieceFrom(text: string): Piece {
  if (/^[#!]?\d{1,6}$/.test(text)) return { kind: 'pr', value: text };
  if (/^[0-9a-f]{7,64}$/i.test(text)) return { kind: 'commit', value: text };
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(text)) return { kind: 'url', value: text };
  return { kind: 'doc', value: text };
}
