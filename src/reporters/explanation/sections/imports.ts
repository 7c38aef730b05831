import type { ExplainedFinding, ExplainedImport, FindingDetail } from '../../../model/explanation.ts';
import { numberOf, textOf } from '../../../model/finding-data.ts';
import { count, plural } from '../../numbers.ts';
import { labelledText, type PeriodBlock, type PeriodItem, type Section } from '../../period/section.ts';
import type { Ink } from '../../period/view.ts';
import type { ExplanationView } from '../view.ts';

type View = ExplanationView<ExplainedFinding>;
type Cycle = Extract<FindingDetail, { kind: 'cycle' }>;

const MOST_STEPS = 12;

/** The rule that is broken, why it is there, and the import; absent for rules about whole modules, which no import breaks. */
export function ruleSections(
  broken: ExplainedImport | undefined,
  { subject: { finding }, ink }: View,
): Section[] {
  const { data } = finding;
  const rule = textOf(data, 'rule');
  const comment = textOf(data, 'comment');
  const layers = [textOf(data, 'fromLayer'), textOf(data, 'toLayer')].flatMap(layer => layer ?? []);
  const blocks = [
    ...(rule === undefined ? [] : [labelledText('Rule', ink.name(rule))]),
    ...(comment === undefined ? [] : [labelledText('Because', ink.prose(comment))]),
    ...(layers.length < 2 ? [] : [labelledText('Layers', layers.map(ink.name).join(' → '))]),
  ];
  const list = broken === undefined ? [] : [importItems([broken], 1, ink, 'imports')];
  return [
    ...(blocks.length === 0 ? [] : [{ title: 'The rule', blocks }]),
    ...(list.length === 0 ? [] : [{ title: 'The import', blocks: list }]),
  ];
}

/** A cycle, module by module, and where to open it. */
export function cycleSections(
  { path, breaks }: Cycle,
  { subject: { finding }, ink, top = MOST_STEPS }: View,
): Section[] {
  const size = numberOf(finding.data, 'size') ?? path.length;
  const edges = numberOf(finding.data, 'edges') ?? path.length;
  const way =
    path.length >= size ? 'The way round' : `A shortest way round: ${plural(path.length, 'module')}`;
  const open: Section[] =
    breaks.length === 0
      ? [
          {
            title: 'Where to break it',
            blocks: [
              labelledText(
                'Nowhere',
                'no three imports open it: it takes a module that the others share, or layers between them',
                'warning',
              ),
            ],
          },
        ]
      : [
          {
            title: `Where to break it: without ${breaks.length === 1 ? 'this import' : `these ${breaks.length} imports`} nothing of it is left`,
            blocks: [importItems(breaks, breaks.length, ink, 'imports')],
          },
        ];
  return [
    {
      title: 'The cycle',
      blocks: [
        labelledText(
          'Size',
          `${plural(size, 'module')}; ${plural(edges, 'runtime import')}, ${charged(finding.mass, edges)}`,
        ),
      ],
    },
    { title: way, blocks: [importItems(path, top, ink, 'modules')] },
    ...open,
  ];
}

function charged(mass: number, edges: number): string {
  return mass === edges
    ? 'all charged here'
    : `${count(mass)} charged here, the others to the layer rule they break`;
}

function importItems(imports: readonly ExplainedImport[], most: number, ink: Ink, noun: string): PeriodBlock {
  const items = imports.map(
    ({ from, to, line }, index): PeriodItem => ({
      mark: String(index + 1),
      tone: 'plain',
      sentence: `imports ${ink.name(to)}`,
      place: line === undefined ? ink.path(from) : ink.place(from, line),
      facts: [],
      notes: [],
    }),
  );
  return { kind: 'items', items, most, noun };
}
