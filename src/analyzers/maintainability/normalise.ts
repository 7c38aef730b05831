import { type EstreeNode, group, isNode } from './estree.ts';
import { rewrite } from './rewrite.ts';

/** A field of a new node, or an entry of a new list, that still holds what the parser made. */
interface Slot {
  readonly holder: Record<string | number, unknown>;
  readonly key: string | number;
}

/**
 * Turns the ESTree of a modern TypeScript or JavaScript parser into one that typhonjs-escomplex (2018) counts
 * without failing: types are left out, newer syntax is put in words of the older one. docs/formulas.md lists what
 * counts as what. Iterative, because the depth of the tree comes from the input; the parser's tree stays as it is.
 *
 * @param text the source the tree was made from.
 */
export function normalise(program: EstreeNode, text: string): EstreeNode {
  const root: Record<string, unknown> = { program };
  const pending: Slot[] = [{ holder: root, key: 'program' }];
  for (let slot = pending.pop(); slot !== undefined; slot = pending.pop()) {
    const made = convert(slot.holder[slot.key], text);
    slot.holder[slot.key] = made;
    if (made === null || typeof made !== 'object') continue;
    const holder = made as Record<string | number, unknown>;
    for (const key of Object.keys(holder)) {
      if (isNode(holder[key]) || Array.isArray(holder[key])) pending.push({ holder, key });
    }
  }
  return isNode(root.program) ? root.program : group();
}

/** A new list or node in place of the parser's; `null` for a node that is left out. */
function convert(value: unknown, text: string): unknown {
  return Array.isArray(value) ? [...value] : isNode(value) ? (rewrite(value, text) ?? null) : value;
}
