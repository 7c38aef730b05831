import type { ReportOptions } from '../reporter.ts';
import type { Block } from './document.ts';

/** Pictures that lie beside the report. Their titles are words of ours. */
export function pictureBlocks({ pictures = [] }: Pick<ReportOptions, 'pictures'>): Block[] {
  return pictures.map(({ name, title }) => ({ kind: 'text', lines: [`![${title}](${name}.svg)`] }));
}
