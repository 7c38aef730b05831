import { escapeTerminal } from '../../escape.ts';
import { cutMiddle } from '../../width.ts';
import type { Sink } from '../sink.ts';

/** Longest name in a sentence; a longer one loses its middle. */
const NAME_COLUMNS = 56;
const PROSE_COLUMNS = 240;

/** Outside text in a terminal or a CI log. */
export const TERMINAL_SINK: Sink = {
  name: text => cutMiddle(escapeTerminal(text), NAME_COLUMNS),
  prose: text => cutMiddle(escapeTerminal(text), PROSE_COLUMNS),
};
