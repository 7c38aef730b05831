import type { ModuleImport } from '../../../model/explanation.ts';
import type { FunctionResult } from '../../../model/snapshot.ts';
import { count } from '../../numbers.ts';
import { nameColumn, numberColumn, type PeriodBlock, plain } from '../../period/section.ts';
import type { Ink } from '../../period/view.ts';
import { lineRange } from '../numbers.ts';

/** The functions of a file, most complex first. */
export function functionTable(functions: readonly FunctionResult[], most: number, ink: Ink): PeriodBlock {
  const sorted = functions.toSorted(
    (a, b) => b.cyclomatic - a.cyclomatic || b.cognitive - a.cognitive || a.line - b.line,
  );
  return {
    kind: 'table',
    columns: [
      numberColumn('lines'),
      nameColumn('function'),
      numberColumn('cyclomatic'),
      numberColumn('cognitive'),
      numberColumn('code lines', 1),
      numberColumn('nesting', 2),
    ],
    rows: sorted.map(({ line, endLine, name, cyclomatic, cognitive, codeLines, nesting }) => [
      plain(lineRange(line, endLine)),
      plain(ink.name(name)),
      ...[cyclomatic, cognitive, codeLines, nesting].map(value => plain(count(value))),
    ]),
    ...{ most, noun: 'functions' },
  };
}

/** The imports of a file; those in debt first. */
export function importTable(imports: readonly ModuleImport[], most: number, ink: Ink): PeriodBlock {
  const isClean = ({ finding }: ModuleImport) => Number(finding === undefined);
  const sorted = imports.toSorted((a, b) => isClean(a) - isClean(b) || (a.line ?? 0) - (b.line ?? 0));
  return {
    kind: 'table',
    columns: [
      numberColumn('line'),
      nameColumn('imports', 'path'),
      { head: 'how', align: 'left', cut: 'never' },
      nameColumn('debt'),
    ],
    rows: sorted.map(({ line, to, kind, finding }) => [
      plain(line === undefined ? '' : String(line)),
      plain(ink.path(to)),
      plain(kind),
      plain(finding === undefined ? '' : ink.name(finding)),
    ]),
    ...{ most, noun: 'imports' },
  };
}
