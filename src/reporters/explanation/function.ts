import type { DecisionPoint, ExplainedFunction } from '../../model/explanation.ts';
import { count, percent, plural } from '../numbers.ts';
import { labelledText, numberColumn, type PeriodBlock, plain, type Section } from '../period/section.ts';
import type { Ink } from '../period/view.ts';
import { lineRange } from './numbers.ts';

const MOST_POINTS = 40;
const RISK_CLASSES = { to10: '1–10', to20: '11–20', to50: '21–50', over50: 'over 50' } as const;

/** A function: its numbers, where it stands, and each place they come from. */
export function functionSections(own: ExplainedFunction, top: number | undefined, ink: Ink): Section[] {
  return [{ title: 'The function', blocks: numbers(own, ink) }, pointSection(own, top ?? MOST_POINTS, ink)];
}

function numbers(own: ExplainedFunction, ink: Ink): PeriodBlock[] {
  const { result, limit, excess, riskClass, cognitiveLimit, variant, cognitiveVariant } = own;
  const above =
    excess === 0
      ? `within the limit of ${count(limit)}, costs nothing`
      : `${count(excess)} above the limit of ${count(limit)}`;
  const hard = result.cognitive > cognitiveLimit ? 'above' : 'within';
  const by = (standard: string, chosen: string) => (chosen === standard ? '' : ` (${chosen})`);
  return [
    labelledText(
      'Where',
      `${ink.name(result.name)}, lines ${lineRange(result.line, result.endLine)}, ${plural(result.codeLines, 'code line')}, ${plural(result.parameters, 'parameter')}`,
    ),
    labelledText(
      'CC',
      `cyclomatic complexity ${count(result.cyclomatic)}${by('classic', variant)}: ${above}; risk class ${RISK_CLASSES[riskClass]}`,
    ),
    labelledText(
      'Cognitive',
      `cognitive complexity ${count(result.cognitive)}${by('sonar', cognitiveVariant)}: ${hard} the limit of ${count(cognitiveLimit)}, which is no part of the score`,
    ),
    labelledText('Among', standing(own)),
  ];
}

function standing({ functions: { all, simpler, harder }, kind }: ExplainedFunction): string {
  const what = kind === 'test' ? 'functions in tests' : 'functions';
  const share = all === 0 ? '' : ` (${percent(simpler / all)})`;
  return `of ${count(all)} ${what} ${count(simpler)} are simpler${share}, ${count(harder)} more complex`;
}

function pointSection({ points, result }: ExplainedFunction, most: number, ink: Ink): Section {
  if (points.state === 'not-traced') {
    return {
      title: 'Decision by decision',
      blocks: [
        labelledText('Missing', `the file could not be read again: ${ink.prose(points.reason)}`, 'warning'),
      ],
    };
  }
  const { cyclomatic, cognitive } = result;
  const title = `Decision by decision: 1 + ${count(cyclomatic - 1)} = cyclomatic ${count(cyclomatic)}; cognitive ${count(cognitive)}`;
  if (points.points.length === 0) {
    return { title, blocks: [labelledText('Nothing', 'in it decides: one way leads through it')] };
  }
  return {
    title,
    blocks: [
      pointTable(points.points, most, ink),
      labelledText('In all', byConstruct(points.points, ink)),
      READING,
    ],
  };
}

const READING = labelledText(
  'Reading',
  'cyclomatic adds 1 for each decision; cognitive adds 1, and the nesting to if, ?:, switch, catch and loops; && once for each run of it',
);

function pointTable(points: readonly DecisionPoint[], most: number, ink: Ink): PeriodBlock {
  return {
    kind: 'table',
    columns: [
      numberColumn('line'),
      { head: 'what', align: 'left', cut: 'never' },
      numberColumn('cyclomatic'),
      numberColumn('cognitive'),
      numberColumn('nesting'),
    ],
    rows: points.map(({ line, construct, cyclomatic, cognitive, nesting }) => [
      plain(String(line)),
      plain(ink.name(construct)),
      plain(added(cyclomatic)),
      plain(added(cognitive)),
      plain(String(nesting)),
    ]),
    ...{ most, noun: 'places' },
  };
}

function added(value: number): string {
  return value === 0 ? '' : `+${value}`;
}

/** `12 if, 7 &&, 3 else`: most frequent first. */
function byConstruct(points: readonly DecisionPoint[], ink: Ink): string {
  const counts = new Map<string, number>();
  for (const { construct } of points) counts.set(construct, (counts.get(construct) ?? 0) + 1);
  return [...counts]
    .toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .map(([construct, number]) => `${count(number)} ${ink.name(construct)}`)
    .join(', ');
}
