import { name, prose } from '../../markdown/inline.ts';
import type { Sink } from '../sink.ts';

/** Outside text in Markdown: names as code spans, sentences as harmless prose. */
export const MARKDOWN_SINK: Sink = { name, prose };
