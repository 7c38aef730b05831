import type { ItemState } from '../../model/card.ts';

const WORDS: Readonly<Record<ItemState, string>> = {
  measured: 'measured',
  derived: 'derived',
  assessed: 'assessed',
  recorded: 'recorded',
  'not-provided': 'not provided',
  'not-applicable': 'not applicable',
};

/** `measured, recorded`. */
export function stateWords(states: readonly ItemState[]): string {
  return states.map(state => WORDS[state]).join(', ');
}
