import type { Block } from '../../markdown/document.ts';

/** Blocks that are folded until somebody opens them; nothing when there are none. */
export function details(summary: string, blocks: readonly Block[]): Block[] {
  if (blocks.length === 0) return [];
  return [
    { kind: 'text', lines: ['<details>', `<summary>${summary}</summary>`] },
    ...blocks,
    { kind: 'text', lines: ['</details>'] },
  ];
}
