import type { Piece } from './format.ts';

/** What somebody who types evidence means: `#412`, `!7`, a commit, an address, else a path. */
export function pieceFrom(text: string): Piece {
  const request = /^(?:(?:pr|mr|pull request|merge request)\s*)?([#!]?\d{1,6})$/i.exec(text)?.[1];
  if (request !== undefined) return { kind: 'pr', value: request };
  if (/^[0-9a-f]{7,64}$/i.test(text)) return { kind: 'commit', value: text };
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(text)) return { kind: 'url', value: text };
  return { kind: 'doc', value: text };
}
