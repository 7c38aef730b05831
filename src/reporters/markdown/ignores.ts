import type { Snapshot } from '../../model/snapshot.ts';
import { ignoreProblem } from '../ignores.ts';
import type { Block } from './document.ts';
import { name, place, prose } from './inline.ts';

/** Every `tkpi-ignore-next-line` comment, for the verbose report. */
export function ignoreBlocks(snapshot: Snapshot, links: boolean): Block[] {
  if (snapshot.ignores.length === 0) return [];
  return [
    { kind: 'text', lines: ['## Ignored by the gate'] },
    {
      kind: 'table',
      head: ['Comment', 'KPI', 'Reason'],
      align: ['left', 'left', 'left'],
      rows: snapshot.ignores.map(ignore => [
        place(ignore.path, ignore.line, links),
        name(ignore.kpi),
        [prose(ignore.reason ?? ''), problemCell(ignoreProblem(ignore, snapshot))]
          .filter(part => part !== '')
          .join(' '),
      ]),
      omitted: 0,
      noun: 'comments',
    },
  ];
}

function problemCell(problem: string | undefined): string {
  return problem === undefined ? '' : `**${problem}**`;
}
